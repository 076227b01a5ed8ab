package express.glossary;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** For pages that tell readers of concepts by their ids: what to call them in the reader's language. */
@Component
public class ConceptNames {

    /**
     * What a concept is called.
     *
     * @param language of the word: the one asked for, or English where the glossary has none in that
     * @param path of its page
     */
    public record Name(String id, String word, Locale language, String path) {}

    private final Vocabulary vocabulary;

    ConceptNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Without those that are only wider than another of them; what the glossary does not know is passed over. */
    public List<Name> listNarrowest(Collection<String> concepts, Locale reader) {
        Glossary glossary = vocabulary.glossary();
        Set<String> wider = new HashSet<>();
        concepts.forEach(id -> wider.addAll(glossary.ancestors(id)));
        return list(concepts.stream().filter(id -> !wider.contains(id)).toList(), reader);
    }

    /** Each once, in the order in which they are given; what the glossary does not know is passed over. */
    public static List<Name> list(Collection<String> concepts, Locale reader) {
        Glossary glossary = Vocabulary.ofRelease();
        Locale language = Tongues.find(reader).orElse(Locale.ENGLISH);
        return concepts.stream()
                .distinct()
                .map(glossary::find)
                .flatMap(Optional::stream)
                .map(concept -> new Name(concept.id(), concept.name(language), concept.named(language), concept.path()))
                .toList();
    }
}
