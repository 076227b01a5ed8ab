package express.bundles;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes a bundle line by line; the signature comes last, so that one that was cut off has none. */
final class BundleWriter {

    private final GZIPOutputStream out;
    private final SigningKey key;
    private final MessageDigest digest = Seal.digest();

    BundleWriter(OutputStream out, SigningKey key, Header header) throws IOException {
        this.out = new GZIPOutputStream(out, 1 << 16);
        this.key = key;
        write(header);
    }

    void write(Line practice) {
        try {
            write((Object) practice);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private void write(Object line) throws IOException {
        byte[] written = line(line);
        digest.update(written);
        out.write(written);
    }

    private static byte[] line(Object line) {
        byte[] json = Lines.JSON.writeValueAsBytes(line);
        byte[] ended = Arrays.copyOf(json, json.length + 1);
        ended[json.length] = '\n';
        return ended;
    }

    void sign() throws IOException {
        out.write(line(new Trailer(key.sign(digest.digest()))));
        out.finish();
    }
}
