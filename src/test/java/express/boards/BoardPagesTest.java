package express.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.ui.Screens;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class BoardPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> & \"قرض\" \u202E";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Hall hall;

    @Autowired
    Boards boards;

    @Autowired
    MockMvc mvc;

    private Board board;
    private Viewer.Person amal;
    private Viewer.Person hosta;

    @BeforeEach
    void begin() {
        board = hall.board(Kind.THEME);
        amal = world.newcomer("Amal");
        hosta = world.newcomer("Hosta");
    }

    private Document page(Viewer viewer) throws Exception {
        return visits.look(viewer, board.path());
    }

    private void add(Viewer viewer, String part, String words) throws Exception {
        visits.sent(viewer, board.path(), "part", part, "words", words);
    }

    private Element line(Document page, String words) {
        return page.select(".lines > li:contains(" + words + ")").first();
    }

    @Test
    void showsEachLineUnderItsHeading() throws Exception {
        add(amal, "challenge", "Papers take a year");
        add(hosta, "opportunity", HOSTILE);
        Document page = page(amal);
        assertThat(page.select("[data-part=challenge] .spoken").eachText()).containsExactly("Papers take a year");
        assertThat(page.select("[data-part=opportunity] .spoken").text())
                .isEqualTo("<script>alert(1)</script> & \"قرض\"");
        assertThat(page.select("[data-empty=recommendation]:not([hidden])").text())
                .isEqualTo("Nobody has written a recommendation yet.");
        assertThat(page.select("h1 bdi").attr("lang")).isEqualTo("fr");
    }

    @Test
    void doesNotExistForThoseWhoDoNotTakePart() throws Exception {
        for (String path : new String[] {"", "/data", "/changes", "/lines/" + Ids.next()}) {
            assertThat(visits.get(Viewer.VISITOR, board.path() + path).getStatus())
                    .isEqualTo(404);
        }
        assertThat(visits.send(Viewer.VISITOR, board.path(), "part", "challenge", "words", "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.get(amal, "/boards/" + Ids.next()).getStatus()).isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, board.path() + "?guest=Ben").getStatus())
                .isEqualTo(200);
    }

    @Test
    void keepsWordsThatAreTooLong() throws Exception {
        String words = "Word ".repeat(4_000).strip();
        MockHttpServletResponse answer = visits.send(amal, board.path(), "part", "challenge", "words", words);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("textarea[name=words]").text()).isEqualTo(words);
        assertThat(page.select(".error-summary").text()).contains("longer than 2,000");
        assertThat(page.select("input[value=challenge]").hasAttr("checked")).isTrue();
        assertThat(visits.send(amal, board.path(), "part", "challenge", "words", " \u202E ")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(amal, board.path(), "part", "question", "words", "Elsewhere")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void keepsWordsThatComeAfterTheEnd() throws Exception {
        visits.sent(hosta, board.path() + "/closing", "closed", "true");
        MockHttpServletResponse answer = visits.send(amal, board.path(), "part", "challenge", "words", "Too late");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Too late", "copy them if you need them");
        assertThat(page(amal).select(".composer")).as("nothing to write with").isEmpty();
        visits.sent(hosta, board.path() + "/closing", "closed", "false");
        assertThat(page(amal).select(".composer")).hasSize(1);
    }

    @Test
    void hidesWhatOthersWriteUntilItIsShown() throws Exception {
        visits.sent(hosta, board.path() + "/hiding", "hidden", "true");
        add(amal, "challenge", "Mine alone");
        add(hosta, "challenge", "Of the host");
        assertThat(page(amal).select(".spoken").eachText())
                .contains("Mine alone")
                .doesNotContain("Of the host");
        JsonNode all = JsonMapper.shared()
                .readTree(visits.get(amal, board.path() + "/data").getContentAsString());
        assertThat(all.get("lines")).hasSize(1);
        BoardLine theirs = boards.lines(board).getLast();
        assertThat(visits.get(amal, board.path() + "/lines/" + theirs.id()).getStatus())
                .isEqualTo(404);
        assertThat(visits.send(amal, board.path() + "/lines/" + theirs.id() + "/votes", "votes", "true")
                        .getStatus())
                .isEqualTo(404);
        visits.sent(hosta, board.path() + "/hiding", "hidden", "false");
        assertThat(page(amal).select(".lines > li .spoken").eachText()).contains("Mine alone", "Of the host");
    }

    @Test
    void letsOnlyItsAuthorMendAQuestion() throws Exception {
        board = hall.board(Kind.QUESTIONS);
        add(amal, "question", "Who pays?");
        Viewer.Person ben = world.newcomer("Ben");
        BoardLine question = boards.lines(board).getFirst();
        String path = board.path() + "/lines/" + question.id();
        assertThat(line(page(ben), "Who pays").select("a[data-mend]")).isEmpty();
        assertThat(visits.get(ben, path).getStatus()).isEqualTo(403);
        assertThat(visits.send(ben, path, "version", "1", "words", "Who?").getStatus())
                .isEqualTo(403);
        visits.sent(amal, path, "version", "1", "words", "Who pays for it?");
        visits.sent(hosta, path + "/completion", "done", "true");
        assertThat(line(page(ben), "Who pays for it?").select("[data-slot=done]:not([hidden])"))
                .hasSize(1);
        for (String act : new String[] {"hiding", "closing", "clock"}) {
            assertThat(visits.send(ben, board.path() + "/" + act).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void votesPutsTogetherAndRemovesByPlainForms() throws Exception {
        add(amal, "challenge", "Papers take a year");
        add(amal, "challenge", "Paperwork");
        BoardLine first = boards.lines(board).getFirst();
        BoardLine second = boards.lines(board).getLast();
        String path = board.path() + "/lines/" + second.id();
        visits.sent(amal, path + "/votes", "votes", "true");
        Document voted = page(amal);
        assertThat(voted.select(".lines > li .spoken").first().text()).isEqualTo("Paperwork");
        assertThat(line(voted, "Paperwork").select(".vote").attr("aria-pressed"))
                .isEqualTo("true");
        assertThat(visits.look(amal, path).select("select[name=head] option").eachText())
                .contains("Papers take a year");
        visits.sent(amal, path + "/head", "head", first.id().toString());
        assertThat(page(amal).select(".under .spoken").eachText()).containsExactly("Paperwork");
        visits.sent(amal, path + "/removal", "version", "1");
        assertThat(page(amal).select(".under .spoken")).isEmpty();
    }

    @Test
    void saysWhoWillDoItByWhen() throws Exception {
        board = hall.board(Kind.COMMITMENTS);
        visits.sent(
                amal, board.path(), "part", "commitment", "words", "Call the bank", "who", "رنا", "due", "٢٠٢٧-٠١-٣١");
        assertThat(page(amal).select(".lines > li").text()).contains("Call the bank", "رنا", "January 31, 2027");
        assertThat(visits.send(amal, board.path(), "part", "commitment", "words", "x", "due", "soon")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void answersAScriptWithData() throws Exception {
        String id = Ids.next().toString();
        Map<String, String> fields = Map.of(
                "part",
                "challenge",
                "words",
                "Sent",
                "line",
                id,
                "act",
                Ids.next().toString());
        JsonNode first = script(board.path(), fields);
        assertThat(first.at("/outcome").asString()).isEqualTo("WRITTEN");
        assertThat(script(board.path(), fields).at("/outcome").asString()).isEqualTo("DONE_BEFORE");
        assertThat(first.at("/line/id").asString()).isEqualTo(id);
        assertThat(first.toString()).as("nobody is named").doesNotContain("person");
        boards.close(board, true);
        assertThat(answer(board.path(), Map.of("part", "challenge", "words", "Late"))
                        .getStatus())
                .isEqualTo(409);
    }

    private JsonNode script(String path, Map<String, String> fields) throws Exception {
        return JsonMapper.shared().readTree(answer(path, fields).getContentAsString());
    }

    private MockHttpServletResponse answer(String path, Map<String, String> fields) throws Exception {
        var request =
                post(path).with(csrf()).header("Accept", "application/json").requestAttr(Screens.VIEWER, amal);
        fields.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speaksThreeLanguages(String language) throws Exception {
        for (Kind kind : Kind.values()) {
            board = hall.board(kind);
            add(hosta, kind.parts().getFirst().slug(), "One");
            BoardLine line = boards.lines(board).getFirst();
            for (String path : new String[] {"", "?wall=yes", "/lines/" + line.id()}) {
                String mark = path.contains("?") ? "&" : "?";
                assertThat(visits.look(hosta, board.path() + path + mark + "lang=" + language)
                                .select("body")
                                .text())
                        .doesNotContain("boards.")
                        .doesNotContain("{0}");
            }
        }
    }
}
