package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.Role;
import express.base.Viewer;
import express.boards.Part;
import express.database.Acting;
import express.registration.Harbour;
import express.registration.Purpose;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the records to what everybody reads. */
@ModuleTest
class ReportPagesTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private Newsroom.Story story;

    @BeforeEach
    void happen() throws Exception {
        story = newsroom.story();
    }

    private void draft() throws Exception {
        visits.sent(story.reporter(), story.path() + "/draft");
    }

    private Document look(Viewer viewer, String page) throws Exception {
        return visits.look(viewer, story.path() + page);
    }

    private void write(Viewer viewer, String section, String language, String seen, String words) throws Exception {
        visits.sent(
                viewer, story.path() + "/sections/" + section, "seen-" + language, seen, "words-" + language, words);
    }

    private String published(String changed) throws Exception {
        String edition = look(story.reporter(), "/draft")
                .select("form[action$=/publications] input[name=edition]")
                .val();
        return visits.sent(story.reporter(), story.path() + "/publications", "edition", edition, "changed", changed);
    }

    @Test
    void draftsFromWhatHappened() throws Exception {
        newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "No lending history", 6);
        newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "Rarely voted for", 4);
        newsroom.promise(story, story.guests().getFirst(), "Call the bank", "The partners", null);
        newsroom.evaluate(story, 5);
        draft();
        Document draft = look(story.reporter(), "/draft");
        assertThat(draft.select("#participants").text()).contains("7 people from 2 organisations", "All others");
        assertThat(draft.select("#participants table").text())
                .as("no figure points at the one guest of the host")
                .doesNotContain("Belgium")
                .doesNotContain("France");
        assertThat(draft.select("#theme-finance li:contains(No lending history)")
                        .text())
                .contains("(6 votes)");
        assertThat(draft.select("#theme-finance li:contains(Rarely)").text()).doesNotContain("votes");
        assertThat(draft.select("#theme-finance a[href^=/boards/]"))
                .as("its records")
                .isNotEmpty();
        assertThat(draft.select("#follow-up tbody tr").text()).contains("Call the bank", "The partners");
        assertThat(draft.select("#evaluation").text()).contains("5 people answered", "4: 5");
        assertThat(draft.select("#evaluation a[href^=/polls/]")).hasSize(1);
    }

    @Test
    void saysNothingOfAnEvaluationThatFourAnswered() throws Exception {
        newsroom.evaluate(story, 4);
        draft();
        assertThat(look(story.reporter(), "/draft").select("#evaluation").text())
                .doesNotContain("answered");
    }

    @Test
    void doesNotExistForOthersBeforeItIsPublished() throws Exception {
        draft();
        Viewer.Person stranger = world.newcomer("Stranger");
        Harbour.House other = harbour.house("Others", "SE");
        for (String page :
                List.of("", "/draft", "/sections/summary", "/settings", "/follow-up", "/rows", "/draft.pdf")) {
            for (Viewer viewer : List.of(Viewer.VISITOR, stranger, other.coordinator())) {
                MockHttpServletResponse answer = visits.get(viewer, story.path() + page);
                assertThat(answer.getStatus() == 404
                                || answer.getStatus() == 303
                                || answer.getStatus() == 302
                                || answer.getStatus() == 401
                                || answer.getStatus() == 403)
                        .as(page + " " + answer.getStatus())
                        .isTrue();
                assertThat(answer.getContentAsString()).doesNotContain("organisations took part");
            }
        }
        assertThat(visits.send(other.coordinator(), story.path() + "/draft").getStatus())
                .isEqualTo(404);
        assertThat(visits.get(story.reader(), story.path() + "/draft").getStatus())
                .as("a partner")
                .isEqualTo(200);
    }

    @Test
    void letsPartnersWriteButOnlyTheHostPublish() throws Exception {
        draft();
        write(story.reader(), "summary", "en", "0", "We met.");
        assertThat(look(story.reporter(), "/draft")
                        .select("#summary .translation")
                        .text())
                .contains("We met.");
        assertThat(visits.send(story.reader(), story.path() + "/publications", "edition", "2")
                        .getStatus())
                .isEqualTo(403);
        assertThat(visits.get(story.reader(), story.path() + "/settings").getStatus())
                .isEqualTo(403);
        assertThat(look(story.reader(), "/draft").select("form[action$=/publications]"))
                .isEmpty();
    }

    @Test
    void leadsPartnersToNoRecordThatIsNotForThem() throws Exception {
        newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "No lending history", 6);
        newsroom.evaluate(story, 5);
        draft();
        assertThat(look(story.reporter(), "/draft").select("main a[href^=/boards/], main a[href^=/polls/]"))
                .as("the host")
                .isNotEmpty();
        assertThat(look(story.reader(), "/draft").select("main a[href^=/boards/], main a[href^=/polls/]"))
                .as("a partner")
                .isEmpty();
        assertThat(look(story.reader(), "/rows").select("main").text()).contains("No lending history");
        assertThat(look(story.reader(), "/rows").select("main a[href^=/boards/], main a[href^=/polls/]"))
                .as("a partner, line by line")
                .isEmpty();
        assertThat(published("")).isEqualTo(story.path());
        assertThat(look(story.reader(), "").select("main a[href^=/boards/], main a[href^=/polls/]"))
                .as("a partner, where it is published")
                .isEmpty();
    }

    @Test
    void keepsTheWordsOfBothWhoWriteAtOnce() throws Exception {
        draft();
        write(story.reporter(), "summary", "en", "0", "First.\n\nSecond.");
        write(story.reporter(), "summary", "en", "1", "First, and more.\n\nSecond.");
        write(story.reader(), "summary", "en", "1", "First.\n\nSecond.\n\nThird.");
        assertThat(look(story.reporter(), "/sections/summary")
                        .select("#words-en")
                        .val())
                .isEqualTo("First, and more.\n\nSecond.\n\nThird.");
    }

    @Test
    void showsBothWhereTheyReplacedTheSameWords() throws Exception {
        draft();
        write(story.reporter(), "summary", "en", "0", "We met on Monday.");
        write(story.reporter(), "summary", "en", "1", "We met on Tuesday.");
        MockHttpServletResponse answer = visits.send(
                story.reader(),
                story.path() + "/sections/summary",
                "seen-en",
                "1",
                "words-en",
                "We met on Friday.",
                "seen-fr",
                "0",
                "words-fr",
                "Nous nous sommes vus.");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".notice p[lang=en]").text()).isEqualTo("We met on Tuesday.");
        assertThat(page.select("#words-en").val()).isEqualTo("We met on Friday.");
        assertThat(page.select("#words-fr").val()).isEqualTo("Nous nous sommes vus.");
        write(
                story.reader(),
                "summary",
                "en",
                page.select("input[name=seen-en]").val(),
                "We met on Tuesday and Friday.");
        assertThat(look(story.reporter(), "/draft")
                        .select("#summary .translation")
                        .text())
                .contains("Tuesday and Friday", "Nous nous sommes vus.");
    }

    @Test
    void losesNobodysWordsWhenManyWriteAtOnce() throws Exception {
        draft();
        write(story.reporter(), "summary", "en", "0", "Begin.");
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> writers = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> visits.send(
                                    i % 2 == 0 ? story.reporter() : story.reader(),
                                    story.path() + "/sections/summary",
                                    "seen-en",
                                    "1",
                                    "words-en",
                                    "Begin.\nWord" + i)
                            .getStatus())
                    .toList();
            for (Future<Integer> done : pool.invokeAll(writers)) {
                assertThat(done.get()).isEqualTo(303);
            }
        }
        String words =
                look(story.reporter(), "/sections/summary").select("#words-en").val();
        assertThat(words)
                .contains(IntStream.range(0, 8).mapToObj(i -> "Word" + i).toArray(String[]::new));
    }

    @Test
    void isDraftedAnewWithoutTouchingWhatPeopleWrote() throws Exception {
        draft();
        write(story.reporter(), "theme-finance", "en", "0", "Our own words.");
        newsroom.write(story, ChainStep.FINANCE, Part.RECOMMENDATION, "Say it in money", 0);
        assertThat(look(story.reporter(), "/draft").select("#theme-finance").text())
                .doesNotContain("Say it in money");
        visits.sent(story.reporter(), story.path() + "/draft/findings");
        assertThat(look(story.reporter(), "/draft").select("#theme-finance").text())
                .contains("Say it in money", "Our own words.");
    }

    @Test
    void showsWhatIsNotTranslated() throws Exception {
        draft();
        write(story.reporter(), "summary", "en", "0", "One.");
        assertThat(look(story.reporter(), "/draft").select("#summary .tag.warn").text())
                .contains("Not translated yet");
        write(story.reporter(), "summary", "fr", "0", "Un.");
        assertThat(look(story.reporter(), "/draft").select("#summary .tag.warn"))
                .isEmpty();
        write(story.reporter(), "summary", "en", "1", "One, two.");
        assertThat(look(story.reporter(), "/draft").select("#summary .tag.warn").text())
                .contains("Changed since");
    }

    @Test
    void isApprovedByAPageAndByALinkWithoutAnAccount() throws Exception {
        draft();
        Viewer.Person answers = world.member("Answers", story.partner().id(), Role.ADMINISTRATOR);
        visits.sent(story.reporter(), story.path() + "/askings");
        String link = mailbox.link(World.emailOf(answers.id()));
        Document asked = visits.look(Viewer.VISITOR, link);
        assertThat(asked.select("main").text()).contains("7 people from 2 organisations");
        String edition = asked.select("input[name=edition]").val();
        assertThat(visits.send(Viewer.VISITOR, link, "edition", edition, "approves", "no", "words", "")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(Viewer.VISITOR, link, "edition", edition, "approves", "no", "words", "Name our town");
        assertThat(look(story.reporter(), "/draft").select("#approvals").text())
                .contains("Asks for a change", "Name our town");
        visits.sent(
                story.reader(),
                story.path() + "/approvals",
                "organisation",
                story.partner().id().toString(),
                "edition",
                "999",
                "approves",
                "yes");
        assertThat(look(story.reporter(), "/draft")
                        .select("#approvals .tag.good")
                        .text())
                .isEqualTo("Approves");
        write(story.reporter(), "summary", "en", "0", "Changed afterwards.");
        assertThat(look(story.reporter(), "/draft")
                        .select("#approvals .tag.warn")
                        .text())
                .isEqualTo("Approved it before it was changed");
        assertThat(visits.get(Viewer.VISITOR, "/report-approvals/nothing").getStatus())
                .isEqualTo(404);
    }

    @Test
    void isPublishedAsItWasLookedAtAndKeepsItsVersions() throws Exception {
        draft();
        write(story.reporter(), "summary", "en", "0", "The first version.");
        MockHttpServletResponse stale = visits.send(story.reporter(), story.path() + "/publications", "edition", "1");
        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(published("")).isEqualTo(story.path());
        Document page = look(Viewer.VISITOR, "");
        assertThat(page.select("#summary").text()).contains("The first version.");
        assertThat(page.select("main a[href^=/boards/], main a[href^=/polls/]"))
                .as("records are for those who report")
                .isEmpty();
        write(story.reporter(), "summary", "en", "1", "The second version.");
        assertThat(look(Viewer.VISITOR, "").select("#summary").text()).contains("The first version.");
        String edition = look(story.reporter(), "/draft")
                .select("form[action$=/publications] input[name=edition]")
                .val();
        assertThat(visits.send(story.reporter(), story.path() + "/publications", "edition", edition)
                        .getStatus())
                .as("says what is different")
                .isEqualTo(422);
        published("A figure was wrong.");
        Document now = look(Viewer.VISITOR, "");
        assertThat(now.select("#summary").text()).contains("The second version.");
        assertThat(now.select("section:has(#versions) li").first().text()).contains("Version 2", "A figure was wrong.");
        assertThat(look(Viewer.VISITOR, "/versions/1").select("main").text())
                .contains("The first version.", "This is an earlier version");
        assertThat(visits.get(Viewer.VISITOR, story.path() + "/versions/9").getStatus())
                .isEqualTo(404);
        assertThat(visits.look(Viewer.VISITOR, story.gathering().path()).select("main a[href=" + story.path() + "]"))
                .hasSize(1);
    }

    @Test
    void namesPeopleOnlyWhileTheyAgree() throws Exception {
        Harbour.Guest named = story.guests().get(1);
        Harbour.Guest quiet = story.guests().get(2);
        harbour.agree(named, Purpose.LIST);
        newsroom.promise(story, named, "Write to the town", named.name(), null);
        newsroom.write(story, ChainStep.MENTORING, Part.OPPORTUNITY, "Ask " + quiet.name() + " who knows", 0);
        draft();
        write(story.reporter(), "summary", "en", "0", "Thanks to " + named.name() + " and " + quiet.name() + ".");
        published("");
        String before = look(Viewer.VISITOR, "").select("main").text();
        assertThat(before).contains(named.name()).doesNotContain(quiet.name());
        harbour.agree(named);
        String after = look(Viewer.VISITOR, "").select("main").text();
        assertThat(after).doesNotContain(named.name()).doesNotContain(quiet.name());
        assertThat(after).contains("Thanks to a participant and a participant.");
    }

    @Test
    void isSetUpByItsHost() throws Exception {
        draft();
        String settings = story.path() + "/settings";
        assertThat(visits.send(story.reporter(), settings, "first", "en", "second", "en")
                        .getStatus())
                .isEqualTo(422);
        String policy =
                visits.look(story.reporter(), settings).select("input[name=policies]").eachAttr("value").stream()
                        .findFirst()
                        .orElse("");
        visits.sent(
                story.reporter(),
                settings,
                "first",
                "fr",
                "second",
                "ar",
                "extent",
                "COFUNDED",
                "programme",
                "ERASMUS_PLUS",
                "project",
                "Project 7",
                "policies",
                policy);
        published("");
        assertThat(look(Viewer.VISITOR, "").select(".cofunding").text())
                .contains("Co-funded by the European Union", "Erasmus+", "Project 7", "views only of the authors");
        assertThat(look(story.reporter(), "/sections/summary")
                        .select("textarea")
                        .eachAttr("lang"))
                .containsExactly("fr", "ar");
    }

    @Test
    void isClosedToTheDatabaseOfOthers() throws Exception {
        draft();
        write(story.reporter(), "summary", "en", "0", "Secret.");
        Viewer.Person stranger = world.newcomer("Stranger");
        for (String table : List.of("report", "wording", "partner")) {
            String rows = "select count(*) from reports." + table + " where gathering_id = '"
                    + story.gathering().id() + "'";
            assertThat(count(stranger, rows)).as(table).isZero();
            assertThat(count(story.reporter(), rows)).as(table).isPositive();
            assertThat(count(story.reader(), rows)).as(table).isPositive();
        }
    }

    @Autowired
    PlatformTransactionManager transactions;

    private int count(Viewer viewer, String sql) {
        var transaction = new TransactionTemplate(transactions);
        return Acting.as(
                viewer,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(Integer.class).single()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speaksThreeLanguages(String language) throws Exception {
        newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "Words", 6);
        newsroom.promise(story, story.guests().getFirst(), "Call", "", null);
        newsroom.evaluate(story, 6);
        draft();
        published("");
        for (String page :
                List.of("", "/draft", "/sections/theme-finance", "/settings", "/follow-up", "/rows", "/versions/1")) {
            assertThat(look(story.reporter(), page + "?lang=" + language)
                            .select("body")
                            .text())
                    .as(page)
                    .doesNotContain("reports.")
                    .doesNotContain("{0}");
        }
    }
}
