package express.translation;

import express.translation.Wording.State;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as translators see it.
 *
 * @param confirmation the last, which may be of other words
 * @param by who vouches for it, by name
 * @param proposals the latest first
 */
record Line(Wording wording, @Nullable Confirmation confirmation, String by, List<Proposal> proposals) {

    State state() {
        return wording.state(confirmation == null ? null : confirmation.hash());
    }

    @Nullable
    Instant confirmedAt() {
        return confirmation == null ? null : confirmation.confirmedAt();
    }

    /** What is ticked: the text, and as which words it was read. */
    String ticket() {
        return wording.key() + " " + HexFormat.of().formatHex(wording.hash(), 0, 8);
    }

    String best() {
        return proposals.isEmpty() ? wording.words() : proposals.getFirst().words();
    }
}
