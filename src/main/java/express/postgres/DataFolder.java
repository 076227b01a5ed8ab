package express.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where things lie under the folder that the operator gave. All of the database is in {@code postgres}, so that a
 * restore can put that one folder in place whole, even where the data folder itself is a mount point.
 */
record DataFolder(Path root) {

    static DataFolder at(Path path) throws IOException {
        Files.createDirectories(path, OwnerOnly.folder());
        return new DataFolder(path.toRealPath());
    }

    /** Empty of anything but the marks of whoever is asking, and what a file system has at its mount point. */
    boolean isEmpty() throws IOException {
        Set<Path> ignored = Set.of(lock(), holder(), root.resolve("lost+found"));
        try (Stream<Path> children = Files.list(root)) {
            return children.allMatch(ignored::contains);
        }
    }

    Path lock() {
        return root.resolve("express.lock");
    }

    Path holder() {
        return root.resolve("express.pid");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return Binaries.folderIn(postgres());
    }

    Path data() {
        return postgres().resolve("data");
    }

    Path log() {
        return postgres().resolve("log");
    }

    Path secrets() {
        return postgres().resolve("secrets.properties");
    }
}
