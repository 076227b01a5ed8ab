package express.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** What is sent again and again: as it is, compressed, and the beginning of its hash, by which it is known again. */
record Body(byte[] plain, byte[] gzipped, String hash) {

    static Body of(byte[] plain) {
        return new Body(plain, gzip(plain), hash(plain));
    }

    int size() {
        return plain.length + gzipped.length;
    }

    /** For an answer: weak, since it is the same for both forms. */
    String mark() {
        return "W/\"" + hash + "\"";
    }

    /** The form that a browser takes, said in the answer. */
    byte[] accepted(HttpServletRequest request, HttpServletResponse response) {
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (encodings == null || !encodings.contains("gzip")) {
            return plain;
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return gzipped;
    }

    private static byte[] gzip(byte[] plain) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static String hash(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
