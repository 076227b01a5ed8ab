package express.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file or folder in the making, beside the place where it belongs: it appears there whole or not at all, whenever the
 * making is cut short.
 */
final class Draft implements AutoCloseable {

    private static final String SUFFIX = ".draft";

    private final Path target;
    private final Path path;

    private Draft(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    static Draft of(Path target) throws IOException {
        Path whole = target.toAbsolutePath();
        String name = whole.getFileName().toString();
        FileTree.deleteChildren(whole.getParent(), child -> isDraft(child) && child.startsWith(name + "."));
        String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return new Draft(whole, whole.resolveSibling(name + "." + mark + SUFFIX));
    }

    static boolean isDraft(String name) {
        return name.endsWith(SUFFIX);
    }

    Path path() {
        return path;
    }

    void publish() throws IOException {
        Files.move(path, target, ATOMIC_MOVE);
        FileTree.sync(target.getParent());
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(path);
    }
}
