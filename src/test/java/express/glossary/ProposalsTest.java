package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import express.glossary.Proposals.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Proposals proposals = new Proposals(vocabulary);

    @Test
    void putFirstWhatATextSaysMostAndWhereItWeighsMost() {
        List<Passage> text = List.of(
                new Passage("Sewing", 6), new Passage("A hotel and a hotel lend a room. Microcredit is for later.", 1));
        assertThat(proposals.propose(text, Locale.ENGLISH, 3))
                .startsWith("sewing", "hotel")
                .contains("microcredit");
        assertThat(proposals.propose(text, Locale.ENGLISH, 1)).containsExactly("sewing");
    }

    @Test
    void leaveOutWhatSaysLittleAndWhereItIs() {
        List<Passage> text = List.of(new Passage("Newcomers from Italy learn in Liège of microcredit.", 1));
        assertThat(proposals.propose(text, Locale.ENGLISH, 14))
                .contains("microcredit")
                .doesNotContain("newcomer", "country-it", "city-liege");
    }

    @Test
    void takeFromAFewWordsWhateverTheyName() {
        assertThat(proposals.named("nouveaux arrivants, microcrédit", Locale.FRENCH))
                .contains("newcomer", "microcredit");
        assertThat(proposals.named("", Locale.FRENCH)).isEmpty();
        assertThat(proposals.propose(List.of(), Locale.of("ja"), 14)).isEmpty();
    }

    @Test
    void countWhatIsWiderLessAtEachStep() {
        Map<String, Float> around = new GlossaryConcepts(vocabulary).around("tandem");
        assertThat(around)
                .containsEntry("tandem", 1f)
                .containsEntry("mentoring", 0.5f)
                .containsEntry("accompaniment", 0.25f);
        assertThat(around.values()).allMatch(weight -> weight >= 0.1f);
        assertThat(new GlossaryConcepts(vocabulary).around("no-such-thing")).isEmpty();
    }
}
