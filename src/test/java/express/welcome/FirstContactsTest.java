package express.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.services.Eligibility;
import express.services.Samples;
import express.services.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class FirstContactsTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private OrganisationId house;
    private NetworkId network;
    private Viewer.Person adviser;
    private String net;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("House of first words");
        network = neighbourhood.networkOf(house);
        adviser = world.member("Ada", house, Role.ADVISER);
        net = "/networks/" + Neighbourhood.slugOf(network);
    }

    private void service(String name, String step, String... more) throws Exception {
        List<String> fields =
                new ArrayList<>(List.of("name", name, "description", "Helps.", "steps", step, "language", "fr"));
        fields.addAll(Arrays.asList(more));
        if (!fields.contains("state")) {
            fields.addAll(List.of("state", "ACTIVE"));
        }
        visits.sent(adviser, "/organisations/house-" + house + "/services/new", fields.toArray(String[]::new));
    }

    private String site(String name, String street) throws Exception {
        visits.sent(
                adviser,
                "/organisations/house-" + house + "/sites/new",
                "name",
                name,
                "street",
                street,
                "town",
                "Namur",
                "country",
                "BE");
        return visits.look(adviser, "/organisations/house-" + house + "/services")
                .select("a[href^=/sites/]:contains(" + name + ")")
                .attr("href")
                .split("/")[2];
    }

    private Document look(String language) throws Exception {
        return visits.look(Viewer.VISITOR, net + "?lang=" + language);
    }

    @Test
    void sayWhoIsThereInWhichLanguageAndHowToReachThem() throws Exception {
        String door = site("Front door", "Quay 7");
        service(
                "Accueil <b>ouvert</b>",
                "INFORMATION",
                "languages",
                "ar",
                "languages",
                "ti",
                "telephone",
                "+32 4 555",
                "email",
                "door@express.example",
                "booking",
                "Poussez la porte",
                "sites",
                door);
        service("Prêt", "FINANCE");
        Document page = look("fr");
        Element contact = page.selectFirst("section[aria-labelledby=first-contact] .card");
        assertThat(contact.text())
                .contains("Accueil <b>ouvert</b>", "House of first words", "arabe", "tigrigna", "Quay 7, Namur")
                .contains("Poussez la porte");
        assertThat(contact.select(".facts a").eachAttr("href"))
                .containsExactly("tel:+324555", "mailto:door@express.example");
        assertThat(page.select("section[aria-labelledby=first-contact] h2").text())
                .as("it is where to start, if nobody has said more")
                .isEqualTo("Par où commencer");
        assertThat(page.select("section[aria-labelledby=our-steps] a").eachAttr("href"))
                .containsExactly(net + "/services#information", net + "/services#finance");
        assertThat(look("ar")
                        .select("section[aria-labelledby=first-contact] dt")
                        .text())
                .contains("اللغات هناك");
    }

    @Test
    void tellNoShelter() throws Exception {
        String haven = site("Haven", "Hidden street 3");
        service("A bed and a word", "INFORMATION", "sites", haven, "telephone", "+32 4 1");
        assertThat(look("en").select(".contact").text()).contains("Hidden street 3");
        visits.sent(world.coordinator("Cora", network), "/hsds/shelters", "site", haven, "hidden", "true");
        Document page = look("en");
        assertThat(page.text()).doesNotContain("Hidden street").doesNotContain("Namur");
        assertThat(page.select(".contact").text()).contains("the address is not published", "+32 4 1");
    }

    @Test
    void leaveOutWhereNobodyCanComeToday() throws Exception {
        service("Paused", "INFORMATION", "state", "PAUSED");
        service("Full", "INFORMATION", "places-1", "4", "vacancies-1", "0");
        assertThat(look("en").select("section[aria-labelledby=first-contact], section[aria-labelledby=our-steps]"))
                .isEmpty();
    }

    private Service service(String name, Eligibility who, List<Locale> languages, ChainStep... steps) {
        Service like = Samples.service(house, name, steps);
        return new Service(
                like.id(),
                house,
                name,
                like.language(),
                like.description(),
                like.steps(),
                who,
                languages,
                like.price(),
                like.waitingDays(),
                like.ways(),
                like.intakes(),
                like.state(),
                like.confirmedAt(),
                like.createdAt());
    }

    @Test
    void beginWithWhoIsThereForEverybodyInTheReadersLanguage() {
        Eligibility some = Samples.service(house, "Some", ChainStep.INFORMATION).eligibility();
        List<Locale> arabic = List.of(Locale.of("ar"));
        var there = List.of(
                service("For some", some, arabic, ChainStep.INFORMATION),
                service("In Dutch", Eligibility.EVERYBODY, List.of(Locale.of("nl")), ChainStep.INFORMATION),
                service("In Arabic", Eligibility.EVERYBODY, arabic, ChainStep.MENTORING, ChainStep.INFORMATION),
                service("A loan", Eligibility.EVERYBODY, arabic, ChainStep.FINANCE));
        assertThat(FirstContacts.choose(there, Locale.of("ar")))
                .extracting(Service::name)
                .containsExactly("In Arabic", "In Dutch", "For some");
        var later = List.of(
                service("A look at skills", some, arabic, ChainStep.COMPETENCE_ASSESSMENT),
                service("A loan", Eligibility.EVERYBODY, arabic, ChainStep.FINANCE));
        assertThat(FirstContacts.choose(later, Locale.FRENCH))
                .as("where nobody informs, who looks at skills comes first")
                .extracting(Service::name)
                .containsExactly("A look at skills");
        assertThat(FirstContacts.choose(List.of(), Locale.FRENCH)).isEmpty();
    }
}
