package express.people;

import static org.assertj.core.api.Assertions.assertThat;

import express.Door;
import express.ModuleTest;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class ViewersTest {

    private final OrganisationId house = OrganisationId.next();

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Viewers viewers;

    @Autowired
    Memberships memberships;

    @Autowired
    Sittings sittings;

    @Autowired
    Entrance entrance;

    @Autowired
    Tokens tokens;

    private Door door;
    private Viewer.Person ada;

    @BeforeEach
    void makeAnAdministrator() {
        door = new Door(mvc, entrance, tokens);
        ada = world.member("Ada", house, Role.ADMINISTRATOR, Role.EDITOR);
    }

    @Test
    void knowsWhatSomebodyMay() {
        NetworkId network = NetworkId.next();
        Viewer.Person cora = world.coordinator("Cora", network);

        assertThat(viewers.find(ada.id())).contains(ada);
        assertThat(viewers.find(cora.id())).contains(cora);
        assertThat(viewers.find(world.operator().id()))
                .map(Viewer.Person::operator)
                .contains(true);
        assertThat(viewers.find(PersonId.next())).isEmpty();
    }

    @Test
    void knowsAtOnceWhatWasTakenAway() {
        world.member("Edda", house, Role.ADMINISTRATOR);
        Acting.as(ada, () -> memberships.give(house, ada.id(), Set.of(Role.EDITOR)));

        assertThat(viewers.find(ada.id()).orElseThrow().seats()).containsExactly(new Viewer.Seat(house, Role.EDITOR));
    }

    @Test
    void knowsNobodyWhoIsDeactivated() {
        world.deactivate(ada);

        assertThat(viewers.find(ada.id())).isEmpty();
    }

    @Test
    void forgetsAtTheNextRequestWhoWasDeactivated() throws Exception {
        Cookie session = door.enter(ada.id());
        assertThat(isSignedIn(session)).isTrue();

        world.deactivate(ada);

        assertThat(isSignedIn(session)).isFalse();
    }

    @Test
    void forgetsAtTheNextRequestWhoseSessionsWereEnded() throws Exception {
        Cookie phone = door.enter(ada.id());
        Cookie laptop = door.enter(ada.id());
        assertThat(isSignedIn(phone)).isTrue();

        sittings.endAll(ada.id());

        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(laptop)).isFalse();
    }

    private boolean isSignedIn(Cookie session) throws Exception {
        var page = Jsoup.parse(door.answer(door.get("/").cookie(session)).getContentAsString());
        return !page.select("form[action=/sign-out]").isEmpty();
    }
}
