package express.transfer;

import static express.base.ChainStep.FINANCE;
import static express.base.ChainStep.MENTORING;
import static org.assertj.core.api.Assertions.assertThat;

import express.practices.Census;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    /** Of the three in Italy one serves both steps. */
    private static final Figures FIGURES = Figures.of(List.of(
            new Census.Count("IT", 3, Map.of(FINANCE, 3L, MENTORING, 1L)),
            new Census.Count("SE", 1, Map.of(FINANCE, 1L)),
            new Census.Count("JO", 2, Map.of(MENTORING, 2L))));

    @Test
    void countAPracticeOnceAndForEachStepItServes() {
        assertThat(FIGURES.total(null)).isEqualTo(6);
        assertThat(FIGURES.total(FINANCE)).isEqualTo(4);
        assertThat(FIGURES.reached(MENTORING)).isEqualTo(2);
    }

    @Test
    void missOnlyWhatTheUnionLacks() {
        assertThat(FIGURES.missing(null)).hasSize(25).doesNotContain("IT", "SE", "JO");
        assertThat(FIGURES.missing(MENTORING)).hasSize(26).contains("SE");
        assertThat(FIGURES.stepsWithoutAny()).hasSize(4).doesNotContain(FINANCE, MENTORING);
    }

    @Test
    void nameEveryCountryOfTheUnionAndEveryOtherWithAPractice() {
        assertThat(FIGURES.countries()).hasSize(28).contains("MT", "JO").doesNotContain("CH");
    }

    @Test
    void areNothingInAnEmptyLibrary() {
        Figures none = Figures.of(List.of());

        assertThat(none.total(null)).isZero();
        assertThat(none.missing(FINANCE)).hasSize(27);
        assertThat(Mapped.of(none, null).countries()).isEmpty();
    }

    @Test
    void tellOfCountriesThatTheMapDoesNotShow() {
        assertThat(Mapped.of(FIGURES, null).absent()).containsExactly("JO");
        assertThat(Mapped.of(FIGURES, FINANCE).absent()).isEmpty();
    }

    @Test
    void areATableForMachines() {
        assertThat(TransferData.csv(FIGURES))
                .startsWith(
                        "country,practices,competence-assessment,self-entrepreneurship,mentoring,information,networking,finance\r\n")
                .contains("\r\nIT,3,0,0,1,0,0,3\r\n", "\r\nMT,0,0,0,0,0,0,0\r\n")
                .hasLineCount(29);
    }
}
