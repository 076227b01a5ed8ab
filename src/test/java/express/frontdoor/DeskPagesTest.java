package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.ui.Screens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

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
    Callbacks callbacks;

    @Autowired
    Welcomers welcomers;

    @Autowired
    Organisations organisations;

    private OrganisationId house;
    private Viewer.Person adviser;
    private Viewer.Person stranger;

    @BeforeEach
    void makeTwoHouses() {
        house = neighbourhood.house("Porte");
        adviser = world.member("Ada", house, Role.ADVISER);
        stranger = world.member("Sten", neighbourhood.house("Autre"), Role.ADVISER);
    }

    private UUID asks(String name) {
        return doorway.open(() -> {
            UUID id = approaches.begin(Locale.forLanguageTag("ti"), null, null);
            approaches.say(id, Locale.forLanguageTag("ti"), Answers.NONE.with(Question.WISH, "MONEY"));
            Approach approach = approaches.find(id).orElseThrow();
            callbacks.ask(approach, house, new Callback.Asked(name, "+32470555000", Callback.Hour.EVENING));
            return callbacks.findOf(approach).orElseThrow().id();
        });
    }

    @Test
    void showsWhoWaitsToThoseOfTheHouseAndToNobodyElse() throws Exception {
        UUID id = asks("ሰላም ארי Ali");
        Document desk = visits.look(adviser, "/call-backs");
        assertThat(desk.select("#callback-" + id + " h2").text()).isEqualTo("ሰላም ארי Ali");
        assertThat(desk.select("#callback-" + id + " a[href^=tel:]").attr("href"))
                .isEqualTo("tel:+32470555000");
        assertThat(visits.look(stranger, "/call-backs").select("#callback-" + id))
                .isEmpty();
        assertThat(visits.get(world.newcomer("Nour"), "/call-backs").getStatus())
                .isEqualTo(404);
        assertThat(visits.get(world.operator(), "/call-backs").getStatus()).isEqualTo(404);
    }

    @Test
    void letsNobodyElseAnswer() throws Exception {
        UUID id = asks("Hiba");
        for (Viewer.Person other : List.of(stranger, world.newcomer("Nour"), world.member("Edi", house, Role.EDITOR))) {
            assertThat(visits.send(other, "/call-backs/" + id + "/answers", "outcome", "SPOKEN")
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(visits.look(adviser, "/call-backs").select("#callback-" + id))
                .hasSize(1);
    }

    @Test
    void waitsOnUntilSomebodyIsReached() throws Exception {
        UUID id = asks("Darina");
        String answers = "/call-backs/" + id + "/answers";
        visits.sent(adviser, answers, "outcome", "NOT_REACHED");
        assertThat(visits.look(adviser, "/call-backs").select("#callback-" + id).text())
                .contains("called once without an answer");
        visits.sent(adviser, answers, "outcome", "NOTHING_KNOWN");
        visits.sent(adviser, answers, "outcome", "SPOKEN");
        visits.sent(adviser, answers, "outcome", "WRONG_NUMBER");
        assertThat(visits.look(adviser, "/call-backs").select("#callback-" + id))
                .isEmpty();
        assertThat(Acting.as(adviser, () -> callbacks.get(id)).outcome()).isEqualTo(Callback.Outcome.SPOKEN);
    }

    @Test
    void isOneRequestHoweverOftenItIsMade() {
        UUID approach = doorway.open(() -> approaches.begin(Locale.ENGLISH, null, null));
        for (int i = 0; i < 5; i++) {
            doorway.open(() -> {
                callbacks.ask(
                        approaches.find(approach).orElseThrow(),
                        house,
                        new Callback.Asked("Lea", "+32470555001", Callback.Hour.ANY));
                return true;
            });
        }
        assertThat(Acting.as(adviser, () -> callbacks.listWaiting(List.of(house))).stream()
                        .map(Callback::name))
                .containsExactly("Lea");
    }

    @Test
    void beginsForSomebodyInTheirLanguageAndNotesWhoTypes() throws Exception {
        var desk = new Browser(mvc);
        var begun = MockMvcRequestBuilders.post("/call-backs/approaches")
                .param("organisation", house.toString())
                .param("language", "ti")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .requestAttr(Screens.VIEWER, adviser);
        Acting.as(adviser, () -> {
            desk.perform(begun);
            return null;
        });
        assertThat(desk.redirect()).isEqualTo("/start/welcome?lang=ti");
        assertThat(desk.follow().select(".typing")).hasSize(1);
        Document page = desk.open("/start/questions/speaking");
        for (int i = 0;
                i < 10 && !page.select("form[action^=/start/questions/]").isEmpty();
                i++) {
            desk.submit("form[action^=/start/questions/]", Map.of("answer", "-"));
            page = desk.follow();
        }
        assertThat(desk.redirect() == null ? "" : desk.redirect()).isIn("", "/start/confirmation");
        desk.open("/start/next");
        assertThat(desk.redirect()).isEqualTo("/start/confirmation");
        desk.follow();
        desk.submit("form[action=/start/confirmation]", Map.of());
        desk.open("/start/next");
        assertThat(desk.status()).isEqualTo(200);
        assertThat(doorway.look(() -> approaches.listTypedBy(adviser.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.confirmedAt()).isNotNull());
    }

    @Test
    void beginsForNobodyInTheNameOfAnotherHouse() throws Exception {
        assertThat(visits.send(stranger, "/call-backs/approaches", "organisation", house.toString(), "language", "ti")
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
        return doorway.look(() -> welcomers.list(List.of(house))).stream()
                .map(Welcomer::name)
                .toList();
    }

    @Test
    void helpsWithLockedCardsOnlyAndShowsNothingElse() throws Exception {
        UUID id = doorway.open(() -> approaches.begin(Locale.ENGLISH, null, null));
        assertThat(visits.get(world.newcomer("Nour"), "/call-backs/cards").getStatus())
                .isEqualTo(404);
        var answer = visits.send(adviser, "/call-backs/cards", "number", "12345678");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).doesNotContain(id.toString());
        assertThat(Ids.parse(id.toString())).isEqualTo(id);
    }
}
