package express.practices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes sheets as JSON and reads them back; the same sheet always gives the same text. */
final class Sheets {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Sheets() {}

    static String write(Sheet sheet) {
        return JSON.writeValueAsString(sheet);
    }

    static Sheet read(String json) {
        return JSON.readValue(json, Sheet.class);
    }

    static Entry.Card readCard(String json) {
        return JSON.readValue(json, Entry.Card.class);
    }

    static String fingerprint(Sheet sheet) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(write(sheet).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
