package express.beginnings;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.directory.Family;
import express.directory.Milestone.Kind;
import express.directory.Milestone.Progress;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Map<Step, Written> NOTHING = Map.of();
    private static final List<Family> FIVE = List.copyOf(Families.FIVE);

    private static Facts facts(List<Family> members, int signed) {
        return new Facts(members, Map.of(), NOTHING, signed, Map.of(), Map.of());
    }

    private static Map<Kind, Progress> counted(Map<Kind, Integer> counts) {
        Map<Kind, Progress> counted = new EnumMap<>(Kind.class);
        counts.forEach((kind, count) -> counted.put(kind, new Progress(count, kind == Kind.SERVICES ? 5 : 1)));
        return counted;
    }

    private static Map<Step, Written> written() {
        return Map.of(
                Step.PURPOSE,
                new Written(Step.PURPOSE, Map.of("purpose", "Together"), 1),
                Step.RHYTHM,
                new Written(Step.RHYTHM, Map.of("host", "Town", "weeks", "8", "first", "2026-09-01"), 1));
    }

    private static Map<Duty, Holder> held(Duty... duties) {
        Map<Duty, Holder> held = new EnumMap<>(Duty.class);
        Stream.of(duties)
                .forEach(duty -> held.put(duty, new Holder(duty, OrganisationId.next(), null, "Ada", "Chair", 1)));
        return held;
    }

    private static List<Criterion> missing(Ladder ladder) {
        return ladder.missing().stream().map(Ladder.Need::criterion).toList();
    }

    @Test
    void beginsWithActorsOnTheirOwn() {
        var ladder = new Ladder(facts(List.of(), 0));
        assertThat(ladder.reached()).isZero();
        assertThat(missing(ladder)).containsExactly(Criterion.TWO_MEMBERS, Criterion.PURPOSE_WRITTEN);
        assertThat(ladder.missing().getFirst().left()).isEqualTo(2);
    }

    @Test
    void doesNotSkipARungThoughAHigherOneIsThere() {
        var counts = counted(Map.of(Kind.CHARTERS, 1, Kind.ROUNDS, 2, Kind.ACTIONS, 3, Kind.EXCHANGES, 1));
        var ladder = new Ladder(new Facts(FIVE, counts, written(), 5, Map.of(), Map.of()));
        assertThat(ladder.reached()).isEqualTo(1);
        assertThat(missing(ladder)).containsExactly(Criterion.SERVICES_MAPPED, Criterion.TIES_STATED);
        assertThat(ladder.next()).hasSize(4);
    }

    @Test
    void reachesTheTopWhenAllIsThere() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Stream.of(Kind.values()).forEach(kind -> counts.put(kind, 9));
        var ladder = new Ladder(new Facts(
                FIVE,
                counted(counts),
                written(),
                5,
                Map.of(Criterion.PATHWAY_USED, "120 referrals", Criterion.FUNDED, "until 2029"),
                held(Duty.values())));
        assertThat(ladder.reached()).isEqualTo(Ladder.TOP);
        assertThat(ladder.missing()).isEmpty();
        assertThat(ladder.next()).isEmpty();
        assertThat(ladder.rungs()).hasSize(6).allMatch(Ladder.Rung::reached);
    }

    @Test
    void saysHowFarEverythingIs() {
        var families = List.of(Family.ACADEMICS, Family.CIVIL_SOCIETY, Family.CIVIL_SOCIETY, Family.EMPLOYER);
        var rhythm = Map.of(Step.RHYTHM, new Written(Step.RHYTHM, Map.of("host", "Town", "weeks", "8"), 1));
        var facts = new Facts(
                families,
                Map.of(Kind.SERVICES, new Progress(3, 5), Kind.ADOPTIONS, new Progress(2, 1)),
                rhythm,
                1,
                Map.of(),
                held(Duty.COORDINATION, Duty.VOICE_ACADEMICS));
        assertThat(facts.progress(Criterion.TWO_MEMBERS)).isEqualTo(new Progress(4, 2));
        assertThat(facts.progress(Criterion.FIVE_FAMILIES)).isEqualTo(new Progress(2, 5));
        assertThat(facts.progress(Criterion.SERVICES_MAPPED)).isEqualTo(new Progress(3, 5));
        assertThat(facts.progress(Criterion.RHYTHM_SET)).isEqualTo(new Progress(2, 3));
        assertThat(facts.progress(Criterion.ROLES_NAMED)).isEqualTo(new Progress(2, 7));
        assertThat(facts.progress(Criterion.DATA_SIGNED)).isEqualTo(new Progress(1, 4));
        assertThat(facts.progress(Criterion.EXCHANGE_BEGUN).met())
                .as("an adoption is enough")
                .isTrue();
        assertThat(facts.progress(Criterion.TIES_STATED).met())
                .as("nobody counts it")
                .isFalse();
        assertThat(facts.vacant()).containsExactly(Duty.DATA_PROTECTION, Duty.VOICE_CIVIL_SOCIETY);
    }

    @Test
    void needsTheSignatureOfEveryMember() {
        var three = List.of(Family.EMPLOYER, Family.EMPLOYER, Family.EMPLOYER);
        assertThat(facts(three, 2).meets(Criterion.DATA_SIGNED)).isFalse();
        assertThat(facts(three, 3).meets(Criterion.DATA_SIGNED)).isTrue();
        assertThat(facts(List.of(), 0).meets(Criterion.DATA_SIGNED)).isFalse();
    }

    /** Whatever is there: more of it never leads down. */
    @Test
    void neverFallsWhenSomethingIsAdded() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
            Stream.of(Kind.values()).forEach(kind -> counts.put(kind, random.nextInt(8)));
            List<Family> members =
                    FIVE.stream().filter(family -> random.nextInt(4) > 0).toList();
            Map<Step, Written> steps = random.nextBoolean() ? written() : NOTHING;
            Map<Criterion, String> asserted = random.nextBoolean() ? Map.of(Criterion.PATHWAY_USED, "so") : Map.of();
            var before = new Ladder(
                    new Facts(members, counted(counts), steps, members.size(), asserted, held(Duty.COORDINATION)));
            Map<Kind, Integer> more = new HashMap<>(counts);
            more.merge(Kind.values()[random.nextInt(Kind.values().length)], 1, Integer::sum);
            var after = new Ladder(
                    new Facts(members, counted(more), written(), members.size(), asserted, held(Duty.values())));
            assertThat(after.reached()).isGreaterThanOrEqualTo(before.reached());
        }
    }
}
