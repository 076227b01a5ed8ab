package express.bundles;

import express.bundles.BundleRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a bundle line by line. Never more than a line of it is in memory, and whatever is not as it should be refuses
 * it; that the signature holds is known only at the {@link #end}.
 */
final class BundleReader implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final Header header;
    private final MessageDigest digest = Seal.digest();
    private final byte[] buffer = new byte[CHUNK];
    private int at;
    private int filled;
    private long read;
    private int lines;

    private BundleReader(InputStream in) throws IOException {
        this.in = in;
        this.header = readHeader();
    }

    static BundleReader open(InputStream file) throws IOException {
        try {
            return new BundleReader(new GZIPInputStream(file, CHUNK));
        } catch (ZipException | EOFException other) {
            throw new BundleRefused(Reason.NO_BUNDLE);
        }
    }

    /** Reads it to its end and says who made it, or refuses it. */
    static Header verify(InputStream file) throws IOException {
        try (BundleReader reader = open(file)) {
            while (reader.hasNext()) {
                reader.skip();
            }
            reader.end();
            return reader.header();
        }
    }

    private Header readHeader() throws IOException {
        byte[] line = line();
        digest.update(line);
        JsonNode said = parse(line, JsonNode.class);
        if (said == null || !Header.FORMAT.equals(said.path("format").asString(""))) {
            throw new BundleRefused(Reason.NO_BUNDLE);
        }
        if (said.path("version").asInt(0) > Header.VERSION) {
            throw new BundleRefused(Reason.LATER_FORMAT);
        }
        Header header = parse(line, Header.class);
        if (header == null || !header.isSound()) {
            throw new BundleRefused(Reason.BROKEN);
        }
        if (header.count() > Lines.MOST) {
            throw new BundleRefused(Reason.TOO_LARGE);
        }
        return header;
    }

    Header header() {
        return header;
    }

    boolean hasNext() {
        return lines < header.count();
    }

    /** How much of it has been read, unpacked. */
    long read() {
        return read;
    }

    void skip() throws IOException {
        digest.update(line());
        lines++;
    }

    /** The next practice; nothing if the line holds none. */
    @Nullable
    Line next() throws IOException {
        byte[] line = line();
        digest.update(line);
        lines++;
        Line practice = parse(line, Line.class);
        return practice != null && practice.isSound() ? practice : null;
    }

    /** The signature is the last line, and nothing comes after it. */
    void end() throws IOException {
        Trailer trailer = parse(line(), Trailer.class);
        if (trailer == null || trailer.signature() == null) {
            throw new BundleRefused(Reason.BROKEN);
        }
        if (!Seal.holds(header.key(), digest.digest(), trailer.signature())) {
            throw new BundleRefused(Reason.FORGED);
        }
        if (at < filled || fill()) {
            throw new BundleRefused(Reason.BROKEN);
        }
    }

    /** A line with the sign that ends it. */
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream(CHUNK);
        boolean ended = false;
        while (!ended) {
            if (at == filled && !fill()) {
                throw new BundleRefused(Reason.CUT_OFF);
            }
            int end = at;
            while (end < filled && !ended) {
                ended = buffer[end++] == '\n';
            }
            line.write(buffer, at, end - at);
            at = end;
            if (line.size() > Lines.LONGEST) {
                throw new BundleRefused(Reason.TOO_LARGE);
            }
        }
        return line.toByteArray();
    }

    /** What was altered inside the compressed file is often noticed here before its signature is looked at. */
    private boolean fill() throws IOException {
        try {
            filled = Math.max(0, in.read(buffer));
            at = 0;
            read += filled;
        } catch (EOFException cut) {
            throw new BundleRefused(Reason.CUT_OFF);
        } catch (ZipException altered) {
            throw new BundleRefused(Reason.BROKEN);
        }
        if (read > Lines.LONGEST_BUNDLE) {
            throw new BundleRefused(Reason.TOO_LARGE);
        }
        return filled > 0;
    }

    private static <T> @Nullable T parse(byte[] line, Class<T> type) {
        try {
            return Lines.JSON.readValue(line, type);
        } catch (JacksonException other) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
