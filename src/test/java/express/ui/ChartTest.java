package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.ui.Chart.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Chart CHART = new Chart(
            "chart",
            "Practices",
            "Step",
            "Number",
            List.of(new Bar("Mentoring", 2, ChainStep.MENTORING), new Bar("Other", 1, null)));

    @Test
    void drawsTheLongestBarWidest() {
        var drawn = CHART.drawn("ltr");
        assertThat(drawn.height()).isEqualTo(116);
        assertThat(drawn.rows()).extracting(Chart.Row::width).containsExactly("84.0%", "42.0%");
        assertThat(drawn.rows()).extracting(Chart.Row::barX).containsOnly("0.0%");
        assertThat(drawn.rows()).extracting(Chart.Row::labelShift).containsExactly(30, 0);
    }

    @Test
    void beginsAtTheOtherEndFromRightToLeft() {
        var drawn = CHART.drawn("rtl");
        assertThat(drawn.rows()).extracting(Chart.Row::barX).containsExactly("16.0%", "58.0%");
        assertThat(drawn.rows()).extracting(Chart.Row::start).containsOnly("100.0%");
        assertThat(drawn.rows()).extracting(Chart.Row::numberShift).containsOnly(-8);
    }

    @Test
    void drawsNothingForNothing() {
        var empty = new Chart("chart", "Practices", "Step", "Number", List.of(new Bar("Mentoring", 0, null)));
        assertThat(empty.drawn("ltr").rows()).extracting(Chart.Row::width).containsExactly("0.0%");
    }

    /** At the end of the page a figure of a million would be cut. */
    @Test
    void leavesRoomForTheFigureOfTheLongestBar() {
        var million = new Chart("chart", "Practices", "Step", "Number", List.of(new Bar("Owed", 1_234_567, null)));
        double share = million.drawn("rtl").rows().getFirst().share();
        assertThat(280 * (100 - share) / 100).isGreaterThan("1,234,567".length() * 9);
    }
}
