package express.policy;

import express.base.ChainStep;
import java.util.List;
import java.util.UUID;

/**
 * One thing that an entry says, in own words.
 *
 * @param steps of the chain that it serves, as we read it
 */
record Line(UUID id, String entry, Kind kind, int place, List<ChainStep> steps, Mark mark, Said words) {

    /** What a line is; they are shown in this order. */
    enum Kind {
        PURPOSE,
        ACTION,
        SECTOR,
        PRINCIPLE,
        SHARE,
        FACT;

        String key() {
            return "policy.line." + name();
        }
    }

    /** Whether somebody found it in a source, or wrote it down from memory. */
    enum Mark {
        FOUND,
        UNCHECKED;

        String key() {
            return "policy.mark." + name();
        }

        String tag() {
            return this == FOUND ? "good" : "warn";
        }
    }

    PolicyActionId action() {
        return new PolicyActionId(id);
    }

    String path() {
        return PolicyPages.PATH + "/" + entry + "/lines/" + id;
    }
}
