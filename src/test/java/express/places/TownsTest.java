package express.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownsTest {

    private static final Towns TOWNS = new Towns();

    @ParameterizedTest
    @ValueSource(
            strings = {"Liège", "LIEGE", " liège ", "Luik", "Lüttich", "Luttich", "Льеж", "Λιέγη", "لييج", "4000 Liège"
            })
    void areFoundByWhateverTheyAreCalled(String typed) {
        assertThat(TOWNS.find(typed, null)).hasValueSatisfying(town -> {
            assertThat(town.name()).isEqualTo("Liège");
            assertThat(town.country()).isEqualTo("BE");
            assertThat(town.position().to(new Position(50.64, 5.57))).isLessThan(2_000);
        });
    }

    @Test
    void areToldApartByCountryWhenCalledTheSame() {
        assertThat(TOWNS.find("Frankfurt am Main", null))
                .hasValueSatisfying(it -> assertThat(it.country()).isEqualTo("DE"));
        assertThat(TOWNS.list("Valencia"))
                .first()
                .satisfies(it -> assertThat(it.country()).isEqualTo("ES"));
        assertThat(TOWNS.find("Liège", "FR")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Valbrume-les-Nuages", "'; drop table", "؟؟؟", "\u202e"})
    void areNotFoundByWhatIsNone(String typed) {
        assertThat(TOWNS.list(typed)).isEmpty();
    }

    @Test
    void areNotSoughtByWhatNobodyCallsATown() {
        assertThat(TOWNS.list("a".repeat(1_000_000))).isEmpty();
    }
}
