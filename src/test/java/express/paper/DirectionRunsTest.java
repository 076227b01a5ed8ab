package express.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionRunsTest {

    @Test
    void keepsAnArabicPhraseWithItsNumberInOnePieceOfAnEnglishSentence() {
        assertThat(runs("says أهلا 24 ساعة and", BidiSplitter.LTR))
                .containsExactly("L:says ", "R:أهلا 24 ساعة", "L: and");
    }

    @Test
    void setsNumbersAndLatinApartInAnArabicSentence() {
        assertThat(runs("ساعة 24 و Welcome 7 ثم", BidiSplitter.RTL))
                .containsExactly("R:ساعة ", "L:24", "R: و ", "L:Welcome 7", "R: ثم");
    }

    @Test
    void readsIsolatedNamesInTheirOwnDirection() {
        assertThat(runs("by \u2068John\u2069 and \u2068علی\u2069.", BidiSplitter.LTR))
                .containsExactly("L:by \u2068", "L:John", "L:\u2069 and \u2068", "R:علی", "L:\u2069.");
    }

    @Test
    void isNotStoppedByLineEndsOfTheSource() {
        assertThat(runs("says أهلا\n\tوسهلا and", BidiSplitter.LTR))
                .containsExactly("L:says ", "R:أهلا\n\tوسهلا", "L: and");
    }

    @Test
    void findsNoRunInNothingAndTheDirectionOfWhatBegins() {
        assertThat(runs("", BidiSplitter.RTL)).isEmpty();
        assertThat(new DirectionRuns().getBaseDirection("سلام abc")).isEqualTo(BidiSplitter.RTL);
        assertThat(new DirectionRuns().getBaseDirection("12")).isEqualTo(BidiSplitter.NEUTRAL);
    }

    private static List<String> runs(String paragraph, byte direction) {
        var splitter = new DirectionRuns();
        splitter.setParagraph(paragraph, direction);
        var runs = new ArrayList<String>();
        for (int i = 0; i < splitter.countTextRuns(); i++) {
            BidiTextRun run = splitter.getVisualRun(i);
            String text = paragraph.substring(run.getStart(), run.getStart() + run.getLength());
            runs.add((run.getDirection() == BidiSplitter.RTL ? "R:" : "L:") + text);
        }
        return runs;
    }
}
