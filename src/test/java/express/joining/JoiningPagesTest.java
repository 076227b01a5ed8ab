package express.joining;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.journeys.Category;
import express.journeys.Joint;
import express.journeys.Joints;
import express.journeys.JourneyId;
import express.journeys.Purpose;
import express.people.PersonalData;
import express.ui.News;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class JoiningPagesTest {

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    List<PersonalData> held;

    @Autowired
    Joining joining;

    @Autowired
    Joints joints;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    private House house;

    @BeforeEach
    void begin() {
        house = accompanied.house();
    }

    private Document search(Viewer viewer, String... fields) throws Exception {
        return Jsoup.parse(visits.send(viewer, house.path() + "/search", fields).getContentAsString());
    }

    @Test
    void findSomebodyByHalfAHeardNameInAnotherScript() throws Exception {
        JourneyId id = accompanied.open(house, "ገብረ መድህን");
        Document found = search(house.adviser(), "name", "Gebremedhin");
        assertThat(found.select("#found").text()).contains("1 file");
        assertThat(found.select("main h3 a").attr("href")).isEqualTo(house.path(id));
        assertThat(found.select("main h3 a").text()).isEqualTo("ገብረ መድህን");
    }

    @Test
    void findSomebodyByTelephone() throws Exception {
        accompanied.open(house, "Somebody", "+32 477 65 43 21");
        assertThat(search(house.adviser(), "phone", "0477/65.43.21")
                        .select("main h3 a")
                        .text())
                .isEqualTo("Somebody");
    }

    @Test
    void tellColleaguesThatAFileMayExistAndNotWhose() throws Exception {
        accompanied.open(house, "Oleksandr Kovalchuk", "+32 477 11 22 33");
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        Document found = search(colleague, "name", "Александр Ковальчук");
        assertThat(found.select("main h3").text()).contains("A file of");
        assertThat(found.text()).doesNotContain("Oleksandr").contains("Adele Adviser", "Ask who has the case");
    }

    @Test
    void findOfOthersOnlyWhatIsSharedByName() throws Exception {
        House beside = accompanied.beside(house, Role.ADVISER);
        JourneyId id = accompanied.open(house, "Zerihun Habtemariam");
        Document before =
                Jsoup.parse(visits.send(beside.adviser(), beside.path() + "/search", "name", "Zerihun Habtemariam")
                        .getContentAsString());
        assertThat(before.text()).contains("Nobody was found").doesNotContain("Adele");
        accompanied.share(house, id, Purpose.REFER, beside, Category.NAME);
        Document after =
                Jsoup.parse(visits.send(beside.adviser(), beside.path() + "/search", "name", "Zerihun Habtemariam")
                        .getContentAsString());
        assertThat(after.select("main h3 a").attr("href")).isEqualTo(beside.path(id));
    }

    @Test
    void askForSomethingToLookFor() throws Exception {
        for (String name : new String[] {"", "–", "7", "x".repeat(300)}) {
            var answer = visits.send(house.adviser(), house.path() + "/search", "name", name);
            assertThat(answer.getStatus()).as(name).isEqualTo(422);
        }
        assertThat(visits.send(house.adviser(), house.path() + "/search", "name", "Selam", "year", "91")
                        .getStatus())
                .isEqualTo(422);
    }

    private String[] typed(String name, String... more) {
        String[] usual = {
            "called", name, "way0", "PHONE", "reach0", "+32 470 55 44 33", "language0", "ar", "explained", "en"
        };
        String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return all;
    }

    @Test
    void askBeforeAFileIsOpenedAndNeverAgain() throws Exception {
        JourneyId id = accompanied.open(house, "كريم حداد", "+32 470 55 44 33");
        var asked = visits.send(house.adviser(), house.path(), typed("Karim Haddad"));
        assertThat(asked.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(asked.getContentAsString());
        assertThat(page.select("#resembled").text()).contains("may have a file already");
        assertThat(page.select("section[aria-labelledby=resembled] a").attr("href"))
                .isEqualTo(house.path(id));
        assertThat(page.select("input[name=called]").val()).isEqualTo("Karim Haddad");
        String agreement = visits.sent(house.adviser(), house.path(), typed("Karim Haddad", "another", "yes"));
        JourneyId second =
                JourneyId.of(agreement.replaceFirst("/agreement.*", "").replaceFirst(".*/", ""));
        visits.sent(house.adviser(), house.path(second) + "/agreement");
        assertThat(visits.look(house.adviser(), comparison(second, id))
                        .select(".notice")
                        .text())
                .contains("two people");
    }

    private String comparison(JourneyId one, JourneyId other) {
        return house.path(one) + "/comparisons/" + other;
    }

    @Test
    void joinTwoFilesAndTakeThemApartAgain() throws Exception {
        String name = "Karim " + Ids.next();
        JourneyId one = accompanied.open(house, name);
        JourneyId two = accompanied.open(house, "Kareem twice");
        Document page = visits.look(house.adviser(), comparison(one, two));
        assertThat(page.select("main section.card").text()).contains(name, "Kareem twice");
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "this");
        assertThat(visits.get(house.adviser(), house.path(two)).getRedirectedUrl())
                .isEqualTo(house.path(one));
        Document joined = visits.look(house.adviser(), house.path(one));
        assertThat(joined.select("section[aria-labelledby=timeline]").text())
                .contains("Joined with another file of the same person");
        assertThat(visits.look(house.adviser(), house.path(two) + "?part=own").text())
                .contains("Kareem twice", "goes on under another");
        accompanied.share(house, one, Purpose.REFER, accompanied.beside(house, Role.ADVISER), Category.NAME);
        String parting = joined.select("section[aria-labelledby=joints] a[href*=/joints/]")
                .attr("href");
        Document since = visits.look(house.adviser(), parting);
        visits.sent(
                house.adviser(),
                parting + "/parting",
                "given",
                since.select("input[name=given]").val());
        Document apart = visits.look(house.adviser(), house.path(two));
        assertThat(apart.select("h1").text()).isEqualTo("Kareem twice");
        assertThat(apart.select("section[aria-labelledby=timeline]").text()).contains("Beside");
        assertThat(visits.send(house.adviser(), parting + "/parting").getStatus())
                .isEqualTo(404);
    }

    @Test
    void showJoinedFilesOnceAndKeepWhatWasAgreedToInEach() throws Exception {
        JourneyId one = accompanied.open(house, "Karim " + Ids.next());
        JourneyId two = accompanied.open(house, "Kareem " + Ids.next());
        House beside = accompanied.beside(house, Role.LENDER);
        accompanied.share(house, two, Purpose.LEND, beside, Category.NAME);
        String list = "/organisations/" + house.slug() + "/caseload";
        assertThat(visits.look(house.adviser(), list).select("tbody tr")).hasSize(2);
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "this");
        Document cases = visits.look(house.adviser(), list);
        assertThat(cases.select("tbody tr")).hasSize(1);
        assertThat(cases.select("tbody th a").attr("href")).isEqualTo(house.path(one));

        Document joined = visits.look(house.adviser(), house.path(one));
        assertThat(joined.select("section[aria-labelledby=joints]").text())
                .contains("What they agreed to in that file", "Beside");
        assertThat(joined.select("section[aria-labelledby=consents]").text()).doesNotContain("Beside");
        assertThat(visits.get(beside.adviser(), beside.path(two)).getStatus()).isEqualTo(200);
        assertThat(visits.get(beside.adviser(), beside.path(one)).getStatus())
                .as("a consent is to one file")
                .isIn(403, 404);

        String parting = joined.select("section[aria-labelledby=joints] a[href*=/joints/]")
                .attr("href");
        visits.sent(house.adviser(), parting + "/parting");
        assertThat(visits.look(house.adviser(), list).select("tbody tr")).hasSize(2);
        assertThat(visits.look(house.adviser(), house.path(two))
                        .select("section[aria-labelledby=consents]")
                        .text())
                .contains("Beside");
        assertThat(visits.get(beside.adviser(), beside.path(two)).getStatus()).isEqualTo(200);
    }

    @Test
    void takeBackWhatWasAgreedToInAFileThatIsJoined() throws Exception {
        JourneyId one = accompanied.open(house, "Karim " + Ids.next());
        JourneyId two = accompanied.open(house, "Kareem " + Ids.next());
        House beside = accompanied.beside(house, Role.LENDER);
        accompanied.share(house, two, Purpose.LEND, beside, Category.NAME);
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "this");
        String withdrawal = visits.look(house.adviser(), house.path(one))
                .select("section[aria-labelledby=joints] li:contains(Beside) form[action$=/withdrawal]")
                .last()
                .attr("action");
        assertThat(withdrawal).startsWith(house.path(two));
        visits.sent(house.adviser(), withdrawal);
        assertThat(visits.get(beside.adviser(), beside.path(two)).getStatus()).isIn(403, 404);
    }

    @Test
    void waitForWhoHasTheOtherCase() throws Exception {
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        JourneyId one = accompanied.open(house, "Selam Tesfay");
        JourneyId two = accompanied.open(new House(house.id(), house.network(), colleague), "ሰላም ተስፋይ");
        Document page = visits.look(house.adviser(), comparison(one, two));
        assertThat(page.text()).doesNotContain("ተስፋይ").contains("Whoever has the other case is asked too");
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "this");
        assertThat(visits.look(colleague, house.path(one)).text()).doesNotContain("Selam");
        assertThat(visits.look(house.adviser(), house.path(two)).text()).doesNotContain("ተስፋይ");
        Document own = visits.look(house.adviser(), house.path() + "/proposals");
        assertThat(own.select("form[action$=/yes]")).isEmpty();
        String yes = visits.look(colleague, house.path() + "/proposals")
                .select("form[action$=/yes]")
                .attr("action");
        assertThat(visits.send(house.adviser(), yes).getStatus()).isEqualTo(403);
        Viewer.Person beside = world.member("Corinne Coworker", house.id(), Role.ADVISER);
        visits.sent(
                house.adviser(),
                house.path(one) + "/workers",
                "person",
                beside.id().toString());
        assertThat(News.told(visits.send(beside, yes)))
                .as("of the case that is asked for already")
                .contains("joining.other");
        assertThat(visits.look(beside, house.path(two)).text()).doesNotContain("ተስፋይ");
        visits.sent(colleague, yes);
        assertThat(visits.look(colleague, house.path(one)).select("h1").text()).isEqualTo("Selam Tesfay");
        assertThat(visits.look(house.adviser(), house.path(two) + "?part=own")
                        .select("h1")
                        .text())
                .isEqualTo("ሰላም ተስፋይ");
        for (String late : List.of(yes, yes.replace("/yes", "/no"))) {
            assertThat(News.told(visits.send(colleague, late))).contains("joining.meanwhile");
            assertThat(visits.look(colleague, house.path(one)).select("h1").text())
                    .as("still joined")
                    .isEqualTo("Selam Tesfay");
        }
    }

    @Test
    void partNothingByANoThatComesWhileAnotherSaysYes() throws Exception {
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        JourneyId one = accompanied.open(house, "Selam Tesfay");
        JourneyId two = accompanied.open(new House(house.id(), house.network(), colleague), "Selam again");
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "this");
        Joint waiting =
                accompanied.as(colleague, () -> joints.listWaiting(house.id()).getFirst());
        assertThat(accompanied.as(colleague, () -> joining.agree(colleague, waiting)))
                .isTrue();
        assertThat(accompanied.as(colleague, () -> joining.agree(colleague, waiting)))
                .isFalse();
        assertThat(accompanied.as(colleague, () -> joining.refuse(colleague, waiting)))
                .as("read before the yes")
                .isFalse();
        Joint now = accompanied.as(colleague, () -> joints.get(waiting.id()));
        assertThat(now.lives()).isTrue();
        assertThat(accompanied.as(colleague, () -> joining.part(colleague, now, List.of())))
                .isTrue();
        assertThat(accompanied.as(colleague, () -> joining.part(colleague, now, List.of())))
                .as("parted meanwhile")
                .isFalse();
    }

    @Test
    void keepTwoAccountsApartAlsoWhereOneIsOfAFileThatIsJoined() throws Exception {
        JourneyId root = accompanied.open(house, "Anna " + Ids.next());
        JourneyId under = accompanied.open(house, "Anne " + Ids.next());
        JourneyId other = accompanied.open(house, "Anya " + Ids.next());
        visits.sent(house.adviser(), comparison(root, under) + "/same", "surviving", "this");
        accompanied.own(house, root);
        accompanied.own(house, other);
        assertThat(visits.look(house.adviser(), comparison(under, other)).text())
                .contains("an account of its own");
        assertThat(visits.send(house.adviser(), comparison(under, other) + "/same")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void keepTwoAccountsApart() throws Exception {
        JourneyId one = accompanied.open(house, "Anna One");
        JourneyId two = accompanied.open(house, "Anna Two");
        accompanied.own(house, one);
        accompanied.own(house, two);
        assertThat(visits.look(house.adviser(), comparison(one, two)).text()).contains("an account of its own");
        assertThat(visits.send(house.adviser(), comparison(one, two) + "/same").getStatus())
                .isEqualTo(403);
    }

    @Test
    void tellThePersonWhoLookedAndThatFilesWereJoined() throws Exception {
        JourneyId one = accompanied.open(house, "Amina Warsame");
        JourneyId two = accompanied.open(house, "Aamina Warsami");
        Viewer.Person person = accompanied.own(house, one);
        search(house.adviser(), "name", "Amina Warsame");
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "other");
        Document own = visits.look(person, "/my/journey");
        assertThat(own.select("h3").text()).contains("The same person in another file");
        assertThat(own.text()).doesNotContain("Aamina");
    }

    @Test
    void tellThePersonInALanguageOfTheirsAlsoWithoutAnAccount() throws Exception {
        String email = Ids.next() + "@example.org";
        JourneyId one = accompanied.open(house, "Hodan " + Ids.next());
        JourneyId two = accompanied.open(house, "Hoodan " + Ids.next());
        for (JourneyId id : List.of(one, two)) {
            writeTo(email, id);
        }
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "this");
        assertThat(mailbox.list(email)).as("once").hasSize(1);
        assertThat(mailbox.subject(email)).contains("waxay isku dartay laba fayl");
        String parting = visits.look(house.adviser(), house.path(one))
                .select("section[aria-labelledby=joints] a[href*=/joints/]")
                .attr("href");
        visits.sent(house.adviser(), parting + "/parting");
        assertThat(mailbox.list(email)).hasSize(2);
        assertThat(mailbox.subject(email)).contains("waxay kala saartay laba fayl");
    }

    /** The other file is asked first, and knows of no account. */
    @Test
    void leadThePersonToTheirAccountIfOneOfBothIsTheirs() throws Exception {
        JourneyId one = accompanied.open(house, "Ruta " + Ids.next());
        JourneyId two = accompanied.open(house, "Rutha " + Ids.next());
        String email = World.emailOf(accompanied.own(house, one).id());
        writeTo(email, two);
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "this");
        assertThat(mailbox.list(email)).as("once").hasSize(1);
        assertThat(mailbox.link(email)).isEqualTo("/my/journey");
    }

    private void writeTo(String email, JourneyId id) throws Exception {
        String edit = house.path(id) + "/edit";
        Document form = visits.look(house.adviser(), edit);
        visits.sent(
                house.adviser(),
                edit,
                "called",
                form.select("#called").val(),
                "way0",
                "EMAIL",
                "reach0",
                email,
                "safe0",
                "yes",
                "language0",
                "so",
                "reads0",
                "WELL",
                "version",
                form.select("input[name=version]").val());
    }

    @Test
    void askWhetherAFileIsToGoTooThatWentOnWithOneThatIsErased() throws Exception {
        JourneyId one = accompanied.open(house, "Karim " + Ids.next());
        JourneyId two = accompanied.open(house, "Kareem " + Ids.next());
        JourneyId three = accompanied.open(house, "Karima " + Ids.next());
        Viewer.Person person = accompanied.own(house, one);
        visits.sent(house.adviser(), comparison(one, two) + "/same", "surviving", "this");
        accompanied.as(new Viewer.Background("personal-data"), () -> {
            held.stream().filter(it -> it.name().equals("journeys.file")).forEach(it -> it.erase(person.id()));
            return one;
        });
        assertThat(visits.get(house.adviser(), house.path(one)).getStatus()).isEqualTo(404);
        assertThat(visits.look(house.adviser(), house.path(two) + "/tasks").text())
                .contains("another file of theirs erased");
        assertThat(visits.look(house.adviser(), house.path(three) + "/tasks").text())
                .doesNotContain("erased");
    }

    @Test
    void refuseWhoSearchesWithoutEnd() throws Exception {
        int status = 200;
        for (int i = 0; i < 60 && status != 429; i++) {
            status = visits.send(house.adviser(), house.path() + "/search", "name", "Selam " + i)
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }
}
