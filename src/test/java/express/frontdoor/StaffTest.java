package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of several networks of a house the one counts whose territory names the town. */
class StaffTest {

    @Test
    void findsATownInATerritory() {
        assertThat(Staff.names("Liège and around", List.of("Luik", "liège"))).isTrue();
        assertThat(Staff.names("Mons – La Louvière", List.of("La Louvière"))).isTrue();
    }

    @Test
    void takesNoPartOfAWordAndNoTownForNone() {
        assertThat(Staff.names("Athens", List.of("Ath"))).isFalse();
        assertThat(Staff.names("Athens", List.of())).isFalse();
    }
}
