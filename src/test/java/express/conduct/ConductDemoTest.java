package express.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import express.conduct.ConductDemo.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductDemoTest {

    private static final Code CODE = Code.read();
    private static final List<Line> LINES = Line.read();

    private static Marking before() {
        return Marking.of(
                CODE.clauses(),
                LINES.stream().map(it -> it.judgement(it.before())).toList());
    }

    private static Marking now() {
        return Marking.of(
                CODE.clauses(),
                LINES.stream()
                        .filter(it -> !it.now().isEmpty())
                        .map(it -> it.judgement(it.now()))
                        .toList());
    }

    @Test
    void saysSomethingOfEveryClauseOnce() {
        assertThat(LINES.stream().map(Line::clause)).containsExactlyInAnyOrderElementsOf(CODE.clauses());
        assertThat(LINES)
                .allSatisfy(it -> assertThat(it.evidence()).isNotBlank().hasSizeLessThan(Judgement.LONGEST));
    }

    @Test
    void fellShortAYearAgoByPriorityClausesAndByTheShare() {
        assertThat(before().isComplete()).isTrue();
        assertThat(before().isMet()).isFalse();
        assertThat(before().missing()).isNotEmpty();
        assertThat(before().share()).isLessThan(Marking.ENOUGH);
    }

    @Test
    void isUnderWayNowAndWouldDo() {
        assertThat(now().isComplete()).isFalse();
        assertThat(now().open()).isBetween(5, 15);
        assertThat(now().missing()).isEmpty();
        assertThat(now().share()).isGreaterThanOrEqualTo(Marking.ENOUGH);
    }
}
