package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Advisers at their desk: whom they are to call, and what is not theirs. */
@ModuleTest
class DeskPagesTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    MockMvc mvc;

    @Autowired
    Doorway doorway;

    @Autowired
    Approaches approaches;

    @Autowired
    Asking asking;

    @Autowired
    Welcomers welcomers;

    @Autowired
    Staff staff;

    @Autowired
    Coming coming;

    @Autowired
    Keys keys;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private OrganisationId house;
    private Viewer.Person adviser;
    private Viewer.Person stranger;

    @BeforeEach
    void makeTwoHouses() {
        house = neighbourhood.house("Porte");
        adviser = world.member("Ada", house, Role.ADVISER);
        stranger = world.member("Sten", neighbourhood.house("Autre"), Role.ADVISER);
    }

    @Test
    void isForAdvisersOnly() throws Exception {
        Document desk = visits.look(adviser, "/front-door");
        assertThat(desk.select("main .ways a").eachAttr("href"))
                .contains("/organisations/house-" + house + "/first-contacts", "/front-door/cards");
        for (Viewer other :
                List.of(world.newcomer("Nour"), world.operator(), world.member("Edi", house, Role.EDITOR))) {
            assertThat(visits.get(other, "/front-door").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void putsWhoeverAsksOnceIntoTheListOfTheHouse() throws Exception {
        var network = neighbourhood.networkOf(house);
        Approach approach = begun("ti");
        var reception = new NextSteps.Reception(house, network, "Porte", null);
        for (int i = 0; i < 5; i++) {
            asking.ask(
                    approach,
                    reception,
                    new Callback.Asked("ሰላም ארי Ali", "+32470555000", Callback.Hour.EVENING, false),
                    "ንምጅማር ገንዘብ የድልየኒ · ምሸት");
        }
        String list = "/organisations/house-" + house + "/first-contacts";
        assertThat(visits.look(adviser, list).select("main .card h2").eachText())
                .containsExactly("ሰላም ארי Ali");
        assertThat(visits.get(stranger, list).getStatus()).isEqualTo(404);
        assertThat(asking.find(approach))
                .hasValueSatisfying(it -> assertThat(it.hour()).isEqualTo(Callback.Hour.EVENING));
        asking.takeBack(approach);
        asking.takeBack(approach);
        assertThat(visits.look(adviser, list).select("main .card")).isEmpty();
        assertThat(asking.find(approach)).isEmpty();
        assertThat(sought(network)).as("of which the network learns, once").containsExactly("INFORMATION ti 1");
    }

    private List<String> sought(NetworkId network) {
        return Acting.as(
                world.operator(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                            select step || ' ' || language || ' ' || sought
                            from coverage.demand
                            where network_id = :network
                              and district is null
                            """)
                                .param("network", network.value())
                                .query(String.class)
                                .list()));
    }

    private Approach begun(String language) {
        return doorway.open(() -> {
            UUID id = approaches.begin(Locale.forLanguageTag(language), null, null);
            return approaches.find(id).orElseThrow();
        });
    }

    @Test
    void beginsForSomebodyInTheirLanguageAndNotesWhoTypes() throws Exception {
        var begun = visits.send(adviser, "/front-door/approaches", "organisation", house.toString(), "language", "ti");
        assertThat(begun.getRedirectedUrl()).isEqualTo("/start/welcome?lang=ti");
        var desk = new Browser(mvc);
        desk.hold(begun.getCookie(PhoneKey.COOKIE));
        assertThat(desk.open("/start/welcome?lang=ti").select(".typing")).hasSize(1);
        Document page = desk.open("/start/questions/speaking");
        for (int i = 0;
                i < 10 && !page.select("form[action^=/start/questions/]").isEmpty();
                i++) {
            desk.submit("form[action^=/start/questions/]", Map.of("answer", "-"));
            page = desk.follow();
        }
        desk.open("/start/next");
        assertThat(desk.redirect()).isEqualTo("/start/confirmation");
        Document look = desk.follow();
        desk.open("/start/call-back");
        assertThat(desk.redirect()).as("before they have looked at it").isEqualTo("/start/next");
        desk.post(
                "/start/call-back",
                Map.of(
                        "_csrf",
                        look.select("input[name=_csrf]").attr("value"),
                        "name",
                        "Nour",
                        "telephone",
                        "+32470555000"));
        assertThat(desk.redirect()).isEqualTo("/start/next");
        desk.open("/start/confirmation");
        desk.submit("form[action=/start/confirmation]", Map.of());
        desk.open("/start/next");
        assertThat(desk.status()).isEqualTo(200);
        assertThat(doorway.look(() -> approaches.listTypedBy(adviser.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.confirmedAt()).isNotNull());
    }

    @Test
    void beginsForNobodyInTheNameOfAnotherHouse() throws Exception {
        assertThat(visits.send(stranger, "/front-door/approaches", "organisation", house.toString(), "language", "ti")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void namesThoseWhoAgreedUntilTheyTakeItBackOrLeave() throws Exception {
        String slug = organisations.listAll(List.of(house)).getFirst().slug();
        String naming = "/organisations/" + slug + "/naming";
        assertThat(visits.get(stranger, naming).getStatus()).isEqualTo(404);
        visits.sent(adviser, naming, "name", "Ada ", "languages", "ti", "languages", "ar");
        assertThat(named()).containsExactly("Ada");
        assertThat(visits.send(adviser, naming, "name", " ").getStatus()).isEqualTo(422);
        visits.sent(adviser, naming + "/end");
        assertThat(named()).isEmpty();
        visits.sent(adviser, naming, "name", "Ada L.");
        assertThat(named()).containsExactly("Ada L.");
        world.deactivate(adviser);
        assertThat(named()).isEmpty();
    }

    private List<String> named() {
        return staff.advising(doorway.look(() -> welcomers.list(List.of(house)))).stream()
                .map(Welcomer::name)
                .toList();
    }

    @Test
    void helpsWithLockedCardsOnlyAndShowsNothingElse() throws Exception {
        assertThat(visits.get(world.newcomer("Nour"), "/front-door/cards").getStatus())
                .isEqualTo(404);
        var answer = visits.send(adviser, "/front-door/cards", "number", "12345678");
        assertThat(answer.getStatus()).isEqualTo(422);
        Key.Card card = coming.card(begun("en"));
        for (int i = 0; i < Key.MOST_TRIES; i++) {
            coming.look(card.token());
            doorway.open(() -> keys.turn(card.token(), "wrong"));
        }
        Document given = Jsoup.parse(visits.send(adviser, "/front-door/cards", "number", " " + card.number() + " ")
                .getContentAsString());
        assertThat(given.select("[role=status] bdi").text()).matches("\\d{3} \\d{3}");
        assertThat(visits.send(adviser, "/front-door/cards", "number", card.number())
                        .getStatus())
                .as("not locked any more")
                .isEqualTo(422);
    }
}
