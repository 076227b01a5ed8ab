package express.frontdoor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked, in this order. Nobody has to answer any of it. */
enum Question {
    SPEAKING,
    READING,
    PLACE,
    WISH,
    TOGETHER,
    STATUS,
    AGE;

    private static final String PATH = "/start/questions/";

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return PATH + slug();
    }

    String key() {
        return "frontdoor." + slug();
    }

    static Optional<Question> find(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** What can be tapped, but for languages and towns; each has words and a pictogram. */
    List<Option> options(Reach reach) {
        return switch (this) {
            case SPEAKING, PLACE -> List.of();
            case READING -> List.of(option("YES", "book"), option("LITTLE", "document"), option("TALK", "talk"));
            case WISH ->
                Arrays.stream(Wish.values())
                        .map(it -> option(it.name(), it.icon()))
                        .toList();
            case TOGETHER ->
                List.of(option("ALONE", "person"), option("TOGETHER", "people"), option("UNSURE", "unknown"));
            case STATUS -> statuses(reach);
            case AGE ->
                Arrays.stream(Age.values())
                        .map(it -> option(it.name(), "person"))
                        .toList();
        };
    }

    /** Those that make a difference somewhere, and any other. */
    private List<Option> statuses(Reach reach) {
        return Stream.concat(reach.statuses().stream().map(Enum::name), Stream.of(Answers.OTHER))
                .map(it -> option(it, "document"))
                .toList();
    }

    private Option option(String value, String icon) {
        return new Option(value, key() + "." + value, icon);
    }

    /** @param key of its words */
    record Option(String value, String key, String icon) {}
}
