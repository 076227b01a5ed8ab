package express.directory;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.directory.Town.Visit;
import express.people.Entrance;
import express.people.Member;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class InvitationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Town town;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Entrance entrance;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    private final String email = Ids.next() + "@example.org";
    private Organisation house;
    private Visit office;
    private Visit guest;
    private String path;

    @BeforeEach
    void makeAnAdministrator() {
        house = town.organisation("House " + Ids.next());
        office = Visit.by(mvc, town.administrator(house));
        guest = Visit.by(mvc, Viewer.VISITOR);
        path = "/organisations/" + house.slug();
    }

    private MockHttpServletResponse invite(String address, String... roles) throws Exception {
        return office.post(path + "/invitations", Map.of("email", address, "language", "fr"), roles);
    }

    @Test
    void letsSomebodyNewIn() throws Exception {
        assertThat(invite(" " + email.toUpperCase() + " ", "ADVISER", "EDITOR").getRedirectedUrl())
                .isEqualTo(path + "/members");
        String link = mailbox.link(email);

        Document form = guest.page(link);
        guest.page(link);
        assertThat(form.select("h1 + .lead").text().replaceAll("[\u2068\u2069]", ""))
                .isEqualTo("Ada invites you to work with " + house.name() + " in Express.");
        assertThat(guest.post(link, Map.of("name", " ")).getStatus()).isEqualTo(422);
        MockHttpServletResponse answer = guest.post(link, Map.of("name", " Amira ", "language", "ar"));

        assertThat(answer.getRedirectedUrl()).isEqualTo(path);
        assertThat(answer.getCookie("session")).isNotNull();
        Person amira = find();
        assertThat(amira.name()).isEqualTo("Amira");
        assertThat(amira.language()).isEqualTo(Locale.of("ar"));
        assertThat(roles(amira)).containsExactlyInAnyOrder(Role.ADVISER, Role.EDITOR);
        assertThat(guest.get(link).getStatus()).isEqualTo(410);
        assertThat(guest.post(link, Map.of("name", "Again")).getStatus()).isEqualTo(410);
    }

    private Person find() {
        return entrance.open(() -> people.findByEmail(email)).orElseThrow();
    }

    private Set<Role> roles(Person person) {
        return entrance.open(() -> memberships.find(house.id(), person.id()))
                .map(Member::roles)
                .orElse(Set.of());
    }

    @Test
    void writesInTheLanguageChosenAndNamesTheOrganisation() throws Exception {
        invite(email, "ADVISER");

        assertThat(mailbox.subject(email)).isEqualTo("Vous êtes invité dans Express");
        assertThat(mailbox.text(email)).contains(house.name());
    }

    @Test
    void asksSomebodyWithAnAccountForNothing() throws Exception {
        Viewer.Person amira = world.newcomer("Amira");
        invite(World.emailOf(amira.id()), "MENTOR_COORDINATOR");
        String link = mailbox.link(World.emailOf(amira.id()));

        assertThat(mailbox.subject(World.emailOf(amira.id())))
                .as("in her own language")
                .isEqualTo("You are invited to Express");
        assertThat(guest.page(link).select("#name")).isEmpty();
        assertThat(guest.post(link, Map.of()).getRedirectedUrl()).isEqualTo(path);
        assertThat(entrance.open(() -> memberships.find(house.id(), amira.id())))
                .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("Amira"));
    }

    @Test
    void needsAnAddressAndARole() throws Exception {
        Viewer.Person jonas = town.member(house.id(), Role.ADVISER);

        assertThat(errors(invite("", "ADVISER"))).containsExactly("Enter your e-mail address.");
        assertThat(errors(invite("a..b@example.org", "ADVISER"))).hasSize(1);
        assertThat(errors(invite("x@localhost", "ADVISER"))).hasSize(1);
        assertThat(errors(invite("a@b.org\r\nBcc: c@d.org", "ADVISER"))).hasSize(1);
        assertThat(errors(invite(email))).containsExactly("Choose at least one role.");
        assertThat(errors(invite(World.emailOf(jonas.id()).toUpperCase(), "EDITOR")))
                .containsExactly("This person is a member already. Change the roles on the page of members.");
    }

    private static List<String> errors(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString())
                .select(".error-summary li")
                .eachText();
    }

    @Test
    void listsWhatWaitsAndTakesItBack() throws Exception {
        invite(email, "ADVISER");
        String first = mailbox.link(email);
        invite(email, "EDITOR");
        String second = mailbox.link(email);

        Document page = office.page(path + "/members");
        assertThat(page.select("#invitations").text()).isEqualTo("1 invitation without an answer");
        assertThat(guest.get(first).getStatus())
                .as("the later stands for the earlier")
                .isEqualTo(410);
        String end = page.select("form[action$=/end]").attr("action");
        Visit other = Visit.by(mvc, town.administrator(town.organisation("Other")));
        assertThat(other.post(end, Map.of()).getStatus()).isEqualTo(403);
        assertThat(guest.get(second).getStatus()).isEqualTo(200);

        office.post(end, Map.of());
        office.post(end, Map.of());

        assertThat(guest.get(second).getStatus()).isEqualTo(410);
        assertThat(guest.post(second, Map.of("name", "Amira")).getCookie("session"))
                .isNull();
        assertThat(office.page(path + "/members").select("#invitations")).isEmpty();
    }

    @Test
    void keepsTheInvitationsOfOtherOrganisations() throws Exception {
        Organisation other = town.organisation("Other " + Ids.next());
        Visit edda = Visit.by(mvc, town.administrator(other));
        edda.post("/organisations/" + other.slug() + "/invitations", Map.of("email", email), "EDITOR");
        String link = mailbox.link(email);

        invite(email, "ADVISER");

        assertThat(guest.get(link).getStatus()).isEqualTo(200);
    }

    @RepeatedTest(3)
    void redeemsALinkOnce() throws Exception {
        invite(email, "ADVISER");
        String link = mailbox.link(email);

        assertThat(MemberPagesTest.atOnce(
                        () -> guest.post(link, Map.of("name", "One")), () -> guest.post(link, Map.of("name", "Two"))))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(303, 410);
        assertThat(roles(find())).containsExactly(Role.ADVISER);
    }

    @RepeatedTest(3)
    void makesOneAccountOfTwoInvitationsRedeemedAtOnce() throws Exception {
        Organisation other = town.organisation("Other " + Ids.next());
        Visit edda = Visit.by(mvc, town.administrator(other));
        invite(email, "ADVISER");
        String one = mailbox.link(email);
        edda.post("/organisations/" + other.slug() + "/invitations", Map.of("email", email), "EDITOR");
        String two = mailbox.link(email);

        assertThat(MemberPagesTest.atOnce(
                        () -> guest.post(one, Map.of("name", "One")), () -> guest.post(two, Map.of("name", "Two"))))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactly(303, 303);
        Person amira = find();
        assertThat(entrance.open(() -> memberships.listOrganisations(amira.id())))
                .containsExactlyInAnyOrder(house.id(), other.id());
    }

    @Test
    void doesNotOpenADeactivatedAccount() throws Exception {
        Viewer.Person amira = world.newcomer("Amira");
        invite(World.emailOf(amira.id()), "ADVISER");
        String link = mailbox.link(World.emailOf(amira.id()));
        Visit.by(mvc, world.operator()).post("/administration/accounts/" + amira.id() + "/deactivation", Map.of());

        MockHttpServletResponse answer = guest.post(link, Map.of());

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getCookie("session")).isNull();
        assertThat(Jsoup.parse(answer.getContentAsString()).select(".notice").text())
                .startsWith("This account has been deactivated.");
        assertThat(entrance.open(() -> memberships.find(house.id(), amira.id())))
                .isEmpty();
    }

    @Test
    void doesNotTellStrangersWhatALinkWouldBe() throws Exception {
        assertThat(guest.get("/invitations/none").getStatus()).isEqualTo(410);
        assertThat(guest.page("/invitations/none").select(".notice").text())
                .isEqualTo("This link was used already, or it is no longer valid.");
    }
}
