package express.journeys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody, as far as it is needed and as far as the viewer may see it.
 *
 * @param names what they are called stands first
 */
public record Profile(
        List<Name> names,
        @Nullable Birth birth,
        List<Contact> contacts,
        List<Tongue> tongues,
        @Nullable Residence residence) {

    public static final Profile UNKNOWN = new Profile(List.of(), null, List.of(), List.of(), null);

    /** A name in any script; one word is enough. */
    public record Name(Kind kind, String name, @Nullable Locale language) {

        public enum Kind {
            CALLED,
            PASSPORT,
            OTHER
        }
    }

    /** Many papers say the first of January where nobody knows. */
    public record Birth(
            int year, @Nullable Integer month, @Nullable Integer day, boolean approximate) {

        /** As far as it is known. */
        public String written() {
            return month == null
                    ? "%04d".formatted(year)
                    : day == null ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
        }
    }

    /** @param safe whether something may be left there that somebody else could hear or read */
    public record Contact(Way way, String reach, boolean safe) {

        public enum Way {
            PHONE,
            SMS,
            EMAIL,
            MESSENGER,
            THROUGH
        }
    }

    /** @param script in which they were asked whether they read it, four letters of ISO 15924 */
    public record Tongue(
            Locale language,
            Level speaks,
            @Nullable String script,
            @Nullable Reading reads) {

        public enum Level {
            LITTLE,
            SOME,
            WELL,
            MOTHER
        }

        public enum Reading {
            NOT,
            LITTLE,
            WELL
        }
    }

    /** @param status a code of the rule table of the country */
    public record Residence(
            String country, String status, @Nullable LocalDate until) {}

    /** Whatever is of another kind is left out. */
    Profile only(Collection<Category> categories) {
        return new Profile(
                categories.contains(Category.NAME) ? names : List.of(),
                categories.contains(Category.NAME) ? birth : null,
                categories.contains(Category.CONTACT) ? contacts : List.of(),
                categories.contains(Category.LANGUAGES) ? tongues : List.of(),
                categories.contains(Category.RESIDENCE) ? residence : null);
    }

    public Optional<Name> called() {
        return names.stream().findFirst();
    }
}
