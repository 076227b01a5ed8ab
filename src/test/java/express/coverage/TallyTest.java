package express.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import express.base.ChainStep;
import express.base.NetworkId;
import express.directory.Network;
import express.services.Eligibility.Group;
import express.services.Supply;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final int EVERYBODY = 255;
    private static final Network NETWORK =
            new Network(NetworkId.next(), "quay", "Quay", "Northport", List.of(Locale.of("ti")), 24);

    private final List<Supply> supplies = List.of(
            supply(EVERYBODY, "fr", "Hill", ChainStep.MENTORING),
            supply(1 << Group.WOMEN.ordinal(), "fr", "Quay", ChainStep.MENTORING, ChainStep.FINANCE));
    private final Tally tally = Tally.of(supplies);

    @Test
    void countsAtEachStepForEach() {
        assertThat(tally.services()).isEqualTo(2);
        assertThat(tally.at(ChainStep.MENTORING)).isEqualTo(2);
        assertThat(tally.at(ChainStep.MENTORING, Axis.GROUPS, "WOMEN")).isEqualTo(2);
        assertThat(tally.at(ChainStep.MENTORING, Axis.GROUPS, "PARENTS")).isEqualTo(1);
        assertThat(tally.at(ChainStep.FINANCE, Axis.GROUPS, "PARENTS")).isZero();
        assertThat(tally.at(ChainStep.MENTORING, Axis.PLACES, "Hill")).isEqualTo(1);
        assertThat(tally.at(ChainStep.MENTORING, Axis.LANGUAGES, "ti")).isZero();
    }

    @Test
    void showsWhatTheNetworkSpeaksAndWhatIsSoughtAlsoWhereThereIsNothing() {
        Grid languages = grid(Axis.LANGUAGES, sought(ChainStep.MENTORING, null, "so", 7));
        assertThat(languages.rows()).extracting(Grid.Row::value).containsExactly("fr", "so", "ti");
        assertThat(languages.rows().get(1).cells()).contains(new Grid.Cell(ChainStep.MENTORING, 0, 7));
        assertThat(grid(Axis.PLACES).rows()).extracting(Grid.Row::value).containsExactly("Hill", "Quay");
        assertThat(grid(Axis.GROUPS).rows()).hasSameSizeAs(Group.values());
    }

    @Test
    void namesWhatIsSoughtInVainFirstAndWholeStepsOnce() {
        Demand[] demand = {
            sought(ChainStep.FINANCE, Group.PARENTS, null, 9), sought(ChainStep.INFORMATION, Group.WOMEN, null, 4)
        };
        List<Gap> gaps = Gap.list(grid(Axis.GROUPS, demand), tally, List.of(demand));
        assertThat(gaps.subList(0, 2))
                .containsExactly(
                        new Gap(ChainStep.FINANCE, Axis.GROUPS, "PARENTS", 0, 9),
                        new Gap(ChainStep.INFORMATION, Axis.GROUPS, null, 0, 4));
        assertThat(gaps.getLast()).isEqualTo(new Gap(ChainStep.FINANCE, Axis.GROUPS, null, 1, 9));
        assertThat(gaps).filteredOn(gap -> gap.step() == ChainStep.INFORMATION).hasSize(1);
        assertThat(gaps)
                .filteredOn(gap -> gap.step() == ChainStep.FINANCE && gap.value() != null)
                .hasSize(Group.values().length - 1);
        assertThat(gaps.stream().map(Gap::anchor)).doesNotHaveDuplicates().allMatch(it -> it.matches("[a-z0-9-]+"));
    }

    @Test
    void anchorsAPlaceOfAnyScript() {
        assertThat(new Gap(ChainStep.FINANCE, Axis.PLACES, "حي <النهر>", 0, 0).anchor())
                .matches("finance-[0-9a-f]{16}");
        assertThat(new Gap(ChainStep.FINANCE, Axis.LANGUAGES, "zh-Hant", 0, 0).anchor())
                .isEqualTo("finance-zh-hant");
    }

    @Test
    void addsUpWhatWasInVainForWhateverReason() {
        List<Reached.Line> lines = Stream.of("DECLINED", "NOT_REACHED", "LAPSED", "MET")
                .map(came -> new Reached.Line(ChainStep.FINANCE, "ti", "Quay", came, 3, 30))
                .toList();
        assertThat(Reached.list(lines).getFirst().unmet()).isEqualTo(9);
        assertThat(Reached.listUnmet(lines, Reached.Line::language))
                .extracting(Reached::value, Reached::unmet)
                .containsExactly(tuple("ti", 9L));
        assertThat(Reached.listUnmet(lines.subList(0, 1), Reached.Line::district))
                .as("of few nobody should guess who")
                .isEmpty();
    }

    @Test
    void saysHowLongPeopleWaitedAndOfFewNothing() {
        List<Reached.Line> lines = List.of(
                new Reached.Line(ChainStep.FINANCE, "ti", "Quay", "ACCEPTED", 4, 10),
                new Reached.Line(ChainStep.FINANCE, "uk", "Quay", "ACCEPTED", 1, 3),
                new Reached.Line(ChainStep.FINANCE, "ti", "Quay", "MET", 6, 60),
                new Reached.Line(ChainStep.FINANCE, "uk", "Hill", "MET", 5, 150),
                new Reached.Line(ChainStep.FINANCE, "so", "Hill", "MET", 4, 400));
        Reached step = Reached.list(lines).getFirst();
        assertThat(step.waitedForYes()).as("13 days of 5").isEqualTo(3);
        assertThat(step.waitedToMeet()).as("610 days of 15").isEqualTo(41);
        assertThat(Reached.list(lines.subList(0, 1))).isEmpty();
        assertThat(Reached.listWaited(lines, Reached.Line::language))
                .extracting(Reached::value, Reached::waitedToMeet)
                .containsExactly(tuple("uk", 30L), tuple("ti", 10L));
        assertThat(Reached.listWaited(lines, Reached.Line::district))
                .extracting(Reached::value, Reached::waitedToMeet)
                .containsExactly(tuple("Hill", 61L), tuple("Quay", 10L));
    }

    private Grid grid(Axis axis, Demand... demand) {
        return Grid.of(axis, NETWORK, tally, List.of(demand));
    }

    private static Demand sought(ChainStep step, @Nullable Group group, @Nullable String language, long times) {
        return new Demand(step, group, language, null, times);
    }

    private static Supply supply(int groups, String language, String place, ChainStep... steps) {
        int mask = Stream.of(steps).mapToInt(step -> 1 << step.ordinal()).sum();
        return new Supply(mask, groups, List.of(language), List.of(place));
    }
}
