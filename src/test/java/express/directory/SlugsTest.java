package express.directory;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Slugs;
import java.util.Set;
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
