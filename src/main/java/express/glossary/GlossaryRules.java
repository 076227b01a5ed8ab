package express.glossary;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import express.search.WordSplitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to hold for the glossary as a whole. Faults name file and line, so that an editor can mend them. */
final class GlossaryRules {

    private static final Map<String, Integer> SCRIPTS = Map.of(
            "el", UScript.GREEK,
            "uk", UScript.CYRILLIC,
            "ar", UScript.ARABIC,
            "fa", UScript.ARABIC,
            "ps", UScript.ARABIC,
            "ti", UScript.ETHIOPIC);

    /** Letters of Arabic and of Persian that look alike, and are others to whoever copies the word. */
    private static final Map<String, String> LETTERS_OF_OTHERS = Map.of("ar", "یکەۍېگ", "fa", "يكىۍې", "ps", "كى");

    private final Glossary glossary;
    private final List<Fault> faults;
    private final Map<Locale, Set<String>> general = new HashMap<>();

    private GlossaryRules(Glossary glossary) {
        this.glossary = glossary;
        this.faults = new ArrayList<>(glossary.faults());
    }

    static List<Fault> faults(Glossary glossary) {
        var rules = new GlossaryRules(glossary);
        rules.checkConcepts();
        rules.checkTerms();
        rules.checkSharing();
        rules.checkAmbiguities();
        return rules.faults;
    }

    private void checkConcepts() {
        Map<String, Line> known = new HashMap<>();
        for (Concept concept : glossary.listed()) {
            Line before = known.putIfAbsent(concept.id(), concept.at());
            if (before != null) {
                fault(concept, "'" + concept.id() + "' stands already at " + before);
            }
            if (concept.in(Locale.ENGLISH).say().isEmpty()) {
                fault(concept, "'" + concept.id() + "' has no English word, by which editors know it");
            }
            Stream.concat(concept.broader().stream(), concept.related().stream())
                    .filter(other -> glossary.find(other).isEmpty())
                    .forEach(other -> fault(concept, "no concept is called '" + other + "'"));
            concept.related().stream()
                    .filter(other -> other.equals(concept.id())
                            || glossary.ancestors(concept.id()).contains(other)
                            || glossary.ancestors(other).contains(concept.id()))
                    .forEach(other ->
                            fault(concept, "'" + other + "' is wider or narrower, which is nearer than related"));
            if (glossary.ancestors(concept.id()).contains(concept.id())) {
                fault(concept, "'" + concept.id() + "' is wider than itself");
            }
        }
    }

    private void checkTerms() {
        for (Concept concept : glossary.listed()) {
            concept.terms().forEach((language, terms) -> {
                Set<String> seen = new HashSet<>();
                terms.all().forEach(term -> {
                    checkLetters(concept, language, term);
                    if (!seen.add(term)) {
                        fault(concept, language, term, "stands twice");
                    }
                });
                terms.right().forEach(term -> checkScript(concept, language, term));
                checkGeneral(concept, language, terms);
            });
        }
    }

    private void checkLetters(Concept concept, Locale language, String term) {
        if (term.isBlank()
                || !term.equals(term.strip())
                || WordSplitter.of(language).split(term).isEmpty()) {
            fault(concept, language, term, "is no word");
        }
        if (!Normalizer2.getNFCInstance().isNormalized(term)) {
            fault(concept, language, term, "is not in normal form NFC");
        }
        for (String word : term.split("[^\\p{L}\\p{M}]+")) {
            Set<Integer> scripts = scripts(word);
            if (scripts.size() > 1) {
                fault(concept, language, term, "mixes letters of two scripts, which look alike");
            }
        }
    }

    private static Set<Integer> scripts(String word) {
        return word.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Names and short forms are often written in Latin letters, whatever the language. */
    private void checkScript(Concept concept, Locale language, String term) {
        int own = SCRIPTS.getOrDefault(language.getLanguage(), UScript.LATIN);
        if (scripts(term).stream().anyMatch(script -> script != own && script != UScript.LATIN)) {
            fault(concept, language, term, "is written in another script than its language");
        }
        String others = LETTERS_OF_OTHERS.getOrDefault(language.getLanguage(), "");
        if (concept.theme().isEdited() && term.chars().anyMatch(letter -> others.indexOf(letter) >= 0)) {
            fault(concept, language, term, "has a letter of another language that looks like its own");
        }
    }

    private void checkGeneral(Concept concept, Locale language, Terms terms) {
        if (concept.theme().isEdited() && !concept.general()) {
            Set<String> general = general(language);
            terms.all()
                    .filter(term -> general.contains(Folded.term(language, term)))
                    .forEach(term -> fault(concept, language, term, "means too much to stand for this by itself"));
        }
    }

    private Set<String> general(Locale language) {
        return general.computeIfAbsent(language, any -> Folded.terms(language, glossary.generalWords(language)));
    }

    private void checkSharing() {
        for (Locale language : Tongues.ALL) {
            SharedTerms.of(glossary, language).forEach((term, concepts) -> {
                for (int i = 1; i < concepts.size(); i++) {
                    for (int before = 0; before < i; before++) {
                        Concept one = concepts.get(i);
                        Concept other = concepts.get(before);
                        if (!glossary.mayShare(one.id(), other.id())) {
                            fault(one, language, term, "is a term of " + other.id() + " at " + other.at() + " too");
                        }
                    }
                }
            });
        }
    }

    private void checkAmbiguities() {
        Line at = new Line("rules/ambiguities.yaml", 1);
        for (Set<String> pair : glossary.ambiguities()) {
            if (pair.size() != 2) {
                faults.add(at.fault("two concepts are expected: " + pair));
            }
            pair.stream()
                    .filter(id -> glossary.find(id).isEmpty())
                    .forEach(id -> faults.add(at.fault("no concept is called '" + id + "'")));
        }
    }

    private void fault(Concept concept, String what) {
        faults.add(concept.at().fault(what));
    }

    private void fault(Concept concept, Locale language, String term, String what) {
        fault(concept, concept.id() + ", " + language.toLanguageTag() + ": '" + term + "' " + what);
    }
}
