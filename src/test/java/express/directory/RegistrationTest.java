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
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class RegistrationTest {

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
    private Viewer.Person ada;
    private Visit office;
    private Visit guest;
    private String path;

    @BeforeEach
    void makeAnAdministrator() {
        house = town.organisation("House " + Ids.next());
        ada = town.administrator(house);
        office = Visit.by(mvc, ada);
        guest = Visit.by(mvc, Viewer.VISITOR);
        path = "/organisations/" + house.slug();
    }

    private MockHttpServletResponse register(String address) throws Exception {
        return guest.post(
                "/registration",
                Map.of("name", "Amira", "email", address, "organisation", house.slug(), "language", "en"));
    }

    private Person amira() {
        return entrance.open(() -> people.findByEmail(email)).orElseThrow();
    }

    @Test
    void provesTheAddressAndAsksTheOrganisation() throws Exception {
        assertThat(register(email.toUpperCase()).getRedirectedUrl()).isEqualTo("/registration/sent");
        String link = mailbox.link(email);
        guest.page(link);
        assertThat(entrance.open(() -> people.findByEmail(email)))
                .as("not before the button")
                .isEmpty();

        MockHttpServletResponse answer = guest.post(link, Map.of());

        assertThat(answer.getRedirectedUrl()).isEqualTo(path);
        assertThat(answer.getCookie("session")).isNotNull();
        assertThat(mailbox.subject(World.emailOf(ada.id()))).isEqualTo("Somebody asks to join");
        assertThat(mailbox.link(World.emailOf(ada.id()))).isEqualTo(path + "/members");
        assertThat(mailbox.text(World.emailOf(ada.id())))
                .doesNotContain("Amira")
                .doesNotContain(email);
        assertThat(guest.post(link, Map.of()).getStatus()).isEqualTo(410);
    }

    @Test
    void letsAnAdministratorConfirmOnce() throws Exception {
        register(email);
        guest.post(mailbox.link(email), Map.of());
        String request =
                office.page(path + "/members").select("#requests + ul a").attr("href");

        assertThat(office.page(request).select("h1").text()).isEqualTo("Amira");
        assertThat(office.post(request + "/confirmation", Map.of()).getStatus()).isEqualTo(422);
        MockHttpServletResponse done = office.post(request + "/confirmation", Map.of(), "ADVISER");

        assertThat(done.getCookie("news").getValue()).isEqualTo("directory.request.confirmed");
        assertThat(entrance.open(() -> memberships.find(house.id(), amira().id()))
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.ADVISER);
        assertThat(mailbox.text(email)).contains("has taken you in");
        assertThat(office.post(request + "/confirmation", Map.of(), "EDITOR")
                        .getCookie("news")
                        .getValue())
                .isEqualTo("directory.request.gone");
        assertThat(office.get(request).getStatus()).isEqualTo(404);
    }

    @Test
    void tellsWhoIsRefused() throws Exception {
        register(email);
        guest.post(mailbox.link(email), Map.of());
        String request = path + "/requests/" + amira().id();

        assertThat(MemberPagesTest.atOnce(
                        () -> office.post(request + "/refusal", Map.of()),
                        () -> office.post(request + "/refusal", Map.of())))
                .extracting(answer -> answer.getStatus() == 404
                        ? "404"
                        : answer.getCookie("news").getValue())
                .contains("directory.request.refused")
                .doesNotHaveDuplicates();
        assertThat(mailbox.text(email)).contains("has not taken you in");
        assertThat(mailbox.list(email)).hasSize(2);
        assertThat(entrance.open(() -> memberships.find(house.id(), amira().id())))
                .isEmpty();
    }

    @Test
    void isForThoseWhoLookAfterTheOrganisation() throws Exception {
        register(email);
        guest.post(mailbox.link(email), Map.of());
        String request = path + "/requests/" + amira().id();
        Visit editor = Visit.by(mvc, town.member(house.id(), Role.EDITOR));

        assertThat(editor.get(request).getStatus()).isEqualTo(403);
        assertThat(editor.post(request + "/confirmation", Map.of(), "EDITOR").getStatus())
                .isEqualTo(403);
        assertThat(editor.post(request + "/refusal", Map.of()).getStatus()).isEqualTo(403);
    }

    @Test
    void answersTheSameForKnownAndUnknownAddresses() throws Exception {
        Viewer.Person known = world.newcomer("Known");
        MockHttpServletResponse one = register(World.emailOf(known.id()));
        MockHttpServletResponse other = register(email);

        assertThat(one.getStatus()).isEqualTo(other.getStatus());
        assertThat(one.getRedirectedUrl()).isEqualTo(other.getRedirectedUrl());
        guest.post(mailbox.link(World.emailOf(known.id())), Map.of());
        assertThat(office.page(path + "/members").select("#requests + ul a").eachText())
                .as("the name of an account stays")
                .containsExactly("Known");
    }

    @Test
    void tellsADeactivatedPersonAndNobodyElse() throws Exception {
        Viewer.Person known = world.newcomer("Known");
        Visit.by(mvc, world.operator()).post("/administration/accounts/" + known.id() + "/deactivation", Map.of());

        assertThat(register(World.emailOf(known.id())).getRedirectedUrl()).isEqualTo("/registration/sent");
        assertThat(mailbox.text(World.emailOf(known.id()))).contains("This account has been deactivated.");
        assertThat(mailbox.list(World.emailOf(known.id())).getFirst().hasNonNull("link"))
                .isFalse();
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", "a\u202Eb");
        typed.put("email", "no address");
        typed.put("organisation", "none");

        MockHttpServletResponse answer = guest.post("/registration", typed);

        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#name", "#email", "#organisation");
        assertThat(page.select("#email").val()).isEqualTo("no address");
        assertThat(guest.post("/registration", Map.of()).getStatus()).isEqualTo(422);
    }

    @Test
    void letsSomebodyWithAnAccountAskOnceAndNoMemberAtAll() throws Exception {
        Viewer.Person amira = world.newcomer("Amira");
        Visit visit = Visit.by(mvc, amira);
        int before = mailbox.list(World.emailOf(ada.id())).size();

        visit.post(path + "/requests", Map.of());
        visit.post(path + "/requests", Map.of());
        office.post(path + "/requests", Map.of());

        assertThat(mailbox.list(World.emailOf(ada.id()))).hasSize(before + 1);
        assertThat(visit.page(path).select(".notice").text()).startsWith("You have asked to join");
        assertThat(office.page(path + "/members").select("#requests").text()).isEqualTo("1 person asks to join");
    }

    @Test
    void asksTheOperatorsWhereNobodyLooksAfterAnOrganisation() throws Exception {
        Viewer.Person otto = world.operator();
        Organisation empty = town.organisation("Empty " + Ids.next());

        Visit.by(mvc, world.newcomer("Amira")).post("/organisations/" + empty.slug() + "/requests", Map.of());

        assertThat(mailbox.link(World.emailOf(otto.id()))).isEqualTo("/organisations/" + empty.slug() + "/members");
    }

    @Test
    void refusesTooManyLettersToOneAddress() throws Exception {
        for (int times = 0; times < 5; times++) {
            assertThat(register(email).getStatus()).isEqualTo(303);
        }
        assertThat(register(email).getStatus()).isEqualTo(429);
    }
}
