package express.hsds;

import express.base.Ids;
import express.base.NotFound;
import express.hsds.Terms.Term;
import express.ui.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** Our classifications, and those that came with files of others. */
@Controller
class TaxonomiesApi {

    static final String TAXONOMIES = ApiPages.PATH + "/taxonomies";
    static final String TERMS = ApiPages.PATH + "/taxonomy_terms";

    /** More is passed on in no classification that came in. */
    private static final int MOST = 20_000;

    private final Terms terms;
    private final Remainders remainders;

    TaxonomiesApi(Terms terms, Remainders remainders) {
        this.terms = terms;
        this.remainders = remainders;
    }

    @Open
    @GetMapping(TAXONOMIES)
    void listTaxonomies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(new Asked(request), taxonomies(), response);
    }

    private Stream<ObjectNode> taxonomies() {
        return Stream.concat(terms.taxonomies().stream(), loose(Kind.TAXONOMY));
    }

    private Stream<ObjectNode> loose(Kind kind) {
        return remainders.listLoose(kind, null, MOST, false).stream()
                .map(Kept::remainder)
                .map(Remainder::said);
    }

    private static void list(Asked asked, Stream<ObjectNode> of, HttpServletResponse response) throws IOException {
        String words = asked.text("search").orElse("").toLowerCase(Locale.ROOT);
        List<ObjectNode> all = of.filter(it -> (it.path("name").asString("") + " "
                                + it.path("description").asString(""))
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        if (asked.inLines()) {
            Answer.sendLines(response, to -> {
                for (ObjectNode said : all) {
                    to.take(said);
                }
            });
        } else {
            Answer.send(response, Answer.page(asked, all.size(), Answer.part(asked, all)));
        }
    }

    @Open
    @GetMapping(TAXONOMIES + "/{id}")
    void showTaxonomy(@PathVariable String id, HttpServletResponse response) throws IOException {
        show(id, taxonomies(), response);
    }

    private static void show(String id, Stream<ObjectNode> all, HttpServletResponse response) throws IOException {
        UUID asked = Ids.parse(id);
        Answer.send(
                response,
                all.filter(it -> Said.id(it).equals(asked)).findFirst().orElseThrow(NotFound::new));
    }

    @Open
    @GetMapping(TERMS)
    void listTerms(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new Asked(request);
        Optional<UUID> taxonomy = asked.id("taxonomy_id");
        Optional<UUID> parent = asked.id("parent_id");
        boolean top = asked.is("top_only");
        List<ObjectNode> all = terms().toList();
        Set<UUID> parents =
                all.stream().flatMap(it -> Said.id(it, "parent_id").stream()).collect(Collectors.toSet());
        list(
                asked,
                all.stream()
                        .filter(it -> taxonomy.isEmpty() || taxonomy.equals(taxonomy(it)))
                        .filter(it -> parent.isEmpty() || parent.equals(Said.id(it, "parent_id")))
                        .filter(it -> !top || !parents.contains(Said.id(it))),
                response);
    }

    private static Optional<UUID> taxonomy(ObjectNode term) {
        return Said.id(term.path("taxonomy_detail"), "id").or(() -> Said.id(term, "taxonomy_id"));
    }

    private Stream<ObjectNode> terms() {
        return Stream.concat(terms.all().map(Term::said), loose(Kind.TAXONOMY_TERM));
    }

    @Open
    @GetMapping(TERMS + "/{id}")
    void showTerm(@PathVariable String id, HttpServletResponse response) throws IOException {
        show(id, terms(), response);
    }
}
