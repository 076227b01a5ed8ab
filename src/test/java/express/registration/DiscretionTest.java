package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscretionTest {

    private final Discretion discretion = new Discretion(List.of("amal haddad", "o’neil", "يوسف حسن"));

    private String shown(String text) {
        return discretion.of(text, "a participant");
    }

    @Test
    void takesNamesOutHoweverTheyAreWritten() {
        assertThat(shown("Amal Haddad calls the bank, then AMAL  HADDAD writes"))
                .isEqualTo("a participant calls the bank, then a participant writes");
        assertThat(shown("يوسف حسن يكتب")).isEqualTo("a participant يكتب");
        assertThat(shown("with O’Neil.")).isEqualTo("with a participant.");
    }

    @Test
    void leavesWordsThatOnlyContainAName() {
        assertThat(shown("Amal Haddadi and Camal Haddad")).isEqualTo("Amal Haddadi and Camal Haddad");
    }

    @Test
    void leavesTextsWithoutNamesAsTheyAre() {
        String text = "Nobody  is\nnamed ($1) here";
        assertThat(shown(text)).isSameAs(text);
        assertThat(new Discretion(List.of()).of("Amal Haddad", "x")).isEqualTo("Amal Haddad");
    }

    @Test
    void takesSignsOfThePatternAsSigns() {
        assertThat(new Discretion(List.of("a.b")).of("axb and a.b", "$0")).isEqualTo("axb and $0");
    }
}
