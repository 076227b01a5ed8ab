package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("sets the locale of the process")
class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm_64",
        "Mac OS X, x86_64, darwin-x86_64",
        "Mac OS X, aarch64, darwin-arm_64",
        "Windows 11, amd64, windows-x86_64",
        "Windows Server 2022, AMD64, windows-x86_64",
        "FreeBSD, riscv64, freebsd-riscv64"
    })
    void isNamedAsTheArchivesOfTheBinariesAre(String system, String processor, String name) {
        assertThat(Platform.of(system, processor)).hasToString(name);
    }

    /** In Turkish, the small letter of I has no dot. */
    @Test
    void isNamedAlikeInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Platform.of("LINUX", "AMD64")).hasToString("linux-x86_64");
        } finally {
            Locale.setDefault(before);
        }
    }
}
