package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/** Unpacks a back-up, and believes nothing that it says: neither names nor contents. */
final class ArchiveReader {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path archive;
    private final Path folder;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private @Nullable BackupManifest manifest;

    private ArchiveReader(Path archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /** Into a new folder; on refusal the caller throws it away. */
    static BackupManifest unpack(Path archive, Path folder) throws IOException {
        Files.createDirectory(folder, OwnerOnly.folder());
        return new ArchiveReader(archive, folder).unpack();
    }

    private BackupManifest unpack() {
        try (InputStream compressed = new GZIPInputStream(Files.newInputStream(archive), BUFFER_BYTES);
                TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(compressed))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar);
            }
            // To the very end, where the compression's own checksum stands.
            compressed.transferTo(OutputStream.nullOutputStream());
            return verified();
        } catch (IOException | IllegalArgumentException | DateTimeException failure) {
            throw new BackupRefused(archive, "it cannot be read, " + failure.getMessage(), failure);
        }
    }

    private void unpack(TarArchiveEntry entry, TarArchiveInputStream content) throws IOException {
        if (entry.getName().equals(BackupManifest.NAME)) {
            manifest = BackupManifest.parse(new String(content.readAllBytes(), UTF_8));
            return;
        }
        Path path = place(entry);
        switch (entry.getLinkFlag()) {
            case TarConstants.LF_DIR -> Files.createDirectories(path, OwnerOnly.folder());
            case TarConstants.LF_NORMAL -> unpackFile(entry.getName(), content, path);
            default -> throw new BackupRefused(archive, "it holds a link or device, " + entry.getName());
        }
    }

    private Path place(TarArchiveEntry entry) {
        Path path = folder.resolve(entry.getName());
        if (!path.startsWith(folder) || !path.equals(path.normalize())) {
            throw new BackupRefused(archive, "it would write outside its folder, to " + entry.getName());
        }
        return path;
    }

    private void unpackFile(String name, InputStream content, Path path) throws IOException {
        Files.createDirectories(path.getParent(), OwnerOnly.folder());
        MessageDigest digest = Sha256.start();
        try (OutputStream out =
                new BufferedOutputStream(Channels.newOutputStream(OwnerOnly.create(path)), BUFFER_BYTES)) {
            content.transferTo(new DigestOutputStream(out, digest));
        }
        digests.put(name, Sha256.finish(digest));
    }

    private BackupManifest verified() {
        if (manifest == null) {
            throw new BackupRefused(archive, "it has no manifest");
        }
        manifest.digests().forEach((name, digest) -> {
            if (!digest.equals(digests.get(name))) {
                throw new BackupRefused(archive, "it lacks %s, or the file has changed".formatted(name));
            }
        });
        digests.keySet().removeAll(manifest.digests().keySet());
        if (!digests.isEmpty()) {
            throw new BackupRefused(archive, "%s is not in its manifest".formatted(digests.firstKey()));
        }
        return manifest;
    }
}
