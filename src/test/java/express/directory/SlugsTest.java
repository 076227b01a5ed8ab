package express.directory;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Slugs;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Maison des Deux Rives, maison-des-deux-rives",
                "L’Échoppe d'à côté, lechoppe-da-cote",
                "  --Ünïcode & Co.--, unicode-co",
                "بيت القرية, byt-alqryt",
                "Спільнота, spilnota",
                "<script>alert(1)</script>, script-alert-1-script",
                "../../etc, etc",
                "🙂, \"\""
            })
    void writesNamesOfAnyScriptInPlainLetters(String name, String slug) {
        assertThat(Slugs.of(name)).isEqualTo(slug);
    }

    /** An accented letter at the end sends the whole name the long way. */
    @Test
    void writesPlainNamesAsThoseOfAnyScript() {
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            String plain = random.ints(random.nextInt(20), ' ', 127)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(Slugs.of(plain + " e")).as(plain).isEqualTo(Slugs.of(plain + " é"));
        }
    }

    @Test
    void keepsAddressesShort() {
        assertThat(Slugs.of("a".repeat(59) + " b c")).isEqualTo("a".repeat(59));
        assertThat(Slugs.of("x".repeat(200))).hasSize(60);
    }

    @Test
    void countsOnWhereANameIsTaken() {
        Set<String> taken = Set.of("house", "house-2", "organisation");

        assertThat(Slugs.free("House", "organisation", slug -> !taken.contains(slug)))
                .isEqualTo("house-3");
        assertThat(Slugs.free("🙂", "organisation", slug -> !taken.contains(slug)))
                .isEqualTo("organisation-2");
    }
}
