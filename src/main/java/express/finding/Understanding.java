package express.finding;

import com.ibm.icu.text.Collator;
import express.glossary.ConceptNames;
import express.search.Understood;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What was made of the words, so that a reader can see why something was found, or nothing.
 *
 * @param meant what the words name, whatever the language, as the reader's language calls it
 * @param corrected words that were taken for others
 * @param unknown words that were taken for nothing at all
 * @param cut whether only the beginning was looked for
 */
record Understanding(
        List<ConceptNames.Name> meant, List<Understood.Part> corrected, List<String> unknown, boolean cut) {

    /** More than a reader would look at; they come from a few words. */
    private static final int MOST = 8;

    private static final int MOST_WORDS = 12;

    static Understanding of(Understood understood, boolean cut, ConceptNames names, Locale reader) {
        return new Understanding(
                meant(understood.parts(), names, reader),
                taken(understood, Understood.How.CORRECTED),
                taken(understood, Understood.How.UNKNOWN).stream()
                        .map(Understood.Part::typed)
                        .distinct()
                        .toList(),
                cut || understood.cut());
    }

    /** That a word means itself is not worth saying. */
    private static List<ConceptNames.Name> meant(List<Understood.Part> parts, ConceptNames names, Locale reader) {
        Collator alike = Collator.getInstance(reader);
        alike.setStrength(Collator.PRIMARY);
        Set<ConceptNames.Name> meant = new LinkedHashSet<>();
        for (Understood.Part part : parts) {
            names.listNarrowest(part.concepts(), reader).stream()
                    .filter(name -> alike.compare(name.word(), part.typed()) != 0)
                    .forEach(meant::add);
        }
        return meant.stream().limit(MOST).toList();
    }

    private static List<Understood.Part> taken(Understood understood, Understood.How how) {
        return understood.parts().stream()
                .filter(part -> part.how() == how)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
