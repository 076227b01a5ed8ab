package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import express.loans.Lending.Lent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class FindALoanTest {

    @Autowired
    Lending lending;

    @Autowired
    Crowd crowd;

    @Autowired
    Visits visits;

    private Document look(Viewer viewer, Lent it, String sought) throws Exception {
        return visits.look(
                viewer,
                it.granted().house() + "/loans?q="
                        + URLEncoder.encode(sought, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private List<String> found(Lent it, String sought) throws Exception {
        return look(it.officer(), it, sought).select("tbody th bdi").eachText();
    }

    @Test
    void byNameAsItIsWrittenOrTypedAndByNumber() throws Exception {
        Lent it = lending.paidOut();
        crowd.join(
                it,
                List.of(
                        "Zoé Müller",
                        "أميرة حداد",
                        "Олена Коваленко",
                        "Élodie Payeur",
                        "Elo Paye",
                        "Ali Alimi",
                        "Zoé 100% _"));
        assertThat(found(it, "mull")).containsExactly("Zoé Müller");
        assertThat(found(it, "Mueller ZOE")).containsExactly("Zoé Müller");
        assertThat(found(it, "أمير")).containsExactly("أميرة حداد");
        assertThat(found(it, "حداد أميرة")).containsExactly("أميرة حداد");
        assertThat(found(it, "Коваленко")).containsExactly("Олена Коваленко");
        assertThat(found(it, "kovalenko")).containsExactly("Олена Коваленко");
        assertThat(found(it, "elo paye")).containsExactlyInAnyOrder("Élodie Payeur", "Elo Paye");
        assertThat(found(it, "ali")).containsExactly("Ali Alimi");
        assertThat(found(it, "paye ali")).isEmpty();
        assertThat(found(it, "3")).containsExactly("أميرة حداد");
        assertThat(found(it, "no. 3")).containsExactly("أميرة حداد");
        assertThat(found(it, "رقم ٣")).containsExactly("أميرة حداد");
        assertThat(found(it, "RF12 L000 003")).containsExactly("أميرة حداد");
        assertThat(look(it.treasurer(), it, "zoe").select("tbody tr")).hasSize(2);
        assertThat(look(it.treasurer(), it, "zoe").select("input[name=q]").val())
                .isEqualTo("zoe");
    }

    @Test
    void whateverIsTyped() throws Exception {
        Lent it = lending.paidOut();
        for (String sought : List.of(
                "%",
                "_", "'", "\\", "{", "…", "0", "99999999999999999999", "x".repeat(5_000), "\u0000zq\u0000", "<zq>")) {
            assertThat(look(it.officer(), it, sought).select("main h2").text())
                    .as(sought)
                    .isEqualTo("No loan was found");
        }
        assertThat(look(it.officer(), it, "  ").select(".chips [aria-current=true]"))
                .hasSize(1);
    }

    @Test
    void pageByPageEachOnceAndNoneOfOthers() throws Exception {
        Lent it = lending.paidOut();
        Lent elsewhere = lending.paidOut();
        crowd.join(
                it,
                IntStream.rangeClosed(1, 120).mapToObj(i -> "Paul Payeur" + i).toList());
        crowd.join(elsewhere, List.of("Paul Payeur"));
        List<String> all = new ArrayList<>();
        Document page = look(it.officer(), it, "pa");
        while (true) {
            all.addAll(page.select("tbody th bdi").eachText());
            Element next = page.selectFirst("a[rel=next]");
            if (next == null) {
                break;
            }
            page = visits.look(it.officer(), next.attr("href"));
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 120).mapToObj(i -> "Paul Payeur" + i),
                                found(it, "1").stream().filter(own -> own.matches("(?i)(.* )?pa.*")))
                        .toList());
        assertThat(found(it, "payeur7 paul")).hasSize(11).allMatch(name -> name.startsWith("Paul Payeur7"));
        assertThat(found(elsewhere, "payeur")).containsExactly("Paul Payeur");
    }
}
