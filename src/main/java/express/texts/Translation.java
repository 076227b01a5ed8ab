package express.texts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translations of some paragraphs into one language: what {@code texts/translating.jte} posts. */
public record Translation(Locale from, Locale into, List<Item> items) {

    /** How many letters a paragraph may have. */
    public static final int LONGEST = Words.LONGEST;

    static final String WORDS = "words-";
    static final String STATUS = "status-";
    static final String SEEN = "seen-";

    /** Of one form, which may hold several texts. */
    private static final int MOST = 10 * Writing.MOST_PARAGRAPHS;

    /**
     * One paragraph.
     *
     * @param status what the translator says of it; nothing if they left that open
     * @param seen stands for the source and the translation that the translator had before them
     */
    record Item(UUID paragraph, String words, @Nullable Status status, String seen) {

        static final String NOTHING = "-";

        static String seen(Paragraph paragraph, Locale from, Locale into) {
            return print(paragraph, from) + "/" + print(paragraph, into);
        }

        private static String print(Paragraph paragraph, Locale language) {
            return paragraph
                    .in(language)
                    .map(it -> Words.print(language, it.words()))
                    .orElse(NOTHING);
        }

        /** As it would be kept. */
        Item clean() {
            return new Item(paragraph, Line.of(words).words(), status, seen);
        }

        /** Whether the translator did anything here. */
        boolean isTouched(Locale into) {
            String typed = words.isEmpty() ? NOTHING : Words.print(into, words);
            return status != null || !seen.endsWith("/" + typed);
        }

        boolean stands(Paragraph paragraph, Locale from, Locale into) {
            if (words.isEmpty()) {
                return paragraph.in(into).isEmpty();
            }
            return paragraph
                    .in(into)
                    .filter(now -> now.reads(words)
                            && (status == null || now.status() == status)
                            && isFrom(now.source(), paragraph, from))
                    .isPresent();
        }

        private static boolean isFrom(@Nullable Source source, Paragraph paragraph, Locale from) {
            return source != null
                    && source.language().equals(from)
                    && paragraph.in(from).filter(it -> it.reads(source.words())).isPresent();
        }
    }

    /** Reads what was posted; what is no field of the form is passed over. */
    public static Translation of(Locale from, Locale into, Map<String, String> posted) {
        return new Translation(
                from,
                into,
                posted.keySet().stream()
                        .filter(name -> name.startsWith(WORDS))
                        .limit(MOST)
                        .flatMap(name -> item(name.substring(WORDS.length()), posted).stream())
                        .toList());
    }

    private static Optional<Item> item(String id, Map<String, String> posted) {
        try {
            return Optional.of(new Item(
                    UUID.fromString(id),
                    posted.getOrDefault(WORDS + id, ""),
                    status(posted.getOrDefault(STATUS + id, "")),
                    posted.getOrDefault(SEEN + id, "")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static @Nullable Status status(String name) {
        return name.isEmpty() ? null : Status.valueOf(name);
    }

    /** What somebody or something that typed into no form says of some paragraphs of a text as it was read. */
    public static Translation of(Text seen, Locale from, Locale into, Map<UUID, String> words, Status status) {
        return new Translation(
                from,
                into,
                seen.paragraphs().stream()
                        .filter(it -> words.containsKey(it.id()))
                        .map(it -> new Item(
                                it.id(),
                                words.getOrDefault(it.id(), ""),
                                status,
                                Item.seen(it, source(it, from), into)))
                        .toList());
    }

    /** What of it is new to this text and can be taken: the translator has seen what stands there. */
    public Translation newsFor(Text present) {
        return new Translation(
                from,
                into,
                items.stream().filter(it -> isNews(it.clean(), present)).toList());
    }

    private boolean isNews(Item item, Text present) {
        Optional<Paragraph> paragraph = present.find(item.paragraph());
        return item.isTouched(into) && !stands(item, paragraph) && isAsSeen(item, paragraph);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    int count() {
        return items.size();
    }

    /** Whether a field of a form says what the form showed of a paragraph. */
    public static boolean isSeen(String field) {
        return field.startsWith(SEEN);
    }

    /** In which field a translator writes what {@link #isSeen the other} saw. */
    public static String fieldBeside(String seen) {
        return WORDS + seen.substring(SEEN.length());
    }

    /** Whether somebody else changed this paragraph or its source since the translator saw them. */
    boolean isDisputed(Item typed, Text present) {
        Item item = typed.clean();
        Optional<Paragraph> paragraph = present.find(item.paragraph());
        return item.isTouched(into) && !stands(item, paragraph) && !isAsSeen(item, paragraph);
    }

    /** What was typed for paragraphs that were deleted meanwhile: they stand in none of these texts. */
    public List<String> lost(Collection<Text> present) {
        return items.stream()
                .map(Item::clean)
                .filter(it -> !it.words().isEmpty() && it.isTouched(into))
                .filter(it -> present.stream()
                        .noneMatch(text -> text.find(it.paragraph()).isPresent()))
                .map(Item::words)
                .toList();
    }

    /** Where a paragraph lacks the language from which is translated, the one that leads stands in. */
    static Locale source(Paragraph paragraph, Locale from) {
        return paragraph.in(from).isPresent() ? from : paragraph.lead();
    }

    Outcome on(Text present) {
        Text then = present;
        for (Item typed : items) {
            if (typed.words().length() > Words.LONGEST) {
                return new Outcome.Refused(WORDS + typed.paragraph(), "texts.refused.paragraph");
            }
            Item item = typed.clean();
            Optional<Paragraph> paragraph = present.find(item.paragraph());
            if (item.isTouched(into) && !stands(item, paragraph)) {
                if (!isAsSeen(item, paragraph)) {
                    return new Outcome.Conflict(present);
                }
                then = take(then, item, paragraph.orElseThrow());
            }
        }
        return then.box(into).length() > Writing.LONGEST
                ? new Outcome.Refused("", "texts.refused.long")
                : new Outcome.Saved(then);
    }

    private boolean stands(Item item, Optional<Paragraph> paragraph) {
        return paragraph.filter(it -> item.stands(it, source(it, from), into)).isPresent();
    }

    private boolean isAsSeen(Item item, Optional<Paragraph> paragraph) {
        return paragraph
                .filter(it -> item.seen().equals(Item.seen(it, source(it, from), into)))
                .isPresent();
    }

    /** Whoever changes words and says nothing about them has translated them. */
    private Text take(Text text, Item item, Paragraph paragraph) {
        Locale source = source(paragraph, from);
        if (source.equals(into)) {
            return text;
        }
        Status status = item.status() == null ? Status.HUMAN : item.status();
        return text.translate(paragraph.id(), source, into, item.words(), status);
    }
}
