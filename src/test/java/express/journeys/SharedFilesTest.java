package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied.House;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SharedFilesTest {

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Consents consents;

    @Autowired
    Consenting consenting;

    @Autowired
    Ending ending;

    @Autowired
    Journeys journeys;

    @Autowired
    Timeline timeline;

    @Autowired
    Visits visits;

    private final String name = "Оксана " + Ids.next();
    private House house;
    private House lender;
    private JourneyId id;

    @BeforeEach
    void begin() {
        house = accompanied.house();
        lender = accompanied.beside(house, Role.LENDER);
        id = accompanied.open(house, name);
    }

    @Test
    void showsTheReceiverWhatThePersonAgreedToAndNothingElse() throws Exception {
        assertThat(visits.get(lender.adviser(), lender.path(id)).getStatus()).isEqualTo(404);
        accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        String page = visits.look(lender.adviser(), lender.path(id)).text();
        assertThat(page).contains(name).doesNotContain("+32 470", "Tigrinya");
        assertThat(visits.look(lender.adviser(), lender.path()).text()).contains(name);
        assertThat(visits.get(lender.adviser(), lender.path(id) + "/edit").getStatus())
                .isEqualTo(404);
    }

    @Test
    void isForTheRolesOfItsPurposeOnly() {
        accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        Viewer.Person juror = world.member("Jo Juror", lender.id(), Role.JUROR);
        assertThat(accompanied.count(lender.adviser(), "journeys.name", id)).isEqualTo(1);
        assertThat(accompanied.count(juror, "journeys.name", id)).isZero();
        assertThat(accompanied.count(juror, "journeys.journey", id)).isZero();
    }

    @Test
    void doesNotMixUpRolesInDifferentOrganisations() {
        accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        House other = accompanied.beside(house, Role.LENDER);
        var both = new Viewer.Person(
                other.adviser().id(),
                "Both",
                false,
                Set.of(new Viewer.Seat(other.id(), Role.LENDER), new Viewer.Seat(lender.id(), Role.JUROR)),
                Set.of());
        assertThat(accompanied.count(both, "journeys.name", id)).isZero();
    }

    @Test
    void endsAtOnceWhenItIsTakenBack() throws Exception {
        Consent consent = accompanied.share(house, id, Purpose.LEND, lender, Category.NAME, Category.CONTACT);
        Viewer.Person person = accompanied.own(house, id);
        assertThat(accompanied.as(lender.adviser(), () -> consents.findLiving(id, Purpose.LEND, lender.id())))
                .isPresent();
        visits.sent(person, OwnPages.PATH + "/consents/" + consent.id() + "/withdrawal");
        assertThat(visits.get(lender.adviser(), lender.path(id)).getStatus()).isEqualTo(404);
        assertThat(accompanied.as(lender.adviser(), () -> consents.findLiving(id, Purpose.LEND, lender.id())))
                .isEmpty();
        assertThat(visits.look(lender.adviser(), lender.path()).text()).doesNotContain(name);
        assertThat(visits.look(house.adviser(), house.path(id)).text()).contains(name);
    }

    /** What the receiver saw stays where the person reads it, and not on the screen of the receiver. */
    @Test
    void leavesWhoLookedForThePersonToReadWhenItIsTakenBack() throws Exception {
        Consent consent = accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        Viewer.Person person = accompanied.own(house, id);
        assertThat(visits.look(lender.adviser(), lender.path(id)).text()).contains(name);
        List<String> before = looks(person);
        assertThat(before).anyMatch(it -> it.contains("Robin Receiver") && it.contains("looked"));
        visits.sent(person, OwnPages.PATH + "/consents/" + consent.id() + "/withdrawal");
        assertThat(visits.get(lender.adviser(), lender.path(id)).getStatus()).isEqualTo(404);
        assertThat(looks(person)).as("nothing that stood there is gone").containsAll(before);
        assertThat(looks(person).stream().filter(it -> it.contains("Robin Receiver")))
                .as("who is turned away has not looked")
                .hasSize(1);
    }

    private List<String> looks(Viewer.Person person) throws Exception {
        return visits.look(person, OwnPages.PATH)
                .select("details:has(summary:contains(Who looked)) li")
                .eachText();
    }

    @Test
    void tellsThatSomethingIsHiddenAndNotWhat() {
        accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        accompanied.as(house.adviser(), () -> {
            timeline.note(journeys.get(id), "journeys.happening.case-taken", Category.SESSIONS, house.id(), null);
            return id;
        });
        var seen = accompanied.as(lender.adviser(), () -> timeline.list(journeys.get(id), 10));
        assertThat(seen.getFirst().hidden()).isTrue();
        assertThat(seen.getFirst().organisation()).isNull();
        assertThat(seen.getFirst().at()).isNull();
        assertThat(seen).anyMatch(it -> !it.hidden());
        assertThat(accompanied.as(house.adviser(), () -> timeline.list(journeys.get(id), 10)))
                .noneMatch(Timeline.Happening::hidden);
    }

    @Test
    void endsAllWhenTheFileItselfIsTakenBack() {
        accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        accompanied.as(house.adviser(), () -> {
            Consent hold = consents.findLiving(id, Purpose.HOLD, house.id()).orElseThrow();
            consenting.withdraw(house.adviser(), journeys.get(id), hold);
            return id;
        });
        assertThat(accompanied.count(lender.adviser(), "journeys.name", id)).isZero();
        assertThat(accompanied.count(house.adviser(), "journeys.name", id)).isZero();
    }

    @Test
    void keepsHowItEndedWhenTheFileItselfIsTakenBackLater() {
        Viewer.Person person = accompanied.own(house, id);
        assertThat(accompanied.as(
                        house.adviser(),
                        () -> ending.close(house.adviser(), journeys.get(id), CaseFile.Outcome.JOB, Map.of())))
                .isTrue();
        accompanied.as(person, () -> {
            Consent hold = consents.findLiving(id, Purpose.HOLD, house.id()).orElseThrow();
            consenting.withdraw(person, journeys.get(id), hold);
            return id;
        });
        assertThat(accompanied.as(person, () -> journeys.get(id)).outcome()).isEqualTo(CaseFile.Outcome.JOB);
        assertThat(accompanied.count(house.adviser(), "journeys.name", id)).isZero();
    }
}
