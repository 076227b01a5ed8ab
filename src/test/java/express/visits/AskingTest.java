package express.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Gathering;
import express.registration.Harbour;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions before a study visit: from participants without an account, and from people with one. */
@ModuleTest
class AskingTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Harbour harbour;

    @Autowired
    Visits pages;

    @Autowired
    Walk walk;

    @Autowired
    VisitsData data;

    @Autowired
    VisitsShown report;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Viewer.Person author;
    private String path;
    private Harbour.House host;
    private Gathering gathering;
    private String code;

    @BeforeEach
    void show() throws Exception {
        OrganisationId house = neighbourhood.house("House " + Ids.next());
        author = world.member("Ada Author", house, Role.EDITOR);
        path = walk.published(author, house.toString(), "Behind the door " + Ids.next());
        host = harbour.house("Host", "BE");
        gathering = harbour.open(host, harbour.published(host, "ltta"), 10);
        String session = pages.look(host.coordinator(), path).select("#session option").stream()
                .filter(it -> it.text().startsWith("Harbour meeting"))
                .findFirst()
                .orElseThrow()
                .val();
        assertThat(pages.send(author, path + "/showings", "session", session).getStatus())
                .as("the host decides")
                .isEqualTo(404);
        pages.sent(host.coordinator(), path + "/showings", "session", session);
        UUID guest = harbour.one(harbour.house("Sender", "SE"), gathering);
        code = harbour.code(guest);
    }

    private Cookie arrived() throws Exception {
        MockHttpServletResponse arrived = walk.guest(null, "/registrations/" + code + path);
        assertThat(arrived.getRedirectedUrl()).isEqualTo(path);
        return arrived.getCookie("place");
    }

    private Document station(Viewer viewer) throws Exception {
        return pages.look(viewer, path + "/stations/1");
    }

    private String asked(Viewer viewer, String words) throws Exception {
        pages.sent(viewer, path + "/stations/1/questions", "words", words);
        return link(words);
    }

    private String link(String words) throws Exception {
        return pages.look(author, path + "/questions").select(".asked").stream()
                .filter(it -> it.text().contains(words))
                .findFirst()
                .orElseThrow()
                .select("a")
                .attr("href");
    }

    @Test
    void participantsComeFromTheirPageAndAsk() throws Exception {
        Document mine = Jsoup.parse(walk.guest(null, "/registrations/" + code).getContentAsString());
        assertThat(mine.select("#visits a").attr("href")).isEqualTo("/registrations/" + code + path);
        Cookie place = arrived();
        Document before = Jsoup.parse(walk.guest(place, path + "/stations/1").getContentAsString());
        assertThat(before.select("#questions textarea")).hasSize(1);
        MockHttpServletResponse asked =
                walk.guestSends(place, path + "/stations/1/questions", "words", "من يفتح الباب؟");
        assertThat(asked.getStatus()).isEqualTo(303);
        Document after = Jsoup.parse(walk.guest(place, path + "/stations/1").getContentAsString());
        assertThat(after.select(".asked").text()).contains("من يفتح الباب؟", "You asked this");
        assertThat(station(Viewer.VISITOR).select(".asked")).isEmpty();
        Document list = pages.look(author, path + "/questions");
        assertThat(list.select(".asked").text()).contains("من يفتح الباب؟", "Asked beforehand", "Hidden");
        assertThat(list.text()).as("nobody learns who asked").doesNotContain("Guest 0");
    }

    @Test
    void visitorsAreToldHowToAsk() throws Exception {
        assertThat(station(Viewer.VISITOR).select("#questions textarea")).isEmpty();
        assertThat(station(Viewer.VISITOR).select("#questions").text()).contains("Sign in to ask");
        assertThat(pages.send(Viewer.VISITOR, path + "/stations/1/questions", "words", "May I?")
                        .getStatus())
                .isIn(403, 302, 303);
        assertThat(pages.look(author, path + "/questions").select(".asked")).isEmpty();
        assertThat(walk.guest(null, "/registrations/NOTACODE" + path).getStatus())
                .isEqualTo(404);
    }

    @Test
    void isAnsweredAndShownByThoseWhoShowThePracticeOnly() throws Exception {
        Viewer.Person member = world.newcomer("Mona Member");
        String question = asked(member, "Who opens the door?");
        for (Viewer other : new Viewer[] {member, host.coordinator()}) {
            assertThat(pages.get(other, question).getStatus()).isEqualTo(404);
            assertThat(pages.send(other, question, "answer", "Me", "shown", "yes")
                            .getStatus())
                    .isEqualTo(404);
            assertThat(pages.get(other, path + "/questions").getStatus()).isEqualTo(404);
        }
        pages.sent(author, question, "answer", "We take turns.");
        assertThat(station(member).select(".asked").text()).contains("We take turns.");
        assertThat(station(Viewer.VISITOR).select(".asked")).as("hidden").isEmpty();
        pages.sent(author, question, "answer", "We take turns.", "shown", "yes");
        assertThat(station(Viewer.VISITOR).select(".asked").text()).contains("Who opens the door?", "We take turns.");
        assertThat(report.list(gathering)).hasSize(1);
        assertThat(report.list(gathering).getFirst().exchanges())
                .as("asked by somebody who does not take part")
                .isEmpty();
        pages.sent(author, question + "/removal");
        assertThat(station(Viewer.VISITOR).select(".asked")).isEmpty();
    }

    @Test
    void standsInTheReportOfTheGatheringInWhichItWasAsked() throws Exception {
        walk.guestSends(arrived(), path + "/stations/1/questions", "words", "Who keeps the key?");
        String question = link("Who keeps the key?");
        assertThat(report.list(gathering).getFirst().exchanges()).as("hidden").isEmpty();
        pages.sent(author, question, "answer", "Whoever comes first.", "shown", "yes");
        assertThat(report.list(gathering).getFirst().exchanges())
                .extracting(VisitsShown.Exchange::question, VisitsShown.Exchange::answer)
                .containsExactly(tuple("Who keeps the key?", "Whoever comes first."));
    }

    @Test
    void countsAVoteOncePerPerson() throws Exception {
        Viewer.Person member = world.newcomer("Mona Member");
        String hidden = asked(member, "Hidden one?");
        String question = asked(member, "Shown one?");
        pages.sent(author, question, "answer", "", "shown", "yes");
        Cookie place = arrived();
        String votes = path + "/stations/1/questions/" + question.replaceFirst(".*/", "") + "/votes";
        walk.guestSends(place, votes, "given", "true");
        walk.guestSends(place, votes, "given", "true");
        pages.sent(member, votes, "given", "true");
        assertThat(station(Viewer.VISITOR).select(".asked").text()).contains("2 people wonder too");
        pages.sent(member, votes, "given", "false");
        assertThat(station(Viewer.VISITOR).select(".asked").text()).contains("1 person wonders too");
        assertThat(pages.send(
                                world.newcomer("Nobody"),
                                path + "/stations/1/questions/" + hidden.replaceFirst(".*/", "") + "/votes",
                                "given",
                                "true")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsEmptyTooLongOrTooMuch() throws Exception {
        Viewer.Person member = world.newcomer("Mona Member");
        for (String words : new String[] {"", "  \u202E ", "a".repeat(1_001)}) {
            assertThat(pages.send(member, path + "/stations/1/questions", "words", words)
                            .getStatus())
                    .isEqualTo(422);
        }
        for (int i = 0; i < Questions.MOST; i++) {
            pages.sent(member, path + "/stations/1/questions", "words", "Question " + i);
        }
        MockHttpServletResponse more = pages.send(member, path + "/stations/1/questions", "words", "One <b>more");
        assertThat(more.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(more.getContentAsString()).select("textarea").text())
                .isEqualTo("One <b>more");
    }

    @Test
    void isTakenAlongAndForgottenWithWhoAsked() throws Exception {
        Viewer.Person member = world.newcomer("Mona Member");
        String question = asked(member, "What about me?");
        pages.sent(author, question, "answer", "You too.", "shown", "yes");
        assertThat(held(member).toString()).contains("What about me?");
        in(() -> {
            data.erase(member.id());
            return true;
        });
        assertThat(held(member)).isEmpty();
        assertThat(station(Viewer.VISITOR).select(".asked").text()).contains("What about me?", "You too.");
    }

    private Map<String, Object> held(Viewer.Person person) {
        return in(() -> data.export(person.id()));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Acting.inBackground(
                "personal-data", () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    @Test
    void theDatabaseHidesWhatIsNotShownAndWhoAsked() throws Exception {
        Viewer.Person member = world.newcomer("Mona Member");
        asked(member, "Only mine?");
        assertThat(seen(member, "question")).isEqualTo(1);
        assertThat(seen(world.newcomer("Other"), "question")).isZero();
        assertThat(seen(Viewer.VISITOR, "question")).isZero();
        assertThat(seen(host.coordinator(), "question")).isZero();
        assertThat(seen(author, "question")).isEqualTo(1);
        assertThat(seen(author, "asker")).isZero();
        assertThat(seen(Viewer.VISITOR, "draft")).isZero();
    }

    private long seen(Viewer viewer, String table) {
        String house = path.replaceFirst(".*/", "");
        String join = table.equals("asker")
                ? "join visits.question on question.id = asker.question_id join visits.visit on visit.id ="
                        + " question.visit_id"
                : "join visits.visit on visit.id = visit_id";
        return Acting.as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "select count(*) from visits." + table + " " + join + " where slug = :slug")
                                .param("slug", house)
                                .query(Long.class)
                                .single()));
    }

    @Test
    void isNotShownWhereItsHostDoesNotWantIt() throws Exception {
        Document shown = pages.look(host.coordinator(), path);
        String removal = shown.select("form[action*=/showings/]").attr("action");
        assertThat(pages.send(author, removal).getStatus()).isEqualTo(404);
        assertThat(pages.look(Viewer.VISITOR, gathering.path())
                        .select("#visits a")
                        .attr("href"))
                .isEqualTo(path);
        pages.sent(host.coordinator(), removal);
        assertThat(pages.look(Viewer.VISITOR, gathering.path()).select("#visits"))
                .isEmpty();
    }
}
