package express.gatherings;

import express.texts.Kind;
import express.texts.Passage;
import express.texts.Reading;
import express.texts.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A title and what there is to say of it, in several languages. The first paragraph of its text is the title.
 *
 * @param lead in which the title was written last
 * @param titles by language tag
 * @param abouts by language tag, where all of it can be read in that language
 */
public record Said(String lead, Map<String, String> titles, Map<String, String> abouts) {

    public static final Said NOTHING = new Said("en", Map.of(), Map.of());

    static Said of(Text text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        Locale lead = text.paragraphs().getFirst().lead();
        Map<String, String> titles = new TreeMap<>();
        Map<String, String> abouts = new TreeMap<>();
        for (Locale language : text.languages()) {
            Reading reading = text.reading(language, List.of(lead));
            Passage title = reading.passages().getFirst();
            if (title.language().equals(language)) {
                titles.put(language.toLanguageTag(), title.words());
            }
            List<Passage> rest =
                    reading.passages().subList(1, reading.passages().size());
            if (language.equals(lead)
                    || rest.stream().allMatch(it -> it.language().equals(language))) {
                abouts.put(language.toLanguageTag(), joined(rest));
            }
        }
        return new Said(lead.toLanguageTag(), titles, abouts);
    }

    private static String joined(List<Passage> passages) {
        return passages.stream()
                .map(it -> (it.kind() == Kind.LIST_ITEM ? "– " : "") + it.words())
                .collect(Collectors.joining("\n\n"));
    }

    /** As it stands in the box of its text. */
    public static String box(String title, String about) {
        return "## " + title + "\n\n" + about;
    }

    /** What stands in a form where a language is written. */
    record Typed(String title, String about) {

        static Typed of(Text text, Locale language) {
            String[] lines = text.box(language).split("\n\n?", 2);
            return new Typed(lines[0].replaceFirst("^#+ *", ""), lines.length > 1 ? lines[1] : "");
        }
    }

    /** In the reader's language where there is one, else as it was written. */
    public String title(Locale reader) {
        return titles.getOrDefault(titleLanguage(reader).toLanguageTag(), "");
    }

    public Locale titleLanguage(Locale reader) {
        return titles.containsKey(reader.toLanguageTag()) ? reader : Locale.forLanguageTag(lead);
    }

    public Optional<String> about(Locale reader) {
        return Optional.ofNullable(abouts.get(aboutLanguage(reader).toLanguageTag()))
                .filter(words -> !words.isBlank());
    }

    public Locale aboutLanguage(Locale reader) {
        return abouts.containsKey(reader.toLanguageTag()) ? reader : Locale.forLanguageTag(lead);
    }
}
