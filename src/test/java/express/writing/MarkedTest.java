package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTest {

    @ParameterizedTest
    @CsvSource({
        "Many came. [^s1], Many came., [^s1]",
        "Many came.[^s1] [^s-2], Many came., [^s1] [^s-2]",
        "Many [^s1] came., Many [^s1] came., ''",
        "Many [^s1] came. [^s2], Many [^s1] came., [^s2]",
        "Many came., Many came., ''",
        "[^s1], '', [^s1]",
        "Many ^s1] came], Many ^s1] came], ''",
        "Many [1], Many, [1]",
        "[^[^s1], [^, [^s1]",
        "Many came [1]., Many came., [1]",
        "Many came [1][^2]!, Many came!, [1][^2]",
        "Many came. [١], Many came., [١]",
        "Many (or not). [1], Many (or not)., [1]",
        "Many [1] came., Many [1] came., ''",
        "., ., ''"
    })
    void keepsTheMarksAtTheEndApart(String paragraph, String words, String marks) {
        assertThat(Marked.of(paragraph)).isEqualTo(new Marked(words, marks));
    }

    @Test
    void givesTheTranslationItsMarksBack() {
        assertThat(Marked.of("Many came. [^s1]").translated(" Beaucoup. ")).hasValue("Beaucoup. [^s1]");
        assertThat(Marked.of("Many came.").translated("Beaucoup.")).hasValue("Beaucoup.");
    }

    @Test
    void takesNothingThatLostOrWonAMark() {
        assertThat(Marked.of("Many [^s1] came. [^s2]").translated("Beaucoup.")).isEmpty();
        assertThat(Marked.of("Many came.").translated("Beaucoup [^s1].")).isEmpty();
        assertThat(Marked.of("Many [^s1] came. [^s2]").translated("Beaucoup [^s1]."))
                .hasValue("Beaucoup [^s1]. [^s2]");
    }

    @ParameterizedTest
    @CsvSource({
        "Many [1]., Beaucoup. [1], true",
        "Many [1]., كثيرون. [١], true",
        "Many [1]., Beaucoup., false",
        "Many [1]., [1], false",
        "Many came [1]., Beaucoup [1] sont venus., false",
        "Many [1] [2]., Beaucoup. [2] [1], false"
    })
    void tellsWhetherATranslationCitesTheSame(String source, String words, boolean same) {
        assertThat(Marked.of(words).isCitedLike(Marked.of(source))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"Many [1]., false", "14 came [1]., true", "جاء ١٤, true", "Many [^1] came, false", "Many, false"})
    void knowsNumbersFromMarks(String paragraph, boolean counts) {
        assertThat(Marked.of(paragraph).counts()).isEqualTo(counts);
    }

    @Test
    void readsHostileParagraphsQuickly() {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            Marked.of("[^".repeat(2_500));
            Marked.of("[^a] ".repeat(1_000));
            Marked.of("[1] . ".repeat(800));
            Marked.of(".".repeat(5_000));
            Marked.in("[^".repeat(2_500));
        });
    }
}
