package express.glossary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** For those who say what a text is about: concepts that it may be about, by their ids. Software proposes. */
@Component
public class Proposals {

    /** @param weight how much more a word of it says than one that counts one */
    public record Passage(String text, int weight) {}

    /** What is named less surely would be read as a mistake. */
    private static final float SURE = 0.5f;

    private static final String CITY = "city-";

    private final Vocabulary vocabulary;

    Proposals(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What somebody names in a few words, however general it is. */
    public List<String> named(String words, Locale language) {
        return vocabulary.finder().find(words, language).stream()
                .map(naming -> naming.concept().id())
                .distinct()
                .toList();
    }

    /** What a text names most, without what says little of it. */
    public List<String> propose(List<Passage> passages, Locale language, int most) {
        Map<String, Float> named = new HashMap<>();
        for (Passage passage : passages) {
            vocabulary.finder().find(passage.text(), language).stream()
                    .filter(Proposals::saysMuch)
                    .forEach(naming ->
                            named.merge(naming.concept().id(), naming.weight() * passage.weight(), Float::sum));
        }
        return named.keySet().stream()
                .sorted(Comparator.comparing((String id) -> -named.get(id)).thenComparing(id -> id))
                .limit(most)
                .toList();
    }

    /** Where something takes place and in which language stands elsewhere. */
    private static boolean saysMuch(Naming naming) {
        Concept concept = naming.concept();
        return !concept.general()
                && concept.theme().isEdited()
                && !concept.id().startsWith(CITY)
                && naming.weight() >= SURE;
    }
}
