package express.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked once from the archive that the build put on the class path for this machine. */
final class Binaries {

    /** Of the artefact in the build; a test holds the two together. */
    static final String VERSION = "18.6";

    private static final String PREFIX = "bin-";
    private static final int ANY_EXECUTE = 0111;

    private Binaries() {}

    static Path folderIn(Path parent) {
        return parent.resolve(PREFIX + VERSION);
    }

    /** Data folders are good for all releases of one major version. */
    static boolean canRead(String version) {
        return major(version).equals(major(VERSION));
    }

    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }

    static void unpackInto(Path folder) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try (Draft draft = Draft.of(folder);
                InputStream resource = open(Platform.current());
                TarArchiveInputStream archive =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)))) {
            Files.createDirectory(draft.path(), OwnerOnly.folder());
            FileTree.force(unpack(archive, draft.path()));
            draft.publish();
        }
    }

    static InputStream open(Platform platform) {
        String name = "/postgres-%s.txz".formatted(platform);
        @Nullable InputStream resource = Binaries.class.getResourceAsStream(name);
        if (resource == null) {
            throw new DatabaseUnavailable(
                    "This build carries no PostgreSQL for %s: configure an outside one.".formatted(platform));
        }
        return resource;
    }

    /** The files, which are yet to be forced to the disk. */
    private static List<Path> unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (@Nullable TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path path = folder.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                unpackFile(archive, entry, path);
                files.add(path);
            }
        }
        return files;
    }

    private static void unpackFile(TarArchiveInputStream archive, TarArchiveEntry entry, Path path) throws IOException {
        Files.copy(archive, path);
        if ((entry.getMode() & ANY_EXECUTE) != 0) {
            path.toFile().setExecutable(true, true);
        }
    }

    /** Those of an earlier release; only once no server runs from them any more. */
    static void deleteOthersThan(Path current) throws IOException {
        String kept = current.getFileName().toString();
        FileTree.deleteChildren(current.getParent(), name -> name.startsWith(PREFIX) && !name.equals(kept));
    }
}
