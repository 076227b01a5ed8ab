package express.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @Test
    void isOneParagraphOfAKindSaidByASign() {
        assertThat(Line.read("## Who we are\r\n\r\nA house.\n- Bread\n•\tSalt\n* Water\n-dash\n\n \n##\n- \n"))
                .containsExactly(
                        new Line(Kind.HEADING, "Who we are"),
                        new Line(Kind.PARAGRAPH, "A house."),
                        new Line(Kind.LIST_ITEM, "Bread"),
                        new Line(Kind.LIST_ITEM, "Salt"),
                        new Line(Kind.LIST_ITEM, "Water"),
                        new Line(Kind.PARAGRAPH, "-dash"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## One\n\nTwo\n\n- Three\n- Four\n\nFive",
                "- - Two signs",
                "## - ## Three",
                "\u00a0- after a space",
                "<b>no markup</b> &amp; no {0}",
                "مرحبا بكم (1)\nبالباب"
            })
    void isReadBackAsItWasWritten(String box) {
        List<Line> lines = Line.read(box);
        assertThat(Line.read(Line.box(lines))).isEqualTo(lines);
        assertThat(Line.box(Line.read(Line.box(lines)))).isEqualTo(Line.box(lines));
    }

    @Test
    void losesWhatCannotBeSeenAndTurnsLettersAround() {
        assertThat(Words.clean("a\u0000b\u0007 \u202Ec\u202C\u2066d\u2069\uFEFF\uD800 e\u200B\u0085"))
                .isEqualTo("ab cd e\u200B");
        assertThat(Words.clean("می\u200Cخواهم \u200Fالباب"))
                .as("joiners and marks of one letter stay")
                .isEqualTo("می\u200Cخواهم \u200Fالباب");
        assertThat(Words.clean("\u200B\u200D \u00a0")).isEmpty();
        assertThat(Words.clean("  l\u2019e\u0301te\u0301 \t\n ")).isEqualTo("l\u2019\u00e9t\u00e9");
        assertThat(Line.read("one\u2028two\u2029three\u0085four\u000Bfive\ffive"))
                .hasSize(6);
    }

    @Test
    void isTheSameWhateverTheSpaces() {
        assertThat(Words.same("Qui\u202f?", "Qui ?")).isTrue();
        assertThat(Words.same("Qui?", "Qui ?")).isFalse();
    }
}
