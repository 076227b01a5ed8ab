package express.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Asking;
import express.applications.Asking.Asked;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ComplaintPagesTest {

    @Autowired
    Asking asking;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintsData data;

    @Autowired
    Later later;

    @Autowired
    Mailbox mailbox;

    private Asked it;
    private Viewer.Person other;

    @BeforeEach
    void begin() throws Exception {
        it = asking.ready();
        other = world.member("Olaf Officer", it.lender(), Role.LENDER);
    }

    private String said() throws Exception {
        return visits.sent(
                it.person(),
                "/complaints",
                "application",
                it.id().toString(),
                "topic",
                "DELAY",
                "words",
                "Nobody calls me back.\n<script>alert(1)</script>");
    }

    private String desk(String path) {
        return "/organisations/" + it.slug() + path;
    }

    private static String[] answer(String words) {
        return new String[] {"finding", "UPHELD", "words", words};
    }

    /** Neither who handed the application on, nor who got it. */
    @Test
    void isAnsweredByNobodyWhoLookedAfterTheApplicationAtAnyTime() throws Exception {
        Viewer.Person administrator = world.member("Ada", it.lender(), Role.ADMINISTRATOR);
        Viewer.Person third = world.member("Theo Officer", it.lender(), Role.LENDER);
        visits.sent(
                administrator,
                desk("/loans/officers/" + it.officer().id().value()),
                "to",
                other.id().value().toString(),
                "along",
                "yes");
        String path = said();
        visits.sent(third, desk(path) + "/acknowledgement");
        for (Viewer.Person officer : new Viewer.Person[] {it.officer(), other}) {
            assertThat(visits.look(officer, desk(path)).select("form[action$=answer]"))
                    .isEmpty();
            assertThat(visits.send(officer, desk(path) + "/answer", answer("Sorry"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(visits.look(third, desk(path)).select("form[action$=answer]"))
                .isNotEmpty();
    }

    @Test
    void isAnsweredLookedAtAgainBySomebodyElseAndThenOver() throws Exception {
        String path = said();
        assertThat(visits.look(it.person(), path).text()).contains("Nobody calls me back.", "You get an answer by");
        assertThat(visits.look(it.officer(), desk(path)).select("form[action$=answer]"))
                .isEmpty();
        visits.sent(other, desk(path) + "/acknowledgement");
        visits.sent(other, desk(path) + "/answer", answer("You are right. We call today."));
        assertThat(visits.look(it.person(), path).text()).contains("You are right. We call today.");
        visits.sent(it.person(), path + "/objection", "words", "Nobody called.");
        assertThat(visits.send(other, desk(path) + "/answer", answer("Again")).getStatus())
                .isEqualTo(404);
        Viewer.Person chief = world.member("Ada Chief", it.lender(), Role.ADMINISTRATOR);
        visits.sent(chief, desk(path) + "/answer", answer("I called you myself."));
        Document page = visits.look(it.person(), path);
        assertThat(page.text()).contains("I called you myself.", "last answer");
        assertThat(page.select("form[action$=objection], form[action$=withdrawal]"))
                .isEmpty();
        assertThat(visits.send(it.person(), path + "/objection", "words", "Still not")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void isNotAnsweredByWhoLooksAfterTheApplication() throws Exception {
        String path = said();
        assertThat(visits.send(it.officer(), desk(path) + "/answer", answer("All is well."))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.look(it.officer(), desk(path)).text()).contains("Somebody else answers this one");
    }

    @Test
    void isThereForWhoSaidItAndTheLenderOnly() throws Exception {
        String path = said();
        Viewer.Person stranger = world.newcomer("Stranger");
        Viewer.Person member = world.member("Conny", it.lender(), Role.COMMITTEE_MEMBER);
        assertThat(visits.get(stranger, path).getStatus()).isEqualTo(404);
        assertThat(visits.get(stranger, desk(path)).getStatus()).isEqualTo(404);
        assertThat(visits.get(member, desk(path)).getStatus()).isEqualTo(404);
        assertThat(visits.get(member, desk("/complaints")).getStatus()).isEqualTo(404);
        assertThat(visits.get(member, desk("/complaints.csv")).getStatus()).isEqualTo(404);
        UUID id = UUID.fromString(path.replaceFirst(".*/", ""));
        assertThat(asking(stranger, id)).isFalse();
    }

    private boolean asking(Viewer viewer, UUID id) {
        return Acting.as(
                viewer,
                () -> complaints.listOf(it.person().id()).stream()
                        .anyMatch(one -> one.id().equals(id)));
    }

    @Test
    void standsInTheRegisterWithItsDays() throws Exception {
        said();
        Document register = visits.look(other, desk("/complaints"));
        assertThat(register.select("table").first().text()).contains("Samira", "It takes too long", "came in");
        String sheet = visits.get(other, desk("/complaints.csv")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(sheet).contains("It takes too long").doesNotContain("Samira", "Nobody calls");
        assertThat(visits.look(other, desk("/complaints") + "?which=late").text())
                .contains("No complaint here");
    }

    @Test
    void isWrittenDownForSomebodyWithoutAnAccount() throws Exception {
        String path = visits.sent(
                other,
                desk("/complaints"),
                "called",
                "Old Mr Haddad",
                "reach",
                "Rue Haute 3",
                "language",
                "ar",
                "received",
                Later.today().toString(),
                "topic",
                "COST",
                "words",
                "It cost more than he was told");
        visits.sent(other, path + "/answer", answer("It did not."));
        var paper = visits.get(other, path + "/letter.pdf");
        assertThat(paper.getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(visits.send(other, path + "/objection", "words", "").getStatus())
                .isEqualTo(422);
        visits.sent(other, path + "/objection", "words", "He called: nobody showed him the sum.");
        assertThat(visits.look(other, path).select("form[action$=answer]"))
                .as("who answered does not look twice")
                .isEmpty();
        assertThat(visits.look(it.officer(), path).text()).contains("nobody showed him the sum");
        visits.sent(it.officer(), path + "/answer", answer("The sum stands on page one."));
        assertThat(visits.look(other, path).select("form[action$=answer], form[action$=objection]"))
                .isEmpty();
    }

    @Test
    void isContestedForNobodyWhoCanDoSoThemselves() throws Exception {
        String path = said();
        visits.sent(other, desk(path) + "/answer", answer("We call today."));
        assertThat(visits.look(other, desk(path)).select("form[action$=objection]"))
                .isEmpty();
        assertThat(visits.send(other, desk(path) + "/objection", "words", "They are content.")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedIfSomethingIsWrong() throws Exception {
        var refused =
                visits.send(it.person(), "/complaints", "application", it.id().toString(), "words", "x".repeat(4001));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#words").text()).hasSize(4001);
        assertThat(page.select(".error")).hasSize(2);
        assertThat(visits.send(other, desk("/complaint-deadlines"), "acknowledging", "40", "answering", "5")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void promisesTheDaysThatTheLenderSet() throws Exception {
        visits.sent(
                other,
                desk("/complaint-deadlines"),
                "acknowledging",
                "2",
                "answering",
                "9",
                "beyond",
                "Ombudsman, 1000");
        assertThat(visits.look(it.person(), "/complaints/new?application=" + it.id())
                        .text())
                .contains("within 2 days", "within 9 days");
        assertThat(visits.look(it.person(), said()).text()).contains("Ombudsman, 1000");
    }

    @Test
    void remindsOnceBeforeAndOnceAfterADay() throws Exception {
        UUID id = UUID.fromString(said().replaceFirst(".*/", ""));
        assertThat(later.remind(id, 0)).isFalse();
        assertThat(later.remind(id, 3)).isTrue();
        assertThat(later.remind(id, 4)).isFalse();
        assertThat(later.remind(id, 6)).isTrue();
        assertThat(later.remind(id, 7)).isFalse();
        assertThat(mailbox.subject(World.emailOf(other.id()))).contains("is late");
        assertThat(mailbox.subject(World.emailOf(it.person().id()))).contains("has come in");
    }

    @Test
    void keepsThatThereWasOneWhenThePersonGoes() throws Exception {
        UUID id = UUID.fromString(said().replaceFirst(".*/", ""));
        Viewer background = new Viewer.Background("personal-data");
        assertThat(Acting.as(background, () -> data.export(it.person().id())).toString())
                .contains("Nobody calls me back.");
        Acting.as(background, () -> {
            data.erase(it.person().id());
            return null;
        });
        Complaint left = Acting.as(other, () -> complaints.get(id));
        assertThat(left.words()).isEmpty();
        assertThat(left.called()).isEmpty();
        assertThat(visits.look(other, desk("/complaints")).text()).contains("Somebody whose name is gone");
    }
}
