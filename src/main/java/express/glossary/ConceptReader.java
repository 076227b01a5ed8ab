package express.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes concepts of what stands in a file, and says what in it is not as docs/glossary-of-the-field.md asks. */
final class ConceptReader {

    private static final Set<String> FIELDS = Set.of("id", "broader", "related", "general", "unsure", "terms");
    private static final Set<String> KINDS = Set.of("say", "also", "forms", "wrong");

    private final Theme theme;
    private final List<Fault> faults;

    ConceptReader(Theme theme, List<Fault> faults) {
        this.theme = theme;
        this.faults = faults;
    }

    List<Concept> read(String yaml) {
        List<Concept> concepts = new ArrayList<>();
        for (Tree tree : items(Tree.read(theme.file(), yaml, faults))) {
            fields(tree, FIELDS).ifPresent(fields -> concept(tree.at(), fields).ifPresent(concepts::add));
        }
        return concepts;
    }

    private Optional<Concept> concept(Line at, Map<String, Tree> fields) {
        String id = fields.containsKey("id") ? text(fields.get("id")) : "";
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            faults.add(at.fault("a concept without an id such as 'loan-guarantee'"));
            return Optional.empty();
        }
        Map<Locale, Terms> terms = new LinkedHashMap<>();
        Optional.ofNullable(fields.get("terms"))
                .flatMap(tree -> fields(tree, null))
                .orElse(Map.of())
                .forEach((tag, tree) ->
                        language(tree.at(), tag).ifPresent(language -> terms.put(language, terms(tree))));
        Set<Locale> unsure = new LinkedHashSet<>();
        for (String tag : texts(fields.get("unsure"))) {
            language(at, tag).ifPresent(unsure::add);
        }
        boolean general =
                fields.containsKey("general") && text(fields.get("general")).equals("true");
        return Optional.of(new Concept(
                id, theme, texts(fields.get("broader")), texts(fields.get("related")), general, unsure, terms, at));
    }

    private Optional<Locale> language(Line at, String tag) {
        Optional<Locale> known = Tongues.ALL.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(at.fault("'" + tag + "' is none of the languages of the glossary"));
        }
        return known;
    }

    private Terms terms(Tree tree) {
        Map<String, Tree> kinds = fields(tree, KINDS).orElse(Map.of());
        return new Terms(
                texts(kinds.get("say")),
                texts(kinds.get("also")),
                texts(kinds.get("forms")),
                texts(kinds.get("wrong")));
    }

    /** @param known any, if null */
    private Optional<Map<String, Tree>> fields(Tree tree, @Nullable Set<String> known) {
        if (!(tree instanceof Tree.Fields(Line at, Map<String, Tree> fields))) {
            faults.add(tree.at().fault("names with values are expected here"));
            return Optional.empty();
        }
        fields.keySet().stream()
                .filter(name -> known != null && !known.contains(name))
                .forEach(name -> faults.add(at.fault("'" + name + "' is not known here")));
        return Optional.of(fields);
    }

    private List<Tree> items(Tree tree) {
        if (tree instanceof Tree.Items(Line at, List<Tree> items)) {
            return items;
        }
        faults.add(tree.at().fault("a list is expected here"));
        return List.of();
    }

    private List<String> texts(@Nullable Tree tree) {
        return tree == null ? List.of() : items(tree).stream().map(this::text).toList();
    }

    private String text(@Nullable Tree tree) {
        if (tree instanceof Tree.Scalar(Line at, String text)) {
            return text;
        }
        if (tree != null) {
            faults.add(tree.at().fault("a word is expected here"));
        }
        return "";
    }
}
