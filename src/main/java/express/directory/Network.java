package express.directory;

import express.base.NetworkId;
import java.util.List;
import java.util.Locale;

/**
 * Organisations of one territory that work together.
 *
 * @param languages those in which it works
 */
record Network(NetworkId id, String slug, String name, String territory, List<Locale> languages) {

    /** What its people decide about it. */
    record Facts(String name, String territory, List<Locale> languages) {}
}
