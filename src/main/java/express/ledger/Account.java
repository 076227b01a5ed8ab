package express.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line of a house's chart of accounts.
 *
 * @param name by language tag
 * @param purpose by which other modules book on it; nothing if none does
 */
public record Account(
        String code,
        Kind kind,
        Map<String, String> name,
        @Nullable String purpose) {

    private static final String FIRST = "en";

    /** On which side it grows: assets and expenses with debit, the others with credit. */
    public enum Kind {
        ASSET,
        LIABILITY,
        EQUITY,
        INCOME,
        EXPENSE;

        String key() {
            return "ledger.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Account {
        name = Map.copyOf(name);
    }

    /** In the reader's language where there is one, else in English, else as it was written. */
    public String name(Locale reader) {
        return name.getOrDefault(language(reader).toLanguageTag(), code);
    }

    Locale language(Locale reader) {
        if (name.isEmpty() || name.containsKey(reader.toLanguageTag())) {
            return reader;
        }
        return Locale.forLanguageTag(name.containsKey(FIRST) ? FIRST : new TreeMap<>(name).firstKey());
    }
}
