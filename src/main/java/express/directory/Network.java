package express.directory;

import express.base.NetworkId;
import java.util.List;
import java.util.Locale;

/**
 * Organisations of one territory that work together.
 *
 * @param languages those in which it works
 * @param confirmMonths after how many months its organisations are asked whether their practices are still true
 */
public record Network(
        NetworkId id, String slug, String name, String territory, List<Locale> languages, int confirmMonths) {

    /** Unless a network decides otherwise. */
    static final int USUAL_MONTHS = 24;

    /** What its people decide about it. */
    record Facts(String name, String territory, List<Locale> languages, int confirmMonths) {

        Facts(String name, String territory, List<Locale> languages) {
            this(name, territory, languages, USUAL_MONTHS);
        }
    }
}
