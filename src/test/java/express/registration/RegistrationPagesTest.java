package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Gathering;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class RegistrationPagesTest {

    @Autowired
    Harbour harbour;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    RegistrationPost post;

    @Autowired
    RegistrationData data;

    @Autowired
    PlatformTransactionManager transactions;

    private Harbour.House host;
    private Harbour.House sender;
    private String path;

    @BeforeEach
    void begin() throws Exception {
        host = harbour.house("Host", "BE");
        sender = harbour.house("Sender", "SE");
        path = harbour.published(host, "ltta");
    }

    private Gathering open(int places, String... rules) throws Exception {
        return harbour.open(host, path, places, rules);
    }

    private static String address() {
        return Ids.next() + "@example.org";
    }

    private MockHttpServletResponse register(String... people) throws Exception {
        String[] fields = new String[6 + 2 * people.length];
        fields[0] = "organisation";
        fields[1] = sender.id().toString();
        fields[2] = "letters";
        fields[3] = "en";
        fields[4] = "languages";
        fields[5] = "en,ar";
        for (int i = 0; i < people.length; i += 2) {
            fields[6 + 2 * i] = "name-" + (i / 2 + 1);
            fields[7 + 2 * i] = people[i];
            fields[8 + 2 * i] = "email-" + (i / 2 + 1);
            fields[9 + 2 * i] = people[i + 1];
        }
        return visits.send(sender.coordinator(), path + "/participants", fields);
    }

    /** One run takes so many; others' letters may come first. */
    private void carry() {
        for (int i = 0; i < 40; i++) {
            Acting.inBackground(post.name(), () -> {
                post.run();
                return null;
            });
        }
    }

    private Element row(Viewer viewer, String name) throws Exception {
        Document page = visits.look(viewer, path + "/participants");
        return page.select("tbody tr").stream()
                .filter(it -> it.selectFirst("th").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.text()));
    }

    @Test
    void opensWhenItsHostSaysHowManyMayCome() throws Exception {
        assertThat(visits.look(Viewer.VISITOR, path).select("#registration")).isEmpty();
        assertThat(visits.get(sender.coordinator(), path + "/participants").getStatus())
                .isEqualTo(404);
        assertThat(visits.get(sender.coordinator(), path + "/registration").getStatus())
                .isEqualTo(404);
        assertThat(visits.look(host.coordinator(), path)
                        .select("a[href$=/registration]")
                        .text())
                .isEqualTo("Open registration");
        open(30, "countries", "BE 10", "family-ACADEMICS", "5", "interpreting", "ar");
        Document rules = visits.look(host.coordinator(), path + "/registration");
        assertThat(rules.selectFirst("#countries").text()).isEqualTo("BE 10");
        assertThat(rules.selectFirst("#family-ACADEMICS").val()).isEqualTo("5");
        assertThat(visits.look(Viewer.VISITOR, path).select("main").text()).contains("30 of 30 places are free");
        MockHttpServletResponse wrong = visits.send(
                host.coordinator(),
                path + "/registration",
                "capacity",
                "0",
                "closes",
                "soon",
                "hours",
                "9999",
                "countries",
                "Belgium many");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select(".error-summary li"))
                .hasSize(4);
    }

    @Test
    void lettersLeadParticipantsToTheirPlaceAndTheNextMovesUpWhenSomebodyCancels() throws Exception {
        open(2, "partial", "yes");
        String one = address();
        String two = address();
        String three = address();
        assertThat(register("Anna One", one, "Bilal Two", two, "Chiara Three", three)
                        .getStatus())
                .isEqualTo(303);
        assertThat(row(sender.coordinator(), "Chiara Three").text()).contains("Waiting");
        carry();
        assertThat(mailbox.subject(one)).contains("you have a place");
        assertThat(mailbox.subject(three)).contains("waiting list");
        int letters = mailbox.list(one).size();
        carry();
        assertThat(mailbox.list(one)).as("told once").hasSize(letters);
        String place = mailbox.link(one);
        Document mine = visits.look(Viewer.VISITOR, place);
        assertThat(mine.select("main").text()).contains("You have a place", "Anna One");
        assertThat(visits.look(Viewer.VISITOR, place + "/cancellation")
                        .select("h1")
                        .text())
                .contains("Do you want to cancel?");
        assertThat(visits.look(Viewer.VISITOR, place).select("main").text())
                .as("looking changes nothing")
                .contains("You have a place");
        visits.sent(Viewer.VISITOR, place + "/cancellation");
        visits.sent(Viewer.VISITOR, place + "/cancellation");
        assertThat(visits.look(Viewer.VISITOR, place).select("main").text()).contains("is cancelled");
        assertThat(row(sender.coordinator(), "Chiara Three").text()).contains("Has a place");
        carry();
        assertThat(mailbox.subject(three)).contains("you have a place");
        assertThat(visits.get(Viewer.VISITOR, "/registrations/NOTACODE").getStatus())
                .isEqualTo(404);
    }

    @Test
    void participantsSayForThemselvesWhatTheyNeedAndAgreeTo() throws Exception {
        open(5, "interpreting", "ar");
        String email = address();
        register("Dana Four", email);
        carry();
        String place = mailbox.link(email);
        Document form = visits.look(Viewer.VISITOR, place);
        var themes = form.select("select[name^=rank-]").eachAttr("name");
        assertThat(themes).hasSize(6);
        visits.sent(
                Viewer.VISITOR,
                place,
                "languages",
                "ar",
                "interpretation",
                "ar",
                "needs",
                "CAPTIONS,NO_STEPS",
                "purposes",
                "LIST",
                themes.get(4),
                "١",
                themes.get(1),
                "2");
        Document kept = visits.look(Viewer.VISITOR, place);
        assertThat(kept.select("select[name=" + themes.get(4) + "] option[selected]")
                        .val())
                .isEqualTo("1");
        assertThat(kept.select("input[name=needs][checked]")).hasSize(2);
        assertThat(row(host.coordinator(), "Dana Four").text())
                .contains("Interpretation into: Arabic", "Captions", "A way without steps");
        MockHttpServletResponse twice =
                visits.send(Viewer.VISITOR, place, themes.get(0), "1", themes.get(1), "1", "needs", "A_DOCTOR");
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(twice.getContentAsString()).select(".error-summary li"))
                .hasSize(2);
    }

    @Test
    void eachOrganisationSeesAndChangesItsOwnOnly() throws Exception {
        open(5);
        Harbour.House other = harbour.house("Other", "IT");
        register("Emil Five", address());
        assertThat(visits.look(other.coordinator(), path + "/participants").text())
                .doesNotContain("Emil Five");
        assertThat(row(host.coordinator(), "Emil Five")).isNotNull();
        String cancellation =
                row(sender.coordinator(), "Emil Five").select("form").attr("action");
        assertThat(visits.send(other.coordinator(), cancellation).getStatus()).isEqualTo(404);
        assertThat(visits.send(
                                other.coordinator(),
                                path + "/participants",
                                "organisation",
                                sender.id().toString(),
                                "name-1",
                                "Intruder",
                                "email-1",
                                address())
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.get(world.newcomer("Nobody"), path + "/participants").getStatus())
                .isEqualTo(404);
        visits.sent(sender.coordinator(), cancellation);
        assertThat(row(sender.coordinator(), "Emil Five").text()).contains("Cancelled");
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeTaken() throws Exception {
        open(5);
        String email = address();
        register("Frida Six", email);
        MockHttpServletResponse again = register("Frida <b>Six</b>", email.toUpperCase());
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("registered already", "Frida &lt;b>Six&lt;/b>");
        MockHttpServletResponse wrong = register("", "no address", "Gil", email, "Gil", email);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select(".error-summary li"))
                .hasSize(3);
        assertThat(register().getStatus()).isEqualTo(422);
    }

    @Test
    void theHostApprovesWhereItWantsTo() throws Exception {
        open(1, "approval", "yes");
        String one = address();
        String two = address();
        register("Hana Seven", one);
        register("Ivo Eight", two);
        String approval = row(host.coordinator(), "Hana Seven")
                .select("form[action$=/approval]")
                .attr("action");
        assertThat(row(sender.coordinator(), "Hana Seven").select("form[action$=/approval]"))
                .isEmpty();
        assertThat(visits.send(sender.coordinator(), approval).getStatus()).isEqualTo(404);
        visits.sent(host.coordinator(), approval);
        visits.sent(
                host.coordinator(),
                row(host.coordinator(), "Ivo Eight")
                        .select("form[action$=/refusal]")
                        .attr("action"));
        carry();
        assertThat(mailbox.subject(one)).contains("you have a place");
        assertThat(mailbox.subject(two)).contains("no place");
    }

    @Test
    void thoseWhoAreComingAreToldWhatChanges() throws Exception {
        open(5);
        String email = address();
        register("Jana Nine", email);
        carry();
        String session = visits.look(host.coordinator(), path + "/draft")
                .select(".slot a[href*=/sessions/]")
                .first()
                .attr("href");
        visits.sent(host.coordinator(), session + "/moves", "by", "-15");
        visits.sent(host.coordinator(), path + "/publications");
        carry();
        assertThat(mailbox.text(email)).contains("the programme has changed", "“Welcome” now begins on", "9:15");
        visits.sent(host.coordinator(), path + "/cancellation");
        carry();
        assertThat(mailbox.subject(email)).contains("is called off");
        assertThat(visits.look(Viewer.VISITOR, mailbox.link(email))
                        .select(".notice.warning")
                        .text())
                .contains("does not take place");
        int letters = mailbox.list(email).size();
        carry();
        assertThat(mailbox.list(email)).hasSize(letters);
    }

    @Test
    void whoHasAnAccountFindsTheirGatheringAndTakesTheirDataAlong() throws Exception {
        Gathering gathering = open(1);
        Viewer.Person person = world.newcomer("Kim Ten");
        assertThat(visits.look(person, path + "/mine").text()).contains("You are not registered");
        register("Kim Ten", World.emailOf(person.id()));
        assertThat(visits.look(person, path + "/mine").select("main").text()).contains("You have a place");
        Map<String, Object> held = Acting.inBackground(
                "personal-data",
                () -> new TransactionTemplate(transactions).execute(status -> data.export(person.id())));
        assertThat(held.toString()).contains("Kim Ten", "CONFIRMED");
        Acting.inBackground(
                "personal-data",
                () -> new TransactionTemplate(transactions).execute(status -> {
                    data.erase(person.id());
                    return true;
                }));
        assertThat(visits.look(host.coordinator(), path + "/participants").text())
                .doesNotContain("Kim Ten");
        assertThat(harbour.counted(gathering)).containsEntry("taken", 0);
    }
}
