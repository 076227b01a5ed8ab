package express.directory;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.directory.Town.Visit;
import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class AdministrationTest {

    private static final String ACCOUNTS = "/administration/accounts";

    @Autowired
    MockMvc mvc;

    @Autowired
    Town town;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    private Viewer.Person otto;
    private Visit operator;

    @BeforeEach
    void makeAnOperator() {
        otto = world.operator();
        operator = Visit.by(mvc, otto);
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        Organisation house = town.organisation("House " + Ids.next());
        Visit ada = Visit.by(mvc, town.administrator(house));

        for (String path : new String[] {"", "/networks", "/organisations", "/accounts", "/accounts/" + otto.id()}) {
            assertThat(operator.get("/administration" + path).getStatus()).isEqualTo(200);
            assertThat(ada.get("/administration" + path).getStatus()).isEqualTo(403);
        }
        assertThat(ada.post(ACCOUNTS + "/" + otto.id() + "/deactivation", Map.of())
                        .getStatus())
                .isEqualTo(403);
        assertThat(ada.page("/directory").select("nav a[href=/administration]")).isEmpty();
        assertThat(operator.page("/directory").select("nav a[href=/administration]"))
                .hasSize(1);
    }

    @Test
    void leadsToAllThatOperatorsLookAfter() throws Exception {
        for (String path :
                operator.page("/administration").select("main .ways a").eachAttr("href")) {
            assertThat(operator.get(path).getStatus()).as(path).isEqualTo(200);
        }
        assertThat(operator.page("/administration").select("main .ways a").eachAttr("href"))
                .contains("/administration/accounts", "/letters/count", "/jobs");
    }

    @Test
    void addsANetworkAndAnOrganisationWithSomebodyToLookAfterIt() throws Exception {
        String email = Ids.next() + "@example.org";
        String network = operator.post(
                        "/administration/networks",
                        Map.of("name", "Net " + Ids.next(), "territory", "Northport", "languages", "uk"))
                .getRedirectedUrl();

        Map<String, String> facts = Map.of(
                "name", "House",
                "family", "EMPLOYER",
                "place", "Northport",
                "country", "SE",
                "network", network.replace("/networks/", ""),
                "email", email,
                "language", "ar");
        String house = operator.post("/administration/organisations", facts).getRedirectedUrl();
        String second = operator.post("/administration/organisations", facts).getRedirectedUrl();

        assertThat(second).as("posted twice").isNotEqualTo(house);
        assertThat(operator.page(network).select("main").text())
                .contains("The network works in")
                .contains("House");
        assertThat(mailbox.subject(email)).isEqualTo("دعوة إلى Express");
        assertThat(operator.page(house + "/members")
                        .select("#invitations + .table tbody th")
                        .text())
                .isEqualTo(email);
    }

    @Test
    void addsOneNetworkForAFormThatIsSentTwice() throws Exception {
        String name = "Net " + Ids.next();
        Document page = operator.page("/administration/networks");
        Map<String, String> typed = Map.of("name", name, "territory", "Northport", "languages", "fr");
        Map<String, String> fields = filled(page, typed);

        MockHttpServletResponse first = operator.post("/administration/networks", fields);
        MockHttpServletResponse second = operator.post("/administration/networks", fields);
        assertThat(operator.get(second.getRedirectedUrl()).getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(linksTo("/administration", name)).containsExactly(first.getRedirectedUrl());

        assertThat(operator.post("/administration/networks", filled(operator.page("/administration/networks"), typed))
                        .getRedirectedUrl())
                .as("of the same name, from a page of its own")
                .isEqualTo(first.getRedirectedUrl() + "-2");
    }

    /** With what stands hidden in the form of a page. */
    private static Map<String, String> filled(Document page, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        page.select("main form input[type=hidden]:not([name=_csrf])")
                .forEach(hidden -> fields.put(hidden.attr("name"), hidden.val()));
        return fields;
    }

    private List<String> linksTo(String path, String name) throws Exception {
        return operator.page(path).select("main a:contains(" + name + ")").eachAttr("href");
    }

    @Test
    void addsOneOrganisationForAFormThatIsSentTwiceAtOnce() throws Exception {
        String name = "House " + Ids.next();
        Map<String, String> fields = filled(
                operator.page("/administration/organisations"),
                Map.of(
                        "name",
                        name,
                        "family",
                        "CIVIL_SOCIETY",
                        "place",
                        "Northport",
                        "country",
                        "SE",
                        "email",
                        Ids.next() + "@example.org"));

        List<String> ways = MemberPagesTest.atOnce(
                        () -> operator.post("/administration/organisations", fields),
                        () -> operator.post("/administration/organisations", fields))
                .stream()
                .map(MockHttpServletResponse::getRedirectedUrl)
                .sorted()
                .toList();

        assertThat(ways.getFirst()).startsWith("/organisations/house-");
        assertThat(ways.getLast()).isEqualTo("/sent/" + fields.get("_form"));
        assertThat(operator.get(ways.getLast()).getRedirectedUrl()).isEqualTo(ways.getFirst());
        assertThat(operator.get(ways.getFirst()).getStatus()).isEqualTo(200);
        assertThat(operator.get(ways.getFirst() + "-2").getStatus()).isEqualTo(404);
    }

    @Test
    void takesACorrectedFormThatWasRefusedBefore() throws Exception {
        String name = "Net " + Ids.next();
        Map<String, String> fields = filled(operator.page("/administration/networks"), Map.of("name", name));
        assertThat(operator.post("/administration/networks", fields).getStatus())
                .isEqualTo(422);

        fields.putAll(Map.of("territory", "Northport", "languages", "fr"));

        assertThat(operator.post("/administration/networks", fields).getRedirectedUrl())
                .startsWith("/networks/net-");
    }

    @Test
    void addsNothingWhenSomethingIsWrong() throws Exception {
        MockHttpServletResponse answer = operator.post(
                "/administration/organisations", Map.of("name", "N", "family", "EMPLOYER", "email", "no address"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("#place", "#country", "#email");
    }

    @Test
    void findsAccountsByPartsOfNameAndAddress() throws Exception {
        String mark = Ids.next().toString();
        Viewer.Person amira = world.newcomer("Amira_% " + mark);

        assertThat(found("a_% " + mark.toUpperCase())).containsExactly("Amira_% " + mark);
        assertThat(found(amira.id() + "@EXAMPLE")).containsExactly("Amira_% " + mark);
        assertThat(found("aX% " + mark)).isEmpty();
        assertThat(operator.page(ACCOUNTS + "?find=" + mark + "none")
                        .select(".empty h2")
                        .text())
                .isEqualTo("Nobody found");
    }

    private List<String> found(String typed) throws Exception {
        return operator.page(ACCOUNTS + "?find="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20"))
                .select("tbody th")
                .eachText();
    }

    @Test
    void leafsThroughAllAccounts() throws Exception {
        String mark = Ids.next().toString();
        for (int number = 10; number < 45; number++) {
            world.newcomer(mark + " " + number);
        }

        Document first = operator.page(ACCOUNTS + "?find=" + mark);
        Document second = operator.page(first.select("a[rel=next]").attr("href"));

        assertThat(first.select("tbody th")).hasSize(30);
        assertThat(second.select("tbody th").eachText())
                .containsExactly(mark + " 40", mark + " 41", mark + " 42", mark + " 43", mark + " 44");
    }

    @Test
    void deactivatesAndReactivatesWithWhoAndWhen() throws Exception {
        Viewer.Person amira = world.newcomer("Amira");
        String account = ACCOUNTS + "/" + amira.id();

        operator.post(account + "/deactivation", Map.of());
        operator.post(account + "/deactivation", Map.of());
        assertThat(operator.page(account).select("main").text().replaceAll("[\u2068\u2069]", ""))
                .contains(", by Olga Operator.");

        operator.post(account + "/reactivation", Map.of());
        assertThat(operator.page(account).select("form[action$=/deactivation]")).hasSize(1);
    }

    @Test
    void endsAllSessionsOfWhoeverIsDeactivated() throws Exception {
        Organisation house = town.organisation("House " + Ids.next());
        String email = Ids.next() + "@example.org";
        Visit.by(mvc, town.administrator(house))
                .post("/organisations/" + house.slug() + "/invitations", Map.of("email", email), "EDITOR");
        Cookie session = Visit.by(mvc, Viewer.VISITOR)
                .post(mailbox.link(email), Map.of("name", "Amira"))
                .getCookie("session");
        assertThat(own(session).getRedirectedUrl()).isEqualTo("/organisations/" + house.slug());
        String account =
                operator.page(ACCOUNTS + "?find=" + email).select("tbody a").attr("href");

        operator.post(account + "/deactivation", Map.of());
        assertThat(own(session).getRedirectedUrl()).startsWith("/sign-in");
        operator.post(account + "/reactivation", Map.of());
        assertThat(own(session).getRedirectedUrl()).as("it does not come back").startsWith("/sign-in");
    }

    private MockHttpServletResponse own(Cookie session) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/organisations").cookie(session))
                .andReturn()
                .getResponse();
    }

    @Test
    void keepsTheLastAdministratorOfAnOrganisation() throws Exception {
        Organisation house = town.organisation("House " + Ids.next());
        Viewer.Person ada = town.administrator(house);
        String account = ACCOUNTS + "/" + ada.id() + "/deactivation";

        MockHttpServletResponse refused = operator.post(account, Map.of());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".error-summary li")
                        .text())
                .isEqualTo("This person is the last active administrator of an organisation."
                        + " Find somebody else for it first.");

        world.member("Edda", house.id(), Role.ADMINISTRATOR);
        assertThat(operator.post(account, Map.of()).getStatus()).isEqualTo(303);
    }

    @Test
    void keepsOneOfTwoAdministratorsOfWhomOneLeavesAndOneIsDeactivated() throws Exception {
        Organisation house = town.organisation("House " + Ids.next());
        Viewer.Person ada = town.administrator(house);
        Viewer.Person edda = world.member("Edda", house.id(), Role.ADMINISTRATOR);

        assertThat(MemberPagesTest.atOnce(
                        () -> operator.post(ACCOUNTS + "/" + edda.id() + "/deactivation", Map.of()),
                        () -> Visit.by(mvc, ada)
                                .post("/organisations/" + house.slug() + "/members/" + ada.id() + "/end", Map.of())))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(303, 422);
    }

    @Test
    void showsNobodysFileAndWhereSomebodyBelongs() throws Exception {
        Organisation house = town.organisation("House " + Ids.next());
        Viewer.Person ada = town.administrator(house);

        Document page = operator.page(ACCOUNTS + "/" + ada.id());

        assertThat(page.select("dt").text()).isEqualTo(house.name());
        assertThat(page.select("dd").text()).isEqualTo("Administrator");
    }
}
