package express.outings;

import static org.assertj.core.api.Assertions.assertThat;

import express.applications.Application.Channel;
import express.applications.Reached;
import express.base.PersonId;
import express.outings.Funnel.Count;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static final PersonId MARTA = PersonId.next();
    private static final PersonId YASMINE = PersonId.next();

    private final Funnel funnel = Funnel.of(
            List.of(
                    new Outings.Met(Channel.STREET, YASMINE, 60, 9),
                    new Outings.Met(Channel.WEB, MARTA, 40, 11),
                    new Outings.Met(Channel.STREET, null, 10, 1)),
            List.of(
                    new Reached(Channel.STREET, YASMINE, 4, 3, 2),
                    new Reached(Channel.STREET, null, 2, 0, 0),
                    new Reached(null, MARTA, 1, 1, 0)));

    @Test
    void addsUpToTheSameByOfficerAndAsAWhole() {
        assertThat(funnel.all()).isEqualTo(new Count(110, 21, 7, 4, 2));
        Count officers = Stream.concat(
                        funnel.officers().stream().map(Optional::of), Stream.of(Optional.<PersonId>empty()))
                .map(funnel::by)
                .reduce(Count.NONE, Count::and);
        assertThat(officers).isEqualTo(funnel.all());
    }

    @Test
    void countsWhatNobodyLooksAfterApart() {
        assertThat(funnel.hasNobody()).isTrue();
        assertThat(funnel.by(Optional.empty())).isEqualTo(new Count(10, 1, 2, 0, 0));
    }

    @Test
    void putsTogetherWhatCameThroughOneChannel() {
        assertThat(funnel.by(Channel.STREET)).isEqualTo(new Count(70, 10, 6, 3, 2));
        assertThat(funnel.by(Channel.PHONE).isNothing()).isTrue();
    }

    @Test
    void drawsEachBarWithinTheOneBefore() {
        List<Nest.Row> rows = List.of(
                new Nest.Row("street", funnel.by(Channel.STREET)), new Nest.Row("phone", funnel.by(Channel.PHONE)));
        Nest nest = Nest.of(rows, false);
        assertThat(nest.rows()).allSatisfy(it -> {
            assertThat(it.decided()).isLessThanOrEqualTo(it.applied());
            assertThat(it.granted()).isLessThanOrEqualTo(it.decided());
        });
        assertThat(Nest.of(rows, true).rows().getFirst().start()).isEqualTo("100.0%");
        assertThat(Nest.of(List.of(), false).height()).isZero();
    }
}
