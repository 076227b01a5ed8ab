package express.texts;

import static express.texts.Sample.AR;
import static express.texts.Sample.EN;
import static express.texts.Sample.FR;
import static express.texts.Sample.id;
import static express.texts.Sample.translate;
import static express.texts.Sample.write;
import static express.texts.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Text text = written(EN, "One\n\nTwo\n\nThree");

    @Test
    void countsWhatIsMissingOutOfDateAndByMachine() {
        Text now = translate(text, 0, EN, FR, "Un").translate(id(text, 1), EN, FR, "Deux", Status.MACHINE_DRAFT);
        assertThat(now.tally(FR)).isEqualTo(new Tally(3, 1, 0, 1));
        assertThat(write(now, EN, "One more\n\nTwo\n\nThree").tally(FR)).isEqualTo(new Tally(3, 1, 1, 1));
        assertThat(write(now, EN, "One\n\nTwo more\n\nThree").tally(FR))
                .as("what is out of date is no draft to check")
                .isEqualTo(new Tally(3, 1, 1, 0));
        assertThat(now.tally(AR)).isEqualTo(new Tally(3, 3, 0, 0));
        assertThat(now.tally(EN)).isEqualTo(new Tally(3, 0, 0, 0));
    }

    @Test
    void isCompleteWhenNothingIsMissing() {
        Text all = translate(translate(translate(text, 0, EN, FR, "Un"), 1, EN, FR, "Deux"), 2, EN, FR, "Trois");
        assertThat(all.tally(FR).isComplete()).isTrue();
        assertThat(all.tally(AR).isBegun()).isFalse();
        assertThat(Tally.NOTHING.isComplete()).isFalse();
        assertThat(all.tally(FR).plus(all.tally(AR))).isEqualTo(new Tally(6, 3, 0, 0));
    }

    @Test
    void tellsNewsFromWhatStandsAndFromWhatIsDisputed() {
        var seen = new Translating(new Desk("", "", List.of()), text, EN, FR, express.ui.Form.empty()).seen();
        Map<String, String> posted = new HashMap<>(seen);
        posted.put("words-" + id(text, 0), "Un");
        posted.put("words-" + id(text, 1), "Deux");
        posted.put("words-" + id(text, 2), "");
        var translation = Translation.of(EN, FR, posted);
        assertThat(translation.newsFor(text).count()).isEqualTo(2);
        Text theirs = translate(text, 0, EN, FR, "Une");
        assertThat(translation.newsFor(theirs).count()).isEqualTo(1);
        assertThat(translation.newsFor(translate(text, 0, EN, FR, "Un")).count())
                .isEqualTo(1);
        assertThat(translation.newsFor(written(EN, "Other")).isEmpty()).isTrue();

        Translating typed =
                new Desk("", "", List.of()).translating(theirs, EN, FR).typed(posted);
        assertThat(typed.form().errors()).extracting("field").containsExactly("words-" + id(text, 0));
    }

    @Test
    void keepsWhatWasTypedForDeletedParagraphs() {
        var desk = new Desk("", "", List.of());
        Map<String, String> posted =
                new HashMap<>(desk.translating(text, EN, FR).seen());
        posted.put("words-" + id(text, 1), "Deux");
        posted.put("words-" + id(text, 2), "");
        Text without = write(text, EN, "One");
        var translation = Translation.of(EN, FR, posted);
        assertThat(translation.lost(List.of(text))).isEmpty();
        assertThat(translation.lost(List.of(written(EN, "Other"), without))).containsExactly("Deux");
        Translating again = desk.translating(without, EN, FR).after(posted, new Outcome.Conflict(without));
        assertThat(again.lost()).containsExactly("Deux");
        assertThat(again.form().errors()).extracting("key").containsExactly("texts.deleted");
    }
}
