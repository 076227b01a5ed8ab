package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A compressed tar under way, which remembers the digest of every file that went into it. */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FILE_MODE = 0600;
    private static final int FOLDER_MODE = 0700;

    private final GZIPOutputStream compressed;
    private final TarArchiveOutputStream tar;
    private final SortedMap<String, String> digests = new TreeMap<>();

    ArchiveWriter(OutputStream out) throws IOException {
        compressed = new GZIPOutputStream(new BufferedOutputStream(out, BUFFER_BYTES), BUFFER_BYTES);
        tar = new TarArchiveOutputStream(compressed);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(entry(name + "/", FOLDER_MODE));
        tar.closeArchiveEntry();
    }

    /** Takes the file at the length it has now, or returns false because it has vanished. */
    boolean file(String name, Path source) throws IOException {
        try (FileChannel channel = FileChannel.open(source)) {
            add(name, Channels.newInputStream(channel), channel.size());
            return true;
        } catch (NoSuchFileException vanished) {
            return false;
        }
    }

    void bytes(String name, byte[] content) throws IOException {
        add(name, new ByteArrayInputStream(content), content.length);
    }

    private void add(String name, InputStream content, long size) throws IOException {
        TarArchiveEntry entry = entry(name, FILE_MODE);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        MessageDigest digest = Sha256.start();
        copyExactly(content, size, new DigestOutputStream(tar, digest));
        tar.closeArchiveEntry();
        digests.put(name, Sha256.finish(digest));
    }

    private static TarArchiveEntry entry(String name, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setNames("", "");
        return entry;
    }

    /**
     * A table's file may grow or be cut while it is read. What came after the start is left out and what is missing is
     * filled with zeros, as PostgreSQL's own base back-up does: replaying the log puts both right.
     */
    static void copyExactly(InputStream in, long size, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = size;
        while (left > 0) {
            int length = (int) Math.min(left, buffer.length);
            int read = in.readNBytes(buffer, 0, length);
            Arrays.fill(buffer, read, length, (byte) 0);
            out.write(buffer, 0, length);
            left -= length;
        }
    }

    /** The last entry; everything is handed on to the file, which stays open so that it can be forced to the disk. */
    void finish(BackupManifest.About about) throws IOException {
        String manifest = new BackupManifest(about, new TreeMap<>(digests)).text();
        bytes(BackupManifest.NAME, manifest.getBytes(UTF_8));
        tar.finish();
        tar.flush();
        compressed.finish();
        compressed.flush();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
