package express.practices;

import express.glossary.ConceptNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One thing that a practice is about, as a reader's language calls it.
 *
 * @param language of the word, which is English where the glossary has none in the reader's
 * @param concept the path of what the glossary says of it
 */
record Subject(String id, String word, Locale language, String concept) {

    /** Of the ids, where machines tell them from other words: the glossary. */
    static final String SCHEME = "/glossary";

    private static final String SEARCH = "/search";

    /** The most important first; those of another glossary are passed over. */
    static List<Subject> of(Sheet sheet, Locale reader) {
        return ConceptNames.list(sheet.subjects(), reader).stream()
                .map(name -> new Subject(name.id(), name.word(), name.language(), name.path()))
                .toList();
    }

    static List<String> words(Sheet sheet, Locale reader) {
        return of(sheet, reader).stream().map(Subject::word).toList();
    }

    /** Where one finds all that is about it. */
    String search() {
        return UriComponentsBuilder.fromPath(SEARCH)
                .queryParam("q", "{word}")
                .encode()
                .buildAndExpand(Map.of("word", word))
                .toUriString();
    }
}
