package express.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way into the database of a folder that is there already: into the running one beside the application, or, while
 * none runs, into one started for as long as the visit lasts.
 */
public final class PostgresVisit implements AutoCloseable {

    private final DatabaseAccess access;
    private final @Nullable EmbeddedPostgres started;

    private PostgresVisit(DatabaseAccess access, @Nullable EmbeddedPostgres started) {
        this.access = access;
        this.started = started;
    }

    public static PostgresVisit to(Path dataDir) {
        try {
            DataFolder folder = new DataFolder(dataDir.toAbsolutePath().normalize());
            if (!Files.exists(folder.data())) {
                throw new DatabaseUnavailable("There is no database in %s.".formatted(folder.root()));
            }
            return to(new DataFolder(folder.root().toRealPath()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PostgresVisit to(DataFolder folder) throws IOException {
        Optional<Superuser> running = Superuser.findRunning(folder);
        if (running.isPresent()) {
            return new PostgresVisit(new Roles(running.get(), Secrets.load(folder.secrets())).access(), null);
        }
        EmbeddedPostgres started = EmbeddedPostgres.start(folder.root());
        return new PostgresVisit(started.access(), started);
    }

    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
