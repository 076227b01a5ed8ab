package express.attendance;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a certificate says.
 *
 * @param number of the activity
 * @param lines what was attended, in its order
 * @param content what was learned, as the host wrote it
 * @param invented whether the gathering was made up to show how it works
 */
record Attested(
        String name,
        String organisation,
        String host,
        String title,
        String number,
        String project,
        String projectNumber,
        boolean cofunded,
        LocalDate first,
        LocalDate last,
        List<Line> lines,
        int attended,
        int possible,
        int virtualDays,
        int physicalDays,
        List<String> languages,
        String content,
        String signatory,
        boolean invented) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param others how many more ran at the same time, where it is not known in which somebody was */
    record Line(LocalDate day, String title, int minutes, int others) {}

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Attested read(String json) {
        return JSON.readValue(json, Attested.class);
    }
}
