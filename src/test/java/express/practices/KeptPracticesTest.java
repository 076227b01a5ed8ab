package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.base.PersonId;
import express.base.Viewer;
import express.ui.Screens;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pages that visitors see alike are kept, and what is kept is never somebody else's or yesterday's. */
@ModuleTest
class KeptPracticesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    @Test
    void showsVisitorsANewVersionAtOnce() throws Exception {
        String slug = Samples.slug("kept");
        practices.bring(List.of(Samples.sheet(slug, "First")));
        library.lookNow();
        assertThat(title(visit("/practices/" + slug))).isEqualTo("First");
        assertThat(visit("/practices?country=BE").text()).contains("First").doesNotContain("Second");
        practices.bring(List.of(Samples.sheet(slug, "Second")));
        library.lookNow();
        assertThat(title(visit("/practices/" + slug))).isEqualTo("Second");
        assertThat(visit("/practices?country=BE").text()).contains("Second").doesNotContain("First");
    }

    @Test
    void tellsVisitorsNothingOfWhoWasThereBefore() throws Exception {
        var somebody = new Viewer.Person(PersonId.next(), "Ada Kept", false, Set.of(), Set.of());
        var signedIn = get(URI.create("/practices/microstart")).requestAttr(Screens.VIEWER, somebody);
        assertThat(parsed(send(signedIn)).select("form[action=/sign-out]")).hasSize(1);
        assertThat(visit("/practices/microstart").select("form[action=/sign-out]"))
                .isEmpty();
        assertThat(parsed(send(signedIn)).select("form[action=/sign-out]"))
                .as("nor is the visitor's page shown to who is signed in")
                .hasSize(1);
        assertThat(send(signedIn).getHeader("ETag")).isNull();
    }

    @Test
    void tellsNewsOnce() throws Exception {
        visit("/practices");
        var told = get(URI.create("/practices")).cookie(new Cookie("news", "legal.saved"));
        assertThat(parsed(send(told)).select(".notice.success")).hasSize(1);
        assertThat(visit("/practices").select(".notice.success")).isEmpty();
    }

    @Test
    void keepsEachAddressInEachLanguage() throws Exception {
        assertThat(visit("/practices?step=finance&lang=fr").selectFirst("html").attr("lang"))
                .isEqualTo("fr");
        assertThat(visit("/practices?step=finance").selectFirst("html").attr("lang"))
                .isEqualTo("en");
        assertThat(visit("/practices?lang=fr").select(".chosen")).isEmpty();
        assertThat(visit("/practices?step=finance&lang=fr").select(".chosen")).hasSize(1);
    }

    @Test
    void keepsPapersToo() throws Exception {
        MockHttpServletResponse first = send(get("/practices/microstart.pdf"));
        MockHttpServletResponse second = send(get("/practices/microstart.pdf"));
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(send(get("/practices/microstart.pdf?lang=ar")).getContentAsByteArray())
                .isNotEqualTo(first.getContentAsByteArray());
        var again = get("/practices/microstart.pdf").header("If-None-Match", first.getHeader("ETag"));
        assertThat(send(again).getStatus()).isEqualTo(304);
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    private static String title(Document page) {
        return page.selectFirst("h1").text();
    }

    private Document visit(String path) throws Exception {
        return parsed(send(get(URI.create(path))));
    }

    private static Document parsed(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
