package express.attendance;

import express.practices.Cofunding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a certificate says.
 *
 * @param number of the activity
 * @param extent nothing, if the European Union did not pay
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
        Cofunding.@Nullable Extent extent,
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

    /** @param title of a session, or of all that ran side by side, where it is not known in which of them somebody was */
    record Line(LocalDate day, String title, int minutes) {}

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Attested read(String json) {
        return JSON.readValue(json, Attested.class);
    }
}
