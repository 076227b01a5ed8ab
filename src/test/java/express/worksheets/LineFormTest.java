package express.worksheets;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.ui.Form.Wrong;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineFormTest {

    @Test
    void takesWhatItsPartAsksAndNothingElse() {
        var form = new LineForm(
                Part.IMPROVEMENT,
                Map.of("words", " one desk\u202E ", "due", "٢٠٢٧-٠٣-٠١", "step", "FINANCE", "grade", "5"));
        assertThat(form.faults()).isEmpty();
        assertThat(form.said(null))
                .isEqualTo(new Line.Said(
                        "one desk", null, null, null, null, null, null, null, LocalDate.of(2027, 3, 1), null));
    }

    @Test
    void refusesWhatIsMissingTooLongOrNoChoice() {
        assertThat(new LineForm(Part.COOPERATION, Map.of("grade", "6")).faults())
                .containsExactly(
                        new Wrong("who", "worksheets.fault.needed"),
                        new Wrong("partners", "worksheets.fault.needed"),
                        new Wrong("words", "worksheets.fault.needed"),
                        new Wrong("grade", "worksheets.fault.choice"));
        assertThat(new LineForm(Part.STRENGTH, Map.of("words", "x".repeat(501), "step", "NONE")).faults())
                .containsExactly(
                        new Wrong("words", "worksheets.fault.long"), new Wrong("step", "worksheets.fault.choice"));
        assertThat(new LineForm(Part.IMPROVEMENT, Map.of("words", "x", "due", "2027-02-30")).faults())
                .containsExactly(new Wrong("due", "worksheets.fault.date"));
        assertThat(new LineForm(Part.NEED, Map.of("words", "x", "choice", "LOCAL")).faults())
                .containsExactly(new Wrong("choice", "worksheets.fault.choice"));
    }

    @Test
    void standsInTheFormAsItWasSaid() {
        Line line = new Line.Said(
                        "words",
                        ChainStep.FINANCE,
                        "who",
                        "with",
                        "note",
                        "LOCAL",
                        3,
                        4,
                        LocalDate.of(2027, 1, 1),
                        null)
                .in(Part.STRENGTH);
        for (Part part : Part.values()) {
            Line.Said read = new LineForm(part, LineForm.of(line)).said(null);
            assertThat(read.words()).isEqualTo("words");
            assertThat(read.grade() != null).isEqualTo(part.cells().contains(Cell.GRADE));
            assertThat(read.step() != null).isEqualTo(part.cells().contains(Cell.STEP));
        }
    }

    @Test
    void hangsCausesOnProblemsAndCausesOnly() {
        Line problem = said("few start").in(Part.PROBLEM);
        Line cause = said("no money").in(Part.CAUSE);
        Line effect = said("empty shops").in(Part.EFFECT);
        List<Line> lines = List.of(problem, cause, effect, said("strong").in(Part.STRENGTH));
        assertThat(Hook.list(lines))
                .extracting(Hook::value)
                .containsExactly(
                        "CAUSE:" + problem.id(),
                        "EFFECT:" + problem.id(),
                        "CAUSE:" + cause.id(),
                        "EFFECT:" + effect.id());
        assertThat(typed("CAUSE:" + cause.id()).hanging(lines).orElseThrow())
                .satisfies(it -> assertThat(it.part()).isEqualTo(Part.CAUSE))
                .satisfies(it -> assertThat(it.said().parent()).isEqualTo(cause.id()));
        assertThat(typed("EFFECT:" + cause.id()).hanging(lines)).isEmpty();
        assertThat(typed("").hanging(lines).orElseThrow().part()).isEqualTo(Part.PROBLEM);
    }

    private static Line.Said said(String words) {
        return new Line.Said(words, null, null, null, null, null, null, null, null, null);
    }

    private static LineForm typed(String parent) {
        return new LineForm(Part.PROBLEM, Map.of("words", "why", "parent", parent));
    }

    @Test
    void givesOtherModulesATitleOfTheirLength() {
        assertThat(said("a\nb").in(Part.NEED).title()).isEqualTo("a b");
        String long300 = "\uD83D\uDE00".repeat(300);
        String title = said(long300).in(Part.NEED).title();
        assertThat(title.codePointCount(0, title.length())).isEqualTo(200);
        assertThat(title).endsWith("…").doesNotContain("\uD83D…");
    }

    @Test
    void placesEachStakeholderForItself() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            lines.add(weighed(5, 1));
        }
        lines.add(weighed(1, 5));
        Matrix matrix = Matrix.of(lines, false);
        Set<List<Integer>> places = new HashSet<>();
        matrix.points().forEach(it -> places.add(List.of(it.x(), it.y())));
        assertThat(places).hasSize(10);
        assertThat(matrix.points().getFirst().y()).as("important is high").isLessThan(Matrix.FIELD);
        assertThat(matrix.points().getLast().x()).as("influential is far").isGreaterThan(4 * Matrix.FIELD);
        assertThat(matrix.points()).allMatch(it -> it.x() > 18 && it.x() < Matrix.SIDE - 18 && it.y() > 18);
        assertThat(Matrix.of(lines, true).points().getLast().x()).isLessThan(Matrix.FIELD);
        assertThat(matrix.points().getFirst().quadrant()).isEqualTo(Quadrant.VOICE);
        assertThat(matrix.points().getLast().quadrant()).isEqualTo(Quadrant.CONTENT);
        assertThat(Quadrant.of(3, 3)).isEqualTo(Quadrant.TOGETHER);
        assertThat(Quadrant.of(2, 2)).isEqualTo(Quadrant.INFORMED);
    }

    private static Line weighed(int importance, int influence) {
        return new Line.Said("x", null, null, null, null, null, importance, influence, null, null).in(Part.STAKEHOLDER);
    }
}
