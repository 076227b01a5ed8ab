package express.registration;

import static express.registration.State.CANCELLED;
import static express.registration.State.CONFIRMED;
import static express.registration.State.LAPSED;
import static express.registration.State.OFFERED;
import static express.registration.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.database.Acting;
import express.gatherings.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AdmissionTest {

    /** As many as a node has connections, and some that wait for one. */
    private static final int AT_ONCE = 40;

    @Autowired
    Harbour harbour;

    @Autowired
    Admission admission;

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Harbour.House host;

    @BeforeEach
    void begin() {
        host = harbour.house("Host", "BE");
    }

    private State state(UUID id) {
        return Acting.as(
                host.coordinator(), () -> participants.find(id).orElseThrow().state());
    }

    private Participant participant(UUID id) {
        return Acting.as(host.coordinator(), () -> participants.find(id).orElseThrow());
    }

    private void cancel(UUID id) {
        Acting.as(host.coordinator(), () -> {
            admission.cancel(participants.find(id).orElseThrow());
            return null;
        });
    }

    private void change(String sql, UUID gathering) {
        Acting.inBackground(
                "registration",
                () -> new TransactionTemplate(transactions)
                        .execute(status ->
                                jdbc.sql(sql).param("gathering", gathering).update()));
    }

    @Test
    void givesTwoHundredPlacesToTwoThousandWhoComeAtOnce() throws Exception {
        Gathering gathering = harbour.open(host, 200, "partial", "yes");
        var claimed = new ConcurrentLinkedQueue<Claims.Claimed>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                all.add(crowd.submit(() -> claimed.addAll(harbour.claim(host, gathering, 1))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(claimed).hasSize(2_000);
        assertThat(claimed)
                .filteredOn(it -> it.state() == CONFIRMED)
                .hasSize(200)
                .allMatch(it -> it.number() <= 200);
        assertThat(claimed.stream().map(Claims.Claimed::number).sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2_000).boxed().toList());
        assertThat(claimed).filteredOn(it -> it.number() > 200).allMatch(it -> it.state() == WAITING);
        assertThat(harbour.counted(gathering)).containsEntry("taken", 200);
    }

    @Test
    void letsThoseMoveUpInTheirOrderWhateverHappensAtOnce() throws Exception {
        Gathering gathering = harbour.open(host, 5, "partial", "yes");
        List<UUID> all = IntStream.range(0, 40)
                .mapToObj(i -> harbour.one(host, gathering))
                .toList();
        var random = new Random(7);
        List<UUID> leaving = all.stream().filter(it -> random.nextInt(3) > 0).toList();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Future<?>> acts = new ArrayList<>();
            leaving.forEach(it -> acts.add(crowd.submit(() -> cancel(it))));
            leaving.forEach(it -> acts.add(crowd.submit(() -> cancel(it))));
            for (int i = 0; i < 10; i++) {
                acts.add(crowd.submit(() -> harbour.one(host, gathering)));
            }
            for (Future<?> one : acts) {
                one.get();
            }
        }
        List<Participant> now = Acting.as(host.coordinator(), () -> participants.list(gathering.key()));
        assertThat(now).filteredOn(it -> it.state() == CONFIRMED).hasSize(5);
        assertThat(harbour.counted(gathering)).containsEntry("taken", 5);
        int last = now.stream()
                .filter(it -> it.state() == CONFIRMED)
                .mapToInt(Participant::number)
                .max()
                .orElseThrow();
        assertThat(now).filteredOn(it -> it.state() == WAITING).allMatch(it -> it.number() > last);
    }

    @Test
    void letsAGroupWaitTogetherUnlessSomeMayComeAlone() throws Exception {
        Gathering together = harbour.open(host, 2);
        harbour.claim(host, together, 1);
        assertThat(harbour.claim(host, together, 3))
                .extracting(Claims.Claimed::state)
                .containsOnly(WAITING);
        UUID single = harbour.one(host, together);
        assertThat(state(single)).as("there is room for one").isEqualTo(CONFIRMED);
        Gathering apart = harbour.open(host, 2, "partial", "yes");
        assertThat(harbour.claim(host, apart, 3))
                .extracting(Claims.Claimed::state)
                .containsExactlyInAnyOrder(CONFIRMED, CONFIRMED, WAITING);
    }

    @Test
    void letsAWholeGroupMoveUpOnceThereIsRoomForIt() throws Exception {
        Gathering gathering = harbour.open(host, 2);
        UUID one = harbour.one(host, gathering);
        UUID two = harbour.one(host, gathering);
        List<UUID> pair = harbour.claim(host, gathering, 2).stream()
                .map(Claims.Claimed::id)
                .toList();
        cancel(one);
        assertThat(pair).extracting(this::state).containsOnly(WAITING);
        cancel(two);
        assertThat(pair).extracting(this::state).containsOnly(CONFIRMED);
        cancel(two);
        assertThat(harbour.counted(gathering)).as("cancelled twice").containsEntry("taken", 2);
    }

    @Test
    void keepsToQuotasOfCountriesAndFamilies() throws Exception {
        Gathering gathering =
                harbour.open(host, 10, "partial", "yes", "countries", "BE 2\nSE 1", "family-CIVIL_SOCIETY", "4");
        Harbour.House sweden = harbour.house("Northerners", "SE");
        Harbour.House italy = harbour.house("Southerners", "IT");
        assertThat(harbour.claim(host, gathering, 3))
                .extracting(Claims.Claimed::state)
                .containsExactlyInAnyOrder(CONFIRMED, CONFIRMED, WAITING);
        UUID swede = harbour.one(sweden, gathering);
        assertThat(state(harbour.one(sweden, gathering))).isEqualTo(WAITING);
        UUID italian = harbour.one(italy, gathering);
        assertThat(state(italian)).isEqualTo(CONFIRMED);
        assertThat(state(harbour.one(italy, gathering)))
                .as("the family is full")
                .isEqualTo(WAITING);
        cancel(swede);
        List<Participant> now = Acting.as(host.coordinator(), () -> participants.list(gathering.key()));
        assertThat(now)
                .filteredOn(it -> it.state() == CONFIRMED)
                .extracting(Participant::country)
                .containsExactly("BE", "BE", "SE", "IT");
    }

    @Test
    void keepsAPlaceThatIsOfferedUntilItRunsOut() throws Exception {
        Gathering gathering = harbour.open(host, 1, "hours", "48");
        UUID first = harbour.one(host, gathering);
        UUID second = harbour.one(host, gathering);
        UUID third = harbour.one(host, gathering);
        cancel(first);
        assertThat(state(second)).isEqualTo(OFFERED);
        assertThat(state(third)).isEqualTo(WAITING);
        change(
                "update registration.participant set offered_until = '2001-01-01' where gathering_id = :gathering"
                        + " and state = 'OFFERED'",
                gathering.id());
        Participant late = Acting.inBackground("registration-post", () -> participants.listLate(1_000)).stream()
                .filter(it -> it.id().equals(second))
                .findFirst()
                .orElseThrow();
        Acting.inBackground("registration-post", () -> {
            admission.lapse(late);
            return null;
        });
        assertThat(state(second)).isEqualTo(LAPSED);
        assertThat(state(third)).isEqualTo(OFFERED);
        Acting.as(host.coordinator(), () -> {
            admission.accept(participant(third));
            admission.accept(participant(third));
            return null;
        });
        assertThat(state(third)).isEqualTo(CONFIRMED);
        assertThat(harbour.counted(gathering)).containsEntry("taken", 1);
    }

    @Test
    void looksAtEverybodyFirstWhereTheHostWantsTo() throws Exception {
        Gathering gathering = harbour.open(host, 1, "approval", "yes");
        UUID one = harbour.one(host, gathering);
        UUID two = harbour.one(host, gathering);
        assertThat(state(one)).isEqualTo(State.ASKED);
        assertThat(harbour.counted(gathering)).containsEntry("taken", 0);
        Acting.as(host.coordinator(), () -> {
            admission.approve(participant(one));
            admission.approve(participant(one));
            admission.approve(participant(two));
            return null;
        });
        assertThat(state(one)).isEqualTo(CONFIRMED);
        assertThat(state(two)).isEqualTo(WAITING);
        assertThat(harbour.counted(gathering)).containsEntry("taken", 1);
    }

    @Test
    void registersNobodyTwiceAndNobodyOnceItIsClosed() throws Exception {
        Gathering gathering = harbour.open(host, 5);
        Harbour.House other = harbour.house("Others", "SE");
        Party party = Harbour.party(host, 1);
        Party.Guest guest = party.guests().getFirst();
        Acting.as(host.coordinator(), () -> admission.claim(gathering.id(), party));
        var again = new Party(
                other.id(),
                "SE",
                "CIVIL_SOCIETY",
                "en",
                List.of(),
                null,
                List.of(
                        new Party.Guest("Somebody else", "else-" + guest.email()),
                        new Party.Guest("The same", " " + guest.email().toUpperCase() + " ")));
        assertThatThrownBy(() -> Acting.as(other.coordinator(), () -> admission.claim(gathering.id(), again)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(harbour.counted(gathering)).as("nothing was counted").containsEntry("taken", 1);
        change("update registration.desk set closes_at = '2001-01-01' where gathering_id = :gathering", gathering.id());
        assertThat(harbour.claim(other, gathering, 1)).isEmpty();
    }

    @Test
    void takesNothingFromThoseWhoHaveAPlaceWhenThereAreFewer() throws Exception {
        String path = harbour.published(host, "local-event");
        Gathering gathering = harbour.open(host, path, 2);
        UUID one = harbour.one(host, gathering);
        harbour.one(host, gathering);
        UUID third = harbour.one(host, gathering);
        harbour.open(host, path, 1);
        assertThat(state(one)).isEqualTo(CONFIRMED);
        cancel(one);
        assertThat(state(third)).as("still more than there are places").isEqualTo(WAITING);
        harbour.open(host, path, 2);
        assertThat(state(third)).as("the host allows more").isEqualTo(CONFIRMED);
        assertThat(state(one)).isEqualTo(CANCELLED);
    }
}
