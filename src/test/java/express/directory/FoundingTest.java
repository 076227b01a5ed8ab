package express.directory;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Viewer;
import express.database.Acting;
import express.directory.Town.Visit;
import express.people.Deactivation;
import express.people.Deactivations;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** On an installation of its own, which nobody has founded yet. */
@SpringBootTest(
        properties = {"express.demo=false", "founded=false", "express.data-dir=target/databases/founding-${random.uuid}"
        })
@AutoConfigureMockMvc
@DirtiesContext
@Execution(ExecutionMode.SAME_THREAD)
class FoundingTest {

    private static final Map<String, String> FIRST = Map.of(
            "network", "Together in Northport",
            "territory", "Northport",
            "organisation", "House of Beginnings",
            "family", "CIVIL_SOCIETY",
            "country", "BE",
            "name", "Amira",
            "email", "Amira@Example.org",
            "language", "fr");

    @Autowired
    MockMvc mvc;

    @Autowired
    FoundingKey key;

    @Autowired
    Entrance entrance;

    @Autowired
    People people;

    @Autowired
    Deactivations deactivations;

    @Test
    void isDoneOnceByWhoeverReadsTheKey() throws Exception {
        Visit visitor = Visit.by(mvc, Viewer.VISITOR);
        everythingLeadsThere(visitor);
        wrongKeysAndGapsAreRefused(visitor);
        MockHttpServletResponse winner = oneOfTwoWins();
        theFounderAnswersForAll(winner);
        theLastOperatorStays();
        afterwardsThereIsNoSuchPage(visitor);
    }

    private static void everythingLeadsThere(Visit visitor) throws Exception {
        for (String path : List.of("/", "/practices", "/sign-in", "/administration", "/files/x")) {
            assertThat(visitor.get(path).getRedirectedUrl()).as(path).isEqualTo("/founding");
        }
        assertThat(visitor.post("/sign-in", Map.of("email", "a@example.org")).getRedirectedUrl())
                .isEqualTo("/founding");
        assertThat(visitor.get("/api/practices").getStatus()).isEqualTo(503);
        assertThat(visitor.get("/favicon.ico").getStatus()).isEqualTo(200);
        assertThat(visitor.page("/founding?lang=ar").select("html").attr("dir")).isEqualTo("rtl");
    }

    private void wrongKeysAndGapsAreRefused(Visit visitor) throws Exception {
        assertThat(errors(visitor.post("/founding", with("AAAAA-AAAAA-AAAAA-AAAAA"))))
                .containsExactly("#key");
        assertThat(errors(visitor.post("/founding", Map.of("key", key.text()))))
                .containsExactlyInAnyOrder(
                        "#network", "#territory", "#organisation", "#family", "#country", "#name", "#email");
    }

    private static List<String> errors(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString())
                .select(".error-summary a")
                .eachAttr("href");
    }

    private static Map<String, String> with(String key) {
        Map<String, String> fields = new HashMap<>(FIRST);
        fields.put("key", key);
        return fields;
    }

    private MockHttpServletResponse oneOfTwoWins() throws Exception {
        Map<String, String> fields = with(" " + key.text().toLowerCase().replace("-", " "));
        List<MockHttpServletResponse> answers = MemberPagesTest.atOnce(
                () -> Visit.by(mvc, Viewer.VISITOR).post("/founding", fields),
                () -> Visit.by(mvc, Viewer.VISITOR).post("/founding", fields));

        List<MockHttpServletResponse> winners = answers.stream()
                .filter(answer -> answer.getCookie("session") != null)
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !winners.contains(answer))
                .allMatch(answer -> answer.getStatus() == 404
                        || answer.getCookie("news").getValue().equals("directory.founding.already"));
        return winners.getFirst();
    }

    private void theFounderAnswersForAll(MockHttpServletResponse winner) throws Exception {
        assertThat(winner.getRedirectedUrl()).isEqualTo("/administration");
        for (String path : List.of(
                "/administration",
                "/organisations/house-of-beginnings/members",
                "/networks/together-in-northport/coordinators")) {
            Document page =
                    Jsoup.parse(mvc.perform(MockMvcRequestBuilders.get(path).cookie(winner.getCookie("session")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
            assertThat(page.select("main h1")).as(path).hasSize(1);
            assertThat(page.select("nav a[href=/administration]")).as(path).hasSize(1);
        }
    }

    private void theLastOperatorStays() {
        Person founder =
                entrance.open(() -> people.findByEmail("amira@example.org")).orElseThrow();
        Viewer viewer = new Viewer.Person(founder.id(), founder.name(), true, Set.of(), Set.of());

        assertThat(Acting.as(viewer, () -> deactivations.deactivate(founder.id(), founder.id())))
                .isEqualTo(Deactivation.Outcome.LAST_OPERATOR);
    }

    private void afterwardsThereIsNoSuchPage(Visit visitor) throws Exception {
        assertThat(visitor.get("/founding").getStatus()).isEqualTo(404);
        assertThat(visitor.post("/founding", with(key.text())).getStatus()).isEqualTo(404);
        assertThat(visitor.page("/directory").select(".cards h2").eachText()).containsExactly("House of Beginnings");
        assertThat(key.isNeeded()).isFalse();
    }
}
