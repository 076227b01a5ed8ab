package express.postgres;

import java.nio.file.Path;

/** Another application lives on the data folder. */
public final class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataFolderInUse(Path folder, String holder) {
        super("The data folder %s is in use by %s: stop that one first, or choose another folder."
                .formatted(folder, holder));
    }
}
