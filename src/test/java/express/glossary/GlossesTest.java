package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlossesTest {

    private static final Locale ARABIC = Locale.of("ar");

    private final Glosses glosses = new Glosses(new Vocabulary());

    @Test
    void giveForEachTermTheWordToUse() {
        List<Gloss> found =
                glosses.list("A bank lent her a microcredit, without collateral.", Locale.ENGLISH, Locale.GERMAN);

        assertThat(found).extracting(Gloss::term).contains("bank", "microcredit");
        assertThat(found)
                .filteredOn(gloss -> gloss.term().equals("microcredit"))
                .extracting(Gloss::say)
                .containsExactly(List.of("Mikrokredit"));
    }

    @Test
    void nameAConceptOnceAndInTheOrderOfTheText() {
        assertThat(glosses.list("Hotels: a hotel, a bank, a hotel.", Locale.ENGLISH, ARABIC))
                .extracting(Gloss::term)
                .containsExactly("Hotels", "bank");
    }

    @Test
    void areTakenFromTheLanguageOfTheTextOnly() {
        assertThat(glosses.list("Mikrokredit", Locale.ENGLISH, Locale.FRENCH)).isEmpty();
    }

    @Test
    void areGivenForWhatIsCertainOnly() {
        assertThat(glosses.list("microcrediting, mikrocredit", Locale.ENGLISH, ARABIC))
                .isEmpty();
    }

    @Test
    void areNoneWhereALanguageHasNoGlossary() {
        assertThat(glosses.list("bank", Locale.ENGLISH, Locale.of("fi"))).isEmpty();
        assertThat(glosses.list("pankki", Locale.of("fi"), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void understandDariAsPersian() {
        assertThat(glosses.list("bank", Locale.ENGLISH, Locale.forLanguageTag("fa-AF")))
                .extracting(gloss -> gloss.say().getFirst())
                .containsExactly("بانک");
    }

    @Test
    void areNotMoreThanAParagraphNeeds() {
        String all = "bank hotel restaurant cook baker nurse doctor lawyer teacher mentor coach visa passport school "
                + "university museum library";

        assertThat(glosses.list(all, Locale.ENGLISH, Locale.FRENCH)).hasSize(12);
    }
}
