package express.postgres;

import express.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/** Data folders to try things on. They, and whatever still runs in them, are gone after the tests. */
final class Folders {

    private Folders() {}

    /** PostgreSQL's programs, which take seconds to unpack. */
    private static final class Unpacked {
        static final DataFolder FOLDER = make();

        private static DataFolder make() {
            try {
                DataFolder folder = DataFolder.at(fresh("programs"));
                Files.createDirectory(folder.postgres(), OwnerOnly.folder());
                Binaries.unpackInto(folder.binaries());
                return folder;
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** The first start takes seconds too. */
    private static final class Used {
        static final Path FOLDER = make();

        private static Path make() {
            Path folder = withPrograms(fresh("used"));
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
                Lines.createTable(postgres);
            }
            return folder;
        }
    }

    /** A place where there is nothing yet. */
    static Path fresh(String name) {
        Path parent = TestFolders.create(name);
        TestFolders.atEnd(() -> clearAway(parent));
        return parent.resolve("data");
    }

    static Path programs() {
        return Unpacked.FOLDER.binaries();
    }

    /** The folder with the programs in it, as after an earlier start. */
    static Path withPrograms(Path folder) {
        copy(Unpacked.FOLDER.root(), folder);
        return folder;
    }

    /** Made by a very first start; to be looked at only. */
    static Path afterFirstStart() {
        return Used.FOLDER;
    }

    /** A copy of it, in which everything can be done. */
    static Path used(String name) {
        Path folder = fresh(name);
        copy(Used.FOLDER, folder);
        return folder;
    }

    static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new Copying(from, to));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void clearAway(Path folder) {
        try {
            new FolderProcesses(folder.toRealPath()).end(Duration.ZERO);
            FileTree.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The programs are linked rather than copied: they are large, and nobody writes to them. */
    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)), OwnerOnly.folder());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path copy = to.resolve(from.relativize(file));
            if (file.startsWith(DataFolder.at(from).binaries())) {
                Files.createLink(copy, file);
            } else {
                Files.copy(file, copy);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
