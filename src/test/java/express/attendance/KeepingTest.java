package express.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Gathering;
import express.people.PersonalData;
import express.registration.Roll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes when, and what stays until when. */
@ModuleTest
class KeepingTest {

    @Autowired
    Gathered gathered;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Keeping keeping;

    @Autowired
    Spells spells;

    @Autowired
    Proofs proofs;

    @Autowired
    Certificates certificates;

    @Autowired
    Roll roll;

    @Autowired
    Backstage backstage;

    @Autowired
    List<PersonalData> held;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private <T> T in(String purpose, Supplier<T> act) {
        return Acting.inBackground(purpose, () -> new TransactionTemplate(transactions).execute(status -> act.get()));
    }

    private List<Spell> spells(Gathering gathering) {
        return backstage.open(() -> spells.list(gathering.id(), Optional.empty()));
    }

    private List<Proof> proofs(Gathering gathering) {
        return backstage.open(() -> proofs.list(gathering.id(), Optional.empty()));
    }

    private String minutes(Gathered.Scene scene) throws Exception {
        return visits.look(gathered.coordinator(scene), scene.path())
                .select("tbody tr")
                .first()
                .select("td")
                .get(1)
                .text();
    }

    @Test
    void detailsGoAndWhatTheyCameToStays() throws Exception {
        Gathered.Scene scene = gathered.past(2);
        gathered.inTheLobby(scene, scene.guests().getFirst(), 5, 210);
        String before = minutes(scene);
        Gathered.Scene other = gathered.underWay(1);
        gathered.inTheLobby(other, other.guests().getFirst(), 0, 20);
        List<UUID> old = in("retention", () -> spells.listEndedBefore(Instant.parse("2024-06-01T00:00:00Z")));
        assertThat(old)
                .contains(scene.gathering().id())
                .doesNotContain(other.gathering().id());
        assertThat(in("retention", () -> spells.listEndedBefore(Instant.parse("2024-01-01T00:00:00Z"))))
                .doesNotContain(scene.gathering().id());
        int gone = in("retention", () -> keeping.empty(List.of(scene.gathering().id())));
        assertThat(gone).isEqualTo(1);
        assertThat(spells(scene.gathering())).isEmpty();
        assertThat(spells(other.gathering())).hasSize(1);
        assertThat(proofs(scene.gathering())).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Guest 0");
            assertThat(it.keepUntil()).isEqualTo(LocalDate.parse("2029-03-04"));
        });
        assertThat(minutes(scene)).isEqualTo(before).isEqualTo("190");
        assertThat(in("retention", () -> keeping.empty(List.of(scene.gathering().id()))))
                .as("a second time nothing goes, and the proof stays")
                .isZero();
        assertThat(minutes(scene)).isEqualTo(before);
        gathered.sent(
                scene,
                scene.sheet(0) + "/corrections",
                "minutes-" + scene.guests().getFirst(),
                "30");
        assertThat(minutes(scene)).as("can still be corrected").isEqualTo("195");
    }

    @Test
    void proofStaysAsLongAsTheHostSaysAndNoLonger() throws Exception {
        Gathered.Scene scene = gathered.past(1);
        gathered.inTheLobby(scene, scene.guests().getFirst(), 0, 210);
        in("retention", () -> keeping.empty(List.of(scene.gathering().id())));
        gathered.sent(scene, scene.path() + "/terms", "threshold", "75", "years", "3");
        assertThat(proofs(scene.gathering()).getFirst().keepUntil()).isEqualTo(LocalDate.parse("2027-03-04"));
        in("retention", () -> proofs.removeBefore(LocalDate.parse("2020-01-01")));
        assertThat(proofs(scene.gathering())).hasSize(1);
        jdbc(scene, "update attendance.proof set keep_until = '2001-01-01' where gathering_id = :id");
        assertThat(in("retention", () -> proofs.removeBefore(LocalDate.parse("2001-01-02"))))
                .isEqualTo(1);
        assertThat(proofs(scene.gathering())).isEmpty();
    }

    private void jdbc(Gathered.Scene scene, String sql) {
        backstage.run(() -> jdbc.sql(sql).param("id", scene.gathering().id()).update());
    }

    private Map<String, Object> export(PersonId person) {
        return in(
                "personal-data",
                () -> held.stream()
                        .filter(it -> it.name().equals("attendance.held"))
                        .findFirst()
                        .orElseThrow()
                        .export(person));
    }

    /** The registration goes with the account; that they were there stays, and they are told until when. */
    @Test
    void whoeverIsErasedIsProvedUntilTheDayThatTheyWereTold() throws Exception {
        Gathered.Scene scene = gathered.past(0);
        Viewer.Person person = world.newcomer("Kim Ten");
        Viewer.Person absent = world.newcomer("Lea Absent");
        visits.sent(
                scene.sender().coordinator(),
                scene.gathering().path() + "/participants",
                "organisation",
                scene.sender().id().toString(),
                "letters",
                "en",
                "languages",
                "en",
                "name-1",
                "Kim Ten",
                "email-1",
                World.emailOf(person.id()),
                "name-2",
                "Lea Absent",
                "email-2",
                World.emailOf(absent.id()));
        UUID guest = backstage.open(() -> roll.list(scene.gathering())).stream()
                .filter(it -> it.name().equals("Kim Ten"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(export(person.id())).isEmpty();
        gathered.inTheLobby(scene, guest, 0, 60);
        assertThat(export(person.id()).toString()).contains("minutes=60", "until=2029-03-04");
        for (Viewer.Person each : List.of(person, absent)) {
            in("personal-data", () -> {
                held.forEach(it -> it.erase(each.id()));
                return true;
            });
        }
        assertThat(backstage.open(() -> roll.list(scene.gathering()))).isEmpty();
        assertThat(spells(scene.gathering())).isEmpty();
        assertThat(proofs(scene.gathering())).extracting(Proof::name).containsExactly("Kim Ten");
        assertThat(minutes(scene)).isEqualTo("60");
        assertThat(visits.look(gathered.coordinator(scene), scene.path() + "/people/" + guest)
                        .select(".notice")
                        .text())
                .contains("kept as proof");
    }
}
