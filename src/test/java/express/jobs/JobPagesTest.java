package express.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import express.ModuleTest;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.ui.Screens;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class JobPagesTest {

    private final Viewer.Person amira = Somebody.named("Amira");
    private final Viewer.Person stranger = Somebody.named("Stranger");
    private final String kind = "test-" + Ids.next();

    @Autowired
    Nodes nodes;

    @Autowired
    MockMvc mvc;

    @Test
    void showsARunningJobLiveWithAndWithoutScript() throws Exception {
        UUID id = run((job, input, progress) -> {
            progress.done(1200);
            progress.outOf(5000);
            throw new QueryTimeoutException("so it waits again");
        });

        Document page = page("/jobs/" + id);

        assertThat(page.selectFirst("progress").attr("value")).isEqualTo("1200");
        assertThat(page.selectFirst("label[for=job-progress]").text()).isEqualTo("1,200 of 5,000");
        assertThat(page.selectFirst("#job").attr("hx-get")).isEqualTo("/jobs/" + id);
        assertThat(page.selectFirst("#job").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(page.head().selectFirst("noscript").html()).contains("refresh", "5");
        assertThat(page.selectFirst("[role=status]").text()).isEqualTo("This task begins in a moment.");
        assertThat(page.selectFirst("form").attr("action")).isEqualTo("/jobs/" + id + "/stopping");
    }

    @Test
    void showsThatSomethingHappensWhenNobodyKnowsHowLong() throws Exception {
        Document page = page("/jobs/" + waiting());
        assertThat(page.selectFirst("progress").hasAttr("value")).isFalse();
        assertThat(page.selectFirst("label[for=job-progress]").text()).isEqualTo("0 so far");
    }

    @Test
    void leadsToTheResultAndRestsWhenDone() throws Exception {
        UUID id = run((job, input, progress) -> progress.result("/practices"));

        Document page = page("/jobs/" + id);

        assertThat(page.selectFirst("#job a.button").attr("href")).isEqualTo("/practices");
        assertThat(page.selectFirst("#job").hasAttr("hx-get")).isFalse();
        assertThat(page.select("noscript, progress, form")).isEmpty();
        assertThat(page.selectFirst("[role=status]").text()).isEqualTo("This task is done.");
    }

    @Test
    void saysInASentenceWhyItFailed() throws Exception {
        UUID id = run((job, input, progress) -> {
            throw new IllegalStateException("NullPointerException at line 7");
        });

        Document page = page("/jobs/" + id);

        assertThat(page.selectFirst(".notice.failure").text())
                .isEqualTo("Something went wrong on our side. It has been noted. You can start the task again later.");
        assertThat(page.text()).doesNotContain("line 7");
    }

    @Test
    void stopsAndSaysSo() throws Exception {
        UUID id = waiting();

        MockHttpServletResponse answer =
                as(amira, post("/jobs/{id}/stopping", id).with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/jobs/" + id);
        Document page = page("/jobs/" + id);
        assertThat(page.selectFirst("[role=status]").text()).isEqualTo("This task is being stopped.");
        assertThat(page.select("form")).isEmpty();
    }

    @Test
    void existsForNobodyElse() throws Exception {
        UUID id = waiting();

        assertThat(as(stranger, get("/jobs/{id}", id)).getStatus()).isEqualTo(404);
        assertThat(as(Somebody.operator(), get("/jobs/{id}", id)).getStatus()).isEqualTo(404);
        assertThat(as(stranger, post("/jobs/{id}/stopping", id).with(csrf())).getStatus())
                .isEqualTo(404);
        assertThat(as(amira, get("/jobs/no-id")).getStatus()).isEqualTo(404);
        assertThat(as(Viewer.VISITOR, get("/jobs/{id}", id)).getStatus()).isEqualTo(404);
    }

    @Test
    void listsOnesOwnLatestFirst() throws Exception {
        assertThat(page("/jobs").selectFirst(".empty h2").text()).isEqualTo("No tasks");
        UUID first = run((job, input, progress) -> {});
        UUID second = waiting();

        Document page = page("/jobs");

        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("/jobs/" + second, "/jobs/" + first);
        assertThat(page.select("tbody .tag").eachText()).containsExactly("Waiting", "Done");
        assertThat(Jsoup.parse(as(stranger, get("/jobs")).getContentAsString()).select("tbody a"))
                .isEmpty();
    }

    private UUID waiting() {
        return nodes.waiting(amira, kind, "");
    }

    private UUID run(Work.Course course) {
        UUID id = waiting();
        nodes.attempt(false).of(new Work(kind, course), id);
        return id;
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(as(amira, get(path)).getContentAsString());
    }

    private MockHttpServletResponse as(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        return Acting.as(
                viewer,
                () -> mvc.perform(request.requestAttr(Screens.VIEWER, viewer))
                        .andReturn()
                        .getResponse());
    }
}
