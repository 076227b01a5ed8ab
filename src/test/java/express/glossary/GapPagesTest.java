package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class GapPagesTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Test
    void isForWhoeverSpeaksALanguage() throws Exception {
        assertThat(visits.get(Viewer.VISITOR, GapPages.PATH).getStatus()).isEqualTo(200);
        assertThat(visits.get(world.newcomer("Samir"), GapPages.PATH).getStatus())
                .isEqualTo(200);
    }

    @Test
    void countsByLanguageWhatIsMissing() throws Exception {
        Document page = visits.look(world.operator(), GapPages.PATH);

        assertThat(page.select("tbody tr")).hasSize(16);
        Element tigrinya = page.select("tbody tr:contains(Tigrinya)").first();
        assertThat(Integer.parseInt(tigrinya.select("td").get(1).text())).isGreaterThan(100);
        assertThat(page.select("tbody tr:contains(French) td").get(1).text()).isEqualTo("0");
        assertThat(page.select("main").text()).doesNotContain("glossary.gap");
    }

    @Test
    void leadsToTheConceptsOfALanguageAndTheirLines() throws Exception {
        Document page = visits.look(world.operator(), GapPages.PATH + "?language=ti&theme=finance");

        Element microcredit =
                page.select(".gaps li:has(a[href=/glossary/microcredit])").first();
        assertThat(microcredit.select(".tag").eachText()).containsExactly("To be checked");
        assertThat(microcredit.select("bdi").text()).matches("finance\\.yaml:\\d+");
        assertThat(page.select(".gaps a[href=/glossary/hotel]")).isEmpty();
    }

    @Test
    void passesOverWhatItDoesNotKnow() throws Exception {
        assertThat(visits.look(world.operator(), GapPages.PATH + "?language=xx&theme=cooking")
                        .select(".gaps"))
                .isEmpty();
    }
}
