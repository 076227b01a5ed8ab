package express.glossary;

import express.ui.Screen;
import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For pages on which people translate: the terms of the field in a paragraph, with the word for each of them. */
@Component
public class Glosses {

    /** A translator looks at a few; a list longer than the paragraph helps nobody. */
    private static final int MOST = 12;

    /** @param into the language whose words are given */
    record Glossed(List<Gloss> terms, Locale into) {}

    private final Vocabulary vocabulary;

    Glosses(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A part of a page; empty where there is no term, or where a language is none of the glossary. */
    public Optional<Content> show(Screen screen, String paragraph, Locale from, Locale into) {
        List<Gloss> terms = list(paragraph, from, into);
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(screen.part("glossary/glosses", new Glossed(terms, into)));
    }

    List<Gloss> list(String paragraph, Locale from, Locale into) {
        Optional<Locale> source = Tongues.find(from);
        Optional<Locale> target = Tongues.find(into);
        return source.isEmpty() || target.isEmpty() ? List.of() : between(paragraph, source.get(), target.get());
    }

    private List<Gloss> between(String paragraph, Locale source, Locale target) {
        Map<Concept, Gloss> glosses = new LinkedHashMap<>();
        for (Naming naming : vocabulary.finder().findCertain(paragraph, source)) {
            if (!naming.concept().in(target).say().isEmpty()) {
                String term = paragraph.substring(naming.from(), naming.to());
                glosses.putIfAbsent(naming.concept(), new Gloss(naming.concept(), term, source, target));
            }
        }
        return glosses.values().stream().limit(MOST).toList();
    }
}
