package express.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class DesignPagesTest {

    @Autowired
    MockMvc mvc;

    @Test
    void showsEveryComponent() throws Exception {
        Document page = design();
        assertThat(page.select("main > section")).hasSize(10);
        assertThat(page.select("#town[aria-invalid=true][aria-describedby='town-hint town-error']"))
                .hasSize(1);
        assertThat(page.select("#kind-alone[checked], #reach-message[checked]")).hasSize(2);
        assertThat(page.select("figure.chart rect.bar")).hasSize(6);
        assertThat(page.select("ol.path > li[aria-current=step] h3").text()).isEqualTo("Mentoring");
        assertThat(page.select("progress").attr("value")).isEqualTo("64");
    }

    @Test
    void isNotLinkedOutsideTheDemonstration() throws Exception {
        assertThat(design().select("footer a[href=/design]")).isEmpty();
    }

    private Document design() throws Exception {
        return Jsoup.parse(mvc.perform(get("/design")).andReturn().getResponse().getContentAsString());
    }
}
