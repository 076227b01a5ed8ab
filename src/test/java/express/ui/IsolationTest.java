package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class IsolationTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @Test
    void keepsWhatRunsAgainstTheLanguageApart() {
        assertThat(Isolation.in(ARABIC, "Tremplin (2)")).isEqualTo("\u2068Tremplin (2)\u2069");
        assertThat(Isolation.in(Locale.FRENCH, "أميرة")).isEqualTo("\u2068أميرة\u2069");
    }

    @Test
    void leavesAloneWhatRunsAlongOrNowhere() {
        assertThat(Isolation.in(ARABIC, "أميرة")).isEqualTo("أميرة");
        assertThat(Isolation.in(Locale.FRENCH, "Tremplin")).isEqualTo("Tremplin");
        assertThat(Isolation.in(ARABIC, "12 – 14")).isEqualTo("12 – 14");
    }

    @Test
    void goesLineByLine() {
        assertThat(Isolation.in(ARABIC, "one\ntwo")).isEqualTo("\u2068one\u2069\n\u2068two\u2069");
    }
}
