package express.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final LocalDate FIRST = LocalDate.parse("2026-03-28");
    private static final LocalDate SECOND = LocalDate.parse("2026-03-29");

    private final Session keynote = Sketch.session("Keynote", "2026-03-28T10:00", 60, null);
    private final Session money = Sketch.session("Money", "2026-03-28T11:00", 60, null);
    private final Session skills = Sketch.session("Skills", "2026-03-28T11:30", 60, null);
    private final Session night = Sketch.session("Night", "2026-03-29T01:30", 60, null);
    private final Programme programme = Sketch.programme("Europe/Brussels", keynote, money, skills, night);
    private final List<Slot> slots = Slot.of(programme, Map.of());

    private Spell spell(Session session, Source source, Session when, int from, int until) {
        Instant start = when.start(programme.zone());
        return new Spell(
                SOMEBODY,
                session == null ? null : session.id(),
                source,
                start.plus(Duration.ofMinutes(from)),
                start.plus(Duration.ofMinutes(until)));
    }

    private Tally tally(Spell... spells) {
        return new Tally(slots, Digest.of(slots, List.of(spells)), Map.of(), Set.of());
    }

    private int minutes(Tally tally, Session session) {
        return slots.stream()
                .flatMap(slot -> slot.meetings().stream()
                        .filter(it -> it.id().equals(session.id()))
                        .map(it -> tally.minutes(slot, it)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatRunsBesideEachOtherIsOneSlot() {
        assertThat(slots).extracting(it -> it.meetings().size()).containsExactly(1, 2, 1);
        assertThat(slots).extracting(Slot::minutes).containsExactly(60, 90, 60);
        assertThat(tally().possible()).isEqualTo(210);
        assertThat(slots).extracting(Slot::day).containsExactly(FIRST, FIRST, SECOND);
    }

    /** At two o'clock in that night it is three. */
    @Test
    void lastsAsLongAsItLastsWhenClocksAreTurned() {
        Slot.Meeting there = slots.getLast().meetings().getFirst();
        assertThat(there.time().until()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(there.minutes()).isEqualTo(60);
        Tally all = tally(spell(null, Source.LOBBY, night, -30, 90));
        assertThat(minutes(all, night)).isEqualTo(60);
        assertThat(all.virtualDays()).containsExactly(SECOND);
    }

    @Test
    void theLobbyCountsForTheOneSessionThatCanBeMeant() {
        Tally lobby = tally(spell(null, Source.LOBBY, keynote, 10, 150));
        assertThat(minutes(lobby, keynote)).isEqualTo(50);
        assertThat(minutes(lobby, money))
                .as("of two at once it is not known which")
                .isZero();
        assertThat(lobby.minutes(slots.get(1))).isEqualTo(90);
        Tally door = tally(spell(null, Source.LOBBY, keynote, 10, 150), spell(skills, Source.DOOR, skills, 0, 1));
        assertThat(minutes(door, skills)).isEqualTo(60);
        assertThat(minutes(door, money)).isZero();
        Tally both = tally(
                spell(null, Source.LOBBY, keynote, 0, 150),
                spell(skills, Source.ROOM, skills, 30, 60),
                spell(money, Source.ROOM, money, 0, 30));
        assertThat(minutes(both, money)).isEqualTo(30);
        assertThat(minutes(both, skills)).isEqualTo(30);
        assertThat(both.minutes(slots.get(1))).isEqualTo(90);
    }

    @Test
    void theWordCountsForTheWholeSession() {
        Tally word = tally(spell(money, Source.WORD, money, 0, 60), spell(money, Source.WORD, money, 0, 60));
        assertThat(minutes(word, money)).isEqualTo(60);
        assertThat(word.attended()).isEqualTo(60);
        assertThat(word.share()).isEqualTo(28);
    }

    @Test
    void whatTheHostSaysCountsBeforeWhatWasSeen() {
        Digest seen = Digest.of(slots, List.of(spell(null, Source.LOBBY, keynote, 0, 60)));
        var corrected = new Tally(slots, seen, Map.of(keynote.id(), 10, skills.id(), 40), Set.of());
        assertThat(minutes(corrected, keynote)).isEqualTo(10);
        assertThat(corrected.minutes(slots.get(1))).isEqualTo(40);
        assertThat(corrected.attended()).isEqualTo(50);
        var away = new Tally(slots, seen, Map.of(keynote.id(), 0), Set.of(FIRST));
        assertThat(minutes(away, keynote))
                .as("there that day, but not in this one")
                .isZero();
        assertThat(away.attended()).isEqualTo(90);
    }

    @Test
    void aDayCountsOnceAndAsPhysicalForWhoeverWasThere() {
        Digest seen = Digest.of(
                slots, List.of(spell(null, Source.LOBBY, keynote, 0, 60), spell(null, Source.LOBBY, night, 0, 60)));
        var blended = new Tally(slots, seen, Map.of(), Set.of(FIRST));
        assertThat(blended.physicalDays()).containsExactly(FIRST);
        assertThat(blended.virtualDays()).containsExactly(SECOND);
        assertThat(blended.attended()).isEqualTo(210);
        assertThat(tally().virtualDays()).isEmpty();
        assertThat(new Tally(slots, seen, Map.of(), Set.of(LocalDate.parse("2020-01-01"))).physicalDays())
                .as("no day of the programme")
                .isEmpty();
    }

    @Test
    void reachesWhatItReachesAndNotWhatIsRoundedUp() {
        var most =
                new Tally(slots, Digest.NOTHING, Map.of(keynote.id(), 60, skills.id(), 60, night.id(), 37), Set.of());
        assertThat(most.attended()).isEqualTo(157);
        assertThat(most.share()).isEqualTo(74);
        assertThat(most.reaches(75)).isFalse();
        assertThat(most.reaches(74)).isTrue();
        assertThat(tally().reaches(1)).isFalse();
        assertThat(new Tally(List.of(), Digest.NOTHING, Map.of(), Set.of()).share())
                .isZero();
    }

    @Test
    void countsBetweenTheRealTimes() {
        Instant late = keynote.start(programme.zone()).plus(Duration.ofMinutes(20));
        List<Slot> really =
                Slot.of(programme, Map.of(keynote.id(), new Stretch(late, late.plus(Duration.ofMinutes(70)))));
        Digest seen = Digest.of(really, List.of(spell(null, Source.LOBBY, keynote, 0, 90)));
        assertThat(seen.session(keynote.id())).isEqualTo(70);
        assertThat(really).as("slots are told by the programme").hasSize(3);
    }

    @Test
    void aDigestSaysTheSameOnceTheSpellsAreGone() {
        Digest seen = Digest.of(
                slots, List.of(spell(null, Source.LOBBY, keynote, 5, 100), spell(skills, Source.ROOM, skills, 0, 60)));
        var proof = new Proof(SOMEBODY, SOMEBODY, null, "", "", Proof.written(seen), FIRST);
        assertThat(proof.read()).isEqualTo(seen);
    }

    /** Whatever is seen and said: nobody attends more than there was, and no minute is counted in two places. */
    @Test
    void neverCountsMoreThanThereWas() {
        var random = new Random(7);
        List<Session> all = List.of(keynote, money, skills, night);
        for (int round = 0; round < Budget.of(300, 20_000); round++) {
            List<Spell> spells = new ArrayList<>();
            for (int i = random.nextInt(10); i > 0; i--) {
                Session of = random.nextBoolean() ? null : all.get(random.nextInt(4));
                int from = random.nextInt(300) - 60;
                spells.add(spell(
                        of,
                        Source.values()[random.nextInt(4)],
                        all.get(random.nextInt(4)),
                        from,
                        from + random.nextInt(200) - 20));
            }
            Map<UUID, Integer> corrected = new HashMap<>();
            Set<LocalDate> there = new HashSet<>();
            if (random.nextInt(3) == 0) {
                corrected.put(all.get(random.nextInt(4)).id(), random.nextInt(61));
            }
            if (random.nextInt(3) == 0) {
                there.add(random.nextBoolean() ? FIRST : SECOND);
            }
            Digest digest = Digest.of(slots, spells);
            List<Spell> twice = new ArrayList<>(spells);
            twice.addAll(spells);
            assertThat(Digest.of(slots, twice)).as("told twice").isEqualTo(digest);
            var tally = new Tally(slots, digest, corrected, there);
            assertThat(tally.attended()).isBetween(0, tally.possible());
            assertThat(tally.share()).isBetween(0, 100);
            for (Slot slot : slots) {
                assertThat(tally.minutes(slot)).isBetween(0, slot.minutes());
                slot.meetings()
                        .forEach(it -> assertThat(tally.minutes(slot, it)).isBetween(0, it.minutes()));
            }
            assertThat(tally.virtualDays()).noneMatch(tally.physicalDays()::contains);
        }
    }
}
