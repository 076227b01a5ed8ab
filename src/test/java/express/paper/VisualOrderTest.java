package express.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisualOrderTest {

    private final VisualOrder order = new VisualOrder();

    @Test
    void turnsLettersAroundAndMirrorsBrackets() {
        assertThat(order.reorderRTLTextToLTR("أب (جد) «ه».")).isEqualTo(".«ه» (دج) بأ");
    }

    @Test
    void keepsNumbersAndLatinReadableInsideTheRun() {
        assertThat(order.reorderRTLTextToLTR("أب 24 Tea جد")).isEqualTo("دج Tea 24 بأ");
    }

    @Test
    void drawsNoMarksThatOnlySayInWhichOrderToDraw() {
        assertThat(order.reorderRTLTextToLTR("أب \u200F1,250 \u061C\u2068Tea\u2069 جد"))
                .isEqualTo("دج Tea 1,250 بأ");
    }

    @Test
    void drawsAMarkBeforeItsLetterWhereTheFontExpectsIt() {
        assertThat(order.reorderRTLTextToLTR("بً")).isEqualTo("\u064Bب");
    }

    @Test
    void takesFormsBackToLetters() {
        assertThat(order.deshapeText("\uFEFC")).isEqualTo("لا");
        assertThat(order.shapeText("لا")).isEqualTo("\uFEFB");
    }
}
