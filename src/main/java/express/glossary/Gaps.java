package express.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the glossary lacks, so that whoever speaks a language knows where to begin. */
final class Gaps {

    private final Glossary glossary;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(Glossary glossary) {
        this.glossary = glossary;
    }

    static List<Gap> of(Glossary glossary) {
        var found = new Gaps(glossary);
        Tongues.ALL.forEach(found::look);
        return List.copyOf(found.gaps);
    }

    private void look(Locale language) {
        Set<Concept> sharing = new HashSet<>();
        SharedTerms.of(glossary, language).values().forEach(sharing::addAll);
        for (Concept concept : glossary.list()) {
            if (concept.in(language).say().isEmpty()) {
                add(concept, language, Gap.Kind.MISSING);
            } else if (concept.theme().isEdited() && lacksSynonyms(concept, language)) {
                add(concept, language, Gap.Kind.NO_SYNONYM);
            }
            if (concept.unsure().contains(language)) {
                add(concept, language, Gap.Kind.UNSURE);
            }
            if (sharing.contains(concept)) {
                add(concept, language, Gap.Kind.SHARED);
            }
        }
    }

    /** Towns have one name, and lack nothing. */
    private static boolean lacksSynonyms(Concept concept, Locale language) {
        long others = Tongues.ALL.stream()
                .filter(other -> hasSynonyms(concept.in(other)))
                .count();
        return !hasSynonyms(concept.in(language)) && others * 2 > Tongues.ALL.size();
    }

    private static boolean hasSynonyms(Terms terms) {
        return terms.say().size() > 1 || !terms.also().isEmpty();
    }

    private void add(Concept concept, Locale language, Gap.Kind kind) {
        gaps.add(new Gap(concept, language, kind));
    }
}
