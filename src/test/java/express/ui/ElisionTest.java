package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {

    @ParameterizedTest
    @CsvSource({
        "Documents de {0}, octobre 2026, Documents d’octobre 2026",
        "Documents de {0}, mai 2026, Documents de mai 2026",
        "Documents de {0}, août 2026, Documents d’août 2026",
        "De {0} à {1}, Émile, D’Émile à Ada",
        "Quelqu’un de {0}, \u2068Envol\u2069, Quelqu’un d’\u2068Envol\u2069",
        "Il faut que {0} le dise, Amina, Il faut qu’Amina le dise",
        "Moins de {0} fois, 8, Moins de 8 fois",
        "Le comité de {0}, Hamngatan, Le comité de Hamngatan",
        "Quelqu’un de {0}, محمد, Quelqu’un de محمد",
        "Le code {0}, amande, Le code amande",
        "'Médianes de {0, select, a {un réseau} other {réseaux}}', a, Médianes d’un réseau",
        "'Médianes de {0, select, a {un réseau} other {réseaux}}', b, Médianes de réseaux",
    })
    void dropsTheLetterBeforeAVowelOnly(String pattern, String first, String said) {
        String open = Elision.open(pattern);

        assertThat(Elision.close(new MessageFormat(open, Locale.FRENCH).format(new Object[] {first, "Ada"})))
                .isEqualTo(said);
    }

    @Test
    void concernsFrenchOnly() {
        assertThat(Elision.concerns(Locale.FRENCH, "Documents de {0}")).isTrue();
        assertThat(Elision.concerns(Locale.FRENCH, "Documents de la maison {0}"))
                .isFalse();
        assertThat(Elision.concerns(Locale.of("es"), "Documentos de {0}")).isFalse();
    }
}
