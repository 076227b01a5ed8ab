package express.credentials;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** One bit for each credential of a list (Bitstring Status List): the first stands leftmost. */
final class Bits {

    /** So many at least, that nobody is found among few. */
    static final int COUNT = 131_072;

    private static final int MOST_BYTES = 16 << 20;

    private Bits() {}

    static String encode(Collection<Integer> set) {
        byte[] bits = new byte[COUNT / 8];
        set.forEach(index -> bits[index / 8] |= (byte) (0x80 >>> index % 8));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    static boolean isSet(String encoded, int index) {
        if (!encoded.startsWith("u")) {
            throw new Json.Unreadable();
        }
        try (var gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            byte[] bits = gzip.readNBytes(MOST_BYTES);
            if (index < 0 || index / 8 >= bits.length) {
                throw new Json.Unreadable();
            }
            return (bits[index / 8] & 0x80 >>> index % 8) != 0;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Json.Unreadable();
        }
    }
}
