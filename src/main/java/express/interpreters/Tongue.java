package express.interpreters;

import java.util.Locale;

/**
 * A language that somebody interprets.
 *
 * @param dialect as they call it; nothing, if it does not matter
 * @param direction seen from the language of the country
 */
public record Tongue(String language, String dialect, Level level, Direction direction) {

    /** How well, on the European scale. */
    public enum Level {
        B1,
        B2,
        C1,
        C2,
        NATIVE;

        String key() {
            return "interpreters.level." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which way. */
    public enum Direction {
        BOTH,
        FROM,
        INTO;

        public String key() {
            return "interpreters.direction." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** A dialect that nobody named is any. */
    boolean serves(String wanted, String spoken, Direction way) {
        return language.equals(wanted)
                && (direction == Direction.BOTH || direction == way)
                && (spoken.isBlank() || dialect.isBlank() || dialect.equalsIgnoreCase(spoken.strip()));
    }

    boolean isDialect(String wanted, String spoken, Direction way) {
        return serves(wanted, spoken, way) && !spoken.isBlank() && dialect.equalsIgnoreCase(spoken.strip());
    }
}
