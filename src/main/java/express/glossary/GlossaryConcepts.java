package express.glossary;

import express.search.Concepts;
import express.search.Mention;
import express.search.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the search what texts are about. Who names something narrow also names what is wider, with less weight: so a
 * search for credit finds a microcredit.
 */
@Component
class GlossaryConcepts implements Concepts {

    private static final float WIDER = 0.5f;
    private static final float LEAST = 0.1f;

    /** Another one whenever concepts are found in another way, though the words are the same. */
    private static final String WAY = "2";

    private record Place(String concept, int from, int to) {}

    private final Vocabulary vocabulary;

    GlossaryConcepts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Mention> in(String text, @Nullable Locale language) {
        return mentions(vocabulary.finder().find(text, language));
    }

    @Override
    public List<Mention> near(Word word, @Nullable Locale language) {
        return mentions(vocabulary.finder().near(word, language));
    }

    @Override
    public boolean isGeneral(Word word, Locale language) {
        return vocabulary.finder().isGeneral(word, language);
    }

    private List<Mention> mentions(List<Naming> namings) {
        Map<Place, Mention> mentions = new LinkedHashMap<>();
        for (Naming naming : namings) {
            add(naming.concept(), naming.from(), naming.to(), naming.weight(), mentions);
        }
        return new ArrayList<>(mentions.values());
    }

    private void add(Concept concept, int from, int to, float weight, Map<Place, Mention> mentions) {
        mentions.merge(
                new Place(concept.id(), from, to),
                new Mention(concept.id(), from, to, weight),
                (one, other) -> one.weight() < other.weight() ? other : one);
        if (weight * WIDER >= LEAST) {
            for (Concept wider : vocabulary.glossary().broader(concept)) {
                add(wider, from, to, weight * WIDER, mentions);
            }
        }
    }

    @Override
    public Map<String, Float> around(String concept) {
        Map<String, Float> around = new LinkedHashMap<>();
        vocabulary.glossary().find(concept).ifPresent(known -> addAround(known, 1, around));
        return around;
    }

    private void addAround(Concept concept, float weight, Map<String, Float> around) {
        around.merge(concept.id(), weight, Math::max);
        if (weight * WIDER >= LEAST) {
            vocabulary.glossary().broader(concept).forEach(wider -> addAround(wider, weight * WIDER, around));
        }
    }

    @Override
    public List<String> related(String concept) {
        return vocabulary.glossary().find(concept).map(Concept::related).orElse(List.of());
    }

    @Override
    public String edition() {
        return WAY + "-" + Long.toHexString(vocabulary.glossary().edition());
    }
}
