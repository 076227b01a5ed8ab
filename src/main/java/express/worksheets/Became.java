package express.worksheets;

import express.directory.FollowUps.FollowUp;
import express.directory.FollowUps.Kind;
import java.util.Locale;

/** What a line became, or can become, in one step. */
record Became(Kind kind, FollowUp what) {

    /** Where the module that takes a line on waits for it, behind the address of the network. */
    static String door(Kind kind) {
        return switch (kind) {
            case ACTION -> "/plan/actions";
            case NEED -> "/needs";
            case INITIATIVE -> "/initiatives";
        };
    }

    static String slug(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "worksheets.became." + slug(kind);
    }
}
