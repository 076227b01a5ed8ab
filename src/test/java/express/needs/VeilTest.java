package express.needs;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.NetworkId;
import express.directory.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VeilTest {

    private static final Veil VEIL = Veil.of(
            new Network(NetworkId.next(), "liege", "Ensemble (à Liège)", "Liège, Belgique", List.of(), 24), List.of());

    private static Said said(String title, String words) {
        return new Said(title, words, Locale.FRENCH, null, null, List.of(), List.of(), LocalDate.of(2027, 1, 1));
    }

    @Test
    void findsTheNameOfATownHoweverItIsWritten() {
        assertThat(VEIL.findIn(said("Une agence", "Chez nous, à LIÈGE, personne…")))
                .contains("Liège");
        assertThat(VEIL.findIn(said("ensemble (à liège)", ""))).isPresent();
    }

    @Test
    void takesNoPartOfAWordForAName() {
        assertThat(VEIL.findIn(said("Liègeois et belges", "Rien"))).isEmpty();
        assertThat(VEIL.findIn(said("", ""))).isEmpty();
    }

    @Test
    void knowsTheCountryOfTheTerritoryToo() {
        assertThat(VEIL.findIn(said("En Belgique", ""))).contains("Belgique");
    }
}
