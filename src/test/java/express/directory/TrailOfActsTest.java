package express.directory;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.audit.Entry;
import express.audit.Trail;
import express.base.Ids;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Town.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who decided what about whom can be looked up, by the person too. */
@ModuleTest
class TrailOfActsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Town town;

    @Autowired
    World world;

    @Autowired
    Trail trail;

    @Autowired
    Networks networks;

    private Organisation house;
    private Viewer.Person ada;
    private Viewer.Person jonas;
    private Viewer.Person otto;
    private Visit office;
    private Visit operator;
    private String path;

    @BeforeEach
    void makeAHouse() {
        house = town.organisation("House " + Ids.next());
        ada = town.administrator(house);
        jonas = town.member(house.id(), Role.ADVISER);
        otto = world.operator();
        office = Visit.by(mvc, ada);
        operator = Visit.by(mvc, otto);
        path = "/organisations/" + house.slug();
    }

    @Test
    void tellsAMemberWhatTheirAdministratorsDecided() throws Exception {
        office.post(path + "/members/" + jonas.id(), Map.of(), "ADVISER", "ADMINISTRATOR");
        office.post(path + "/members/" + jonas.id() + "/end", Map.of());

        assertThat(entries(jonas.id().value()))
                .allMatch(entry -> ada.id().equals(entry.actor()))
                .extracting(Entry::what)
                .containsExactly("membership-ended", "roles administrator");
        assertThat(Visit.by(mvc, jonas)
                        .page("/account/trail")
                        .select("tbody tr")
                        .eachText())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Ada", "your membership in an organisation, which has ended"),
                        line -> assertThat(line)
                                .contains("Ada", "your roles in an organisation and that you administer it"));
    }

    @Test
    void notesNothingThatDidNotHappen() throws Exception {
        office.post(path + "/members/" + ada.id() + "/end", Map.of());
        office.post(path + "/members/" + PersonId.next() + "/end", Map.of());
        operator.post("/administration/accounts/" + jonas.id() + "/reactivation", Map.of());

        assertThat(entries(ada.id().value())).isEmpty();
        assertThat(entries(jonas.id().value())).isEmpty();
    }

    @Test
    void tellsWhoClosedAnAccountAndOpenedItAgain() throws Exception {
        String account = "/administration/accounts/" + jonas.id();
        operator.post(account + "/deactivation", Map.of());
        operator.post(account + "/reactivation", Map.of());

        assertThat(entries(jonas.id().value()))
                .allMatch(entry -> otto.id().equals(entry.actor()))
                .extracting(Entry::what)
                .containsExactly("reactivation", "deactivation");
    }

    @Test
    void tellsWhoAnsweredARequest() throws Exception {
        Viewer.Person amira = world.newcomer("Amira");
        String request = path + "/requests/" + amira.id();
        Visit.by(mvc, amira).post(path + "/requests", Map.of());
        office.post(request + "/refusal", Map.of());
        Visit.by(mvc, amira).post(path + "/requests", Map.of());
        office.post(request + "/confirmation", Map.of(), "EDITOR");

        assertThat(entries(amira.id().value()))
                .allMatch(entry -> ada.id().equals(entry.actor()))
                .extracting(Entry::what)
                .containsExactly("request-confirmed", "request-refused");
    }

    @Test
    void keepsWhoFoundedAndChangedAnOrganisationAndANetwork() throws Exception {
        Map<String, String> facts = Map.of("name", "New", "family", "CHAMBER", "place", "Southport", "country", "SE");
        office.post(path + "/edit", facts);
        String network = operator.post(
                        "/administration/networks",
                        Map.of("name", "Net " + Ids.next(), "territory", "Northport", "languages", "uk"))
                .getRedirectedUrl();

        assertThat(lines(house.id().value()))
                .containsExactly(
                        "CHANGED name family place country website description " + ada.id(), "CREATED entry sign-in");
        assertThat(network).startsWith("/networks/");
        assertThat(lines(networks.get(network.substring("/networks/".length()))
                        .id()
                        .value()))
                .containsExactly("CREATED entry " + otto.id());
    }

    private List<String> lines(UUID file) {
        return Acting.inBackground("audit-check", () -> trail.listLatest(file, 10)).stream()
                .map(entry -> entry.act() + " " + entry.what() + " "
                        + (entry.actor() == null ? entry.background() : entry.actor()))
                .toList();
    }

    private List<Entry> entries(UUID person) {
        return Acting.inBackground("audit-check", () -> trail.listLatest(person, 10)).stream()
                .filter(entry -> entry.actor() != null)
                .toList();
    }
}
