package express.hsds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Something of a file as it lies on the disk: in which line it stands, and what it says. */
record Packed(long line, ObjectNode said) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static byte[] of(long line, ObjectNode said) {
        byte[] text = Written.of(said).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(line)
                .put(text)
                .array();
    }

    static Packed read(byte[] packed) {
        return new Packed(line(packed), (ObjectNode) JSON.readTree(packed, Long.BYTES, packed.length - Long.BYTES));
    }

    static long line(byte[] packed) {
        return ByteBuffer.wrap(packed).getLong();
    }
}
