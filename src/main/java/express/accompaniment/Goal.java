package express.accompaniment;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What somebody wants, in their own words. */
record Goal(UUID id, String words, Locale language, State state, String reason, int version, List<Step> steps) {

    boolean open() {
        return state == State.OPEN;
    }

    Goal with(List<Step> own) {
        return new Goal(id, words, language, state, reason, version, own);
    }
}
