package express.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicShaperTest {

    private static final String ALPHABET =
            "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئپچژکگیټځڅډړږښګڼېۍۀًُِّ ـ\u200C\u200DABc 12۴٤(.،";

    @ParameterizedTest
    @CsvSource({
        "سلام, FEB3 FEFC 0645",
        "لا, FEFB",
        "بلا, FE91 FEFC",
        "الله, 0627 FEDF FEE0 FEEA",
        "محمد, FEE3 FEA4 FEE4 FEAA",
        "درآمد, 062F 0631 0622 FEE3 FEAA",
        "کتاب, FB90 FE98 FE8E 0628",
        "گچ, FB94 FB7B",
        "پژوهش, FB58 FB8B 0648 FEEB FEB6",
        "یکی, FBFE FB91 FBFD",
        "ئ, 0626",
        "زنئ, 0632 FEE7 FE8A",
        "چې, FB7C FBE5",
    })
    void joinsKnownWords(String word, String forms) {
        assertThat(codePoints(ArabicShaper.shape(word))).isEqualTo(forms);
    }

    @Test
    void breaksTheJoinAtANonJoinerAndKeepsItInTheText() {
        assertThat(codePoints(ArabicShaper.shape("می\u200Cشود"))).isEqualTo("FEE3 FBFD 200C FEB7 FEEE 062F");
    }

    @Test
    void joinsToAJoinerAndToAStretch() {
        assertThat(codePoints(ArabicShaper.shape("ه\u200D"))).isEqualTo("FEEB 200D");
        assertThat(codePoints(ArabicShaper.shape("ـه"))).isEqualTo("0640 FEEA");
    }

    @Test
    void joinsAcrossMarks() {
        assertThat(codePoints(ArabicShaper.shape("مُدّ"))).isEqualTo("FEE3 064F FEAA 0651");
    }

    @Test
    void movesTheMarkBetweenLamAndAlefBehindTheLigature() {
        assertThat(codePoints(ArabicShaper.shape("لَا"))).isEqualTo("FEFB 064E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ټ", "ځ", "څ", "ډ", "ړ", "ږ", "ښ", "ګ", "ڼ", "ۍ"})
    void leavesPashtoLettersWithoutFormsIsolatedAndTheirNeighboursUntouchedOnThatSide(String letter) {
        assertThat(ArabicShaper.shape("ب" + letter + "ب")).isEqualTo("ب" + letter + "ب");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Welcome, 24!", "ቤት ክሽነ", "Кухня", "😀 שלום"})
    void leavesOtherScriptsAlone(String text) {
        assertThat(ArabicShaper.shape(text)).isEqualTo(text);
    }

    @Test
    void changesNothingBesidesTheFormsOfTheLetters() {
        forRandomTexts(text -> assertThat(bare(ArabicShaper.shape(text))).isEqualTo(bare(text)));
    }

    @Test
    void keepsEveryMark() {
        forRandomTexts(text -> assertThat(marks(ArabicShaper.shape(text))).isEqualTo(marks(text)));
    }

    @Test
    void shapesShapedTextNoFurther() {
        forRandomTexts(text -> {
            String shaped = ArabicShaper.shape(text);
            assertThat(ArabicShaper.shape(shaped)).isEqualTo(shaped);
        });
    }

    @Test
    void neverLeavesAStrokeThatPointsAtNothing() {
        forRandomTexts(text -> {
            String shaped = ArabicShaper.shape(text);
            assertThat(reachingForward(shaped)).as(text).isEqualTo(reachingBack(shaped));
        });
    }

    private static void forRandomTexts(Consumer<String> check) {
        var random = new Random(20261123);
        int[] alphabet = ALPHABET.codePoints().toArray();
        for (int run = 0; run < 5000; run++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            check.accept(text.toString());
        }
    }

    private static String bare(String text) {
        return without(Normalizer2.getNFKCInstance().normalize(text), true);
    }

    private static String marks(String text) {
        return without(text, false)
                .codePoints()
                .sorted()
                .mapToObj(Integer::toHexString)
                .toList()
                .toString();
    }

    private static String without(String text, boolean marks) {
        var kept = new StringBuilder();
        text.codePoints().filter(c -> isMark(c) != marks).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isMark(int c) {
        return UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE) == JoiningType.TRANSPARENT;
    }

    /** Counts strokes towards the next letter; a joiner or stretch stands for any neighbour, so none are in here. */
    private static long reachingForward(String shaped) {
        return withoutJoiners(shaped)
                .chars()
                .filter(c -> isForm(c, 1) || isForm(c, 2))
                .count();
    }

    private static long reachingBack(String shaped) {
        return withoutJoiners(shaped)
                .chars()
                .filter(c -> isForm(c, 2) || isForm(c, 3))
                .count();
    }

    private static String withoutJoiners(String shaped) {
        return shaped.contains("ـ") || shaped.contains("\u200D") ? "" : shaped;
    }

    private static boolean isForm(int c, int wanted) {
        int type = UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE);
        return switch (type) {
            case UCharacter.DecompositionType.INITIAL -> wanted == 1;
            case UCharacter.DecompositionType.MEDIAL -> wanted == 2;
            case UCharacter.DecompositionType.FINAL -> wanted == 3;
            default -> false;
        };
    }

    private static String codePoints(String text) {
        return String.join(" ", text.codePoints().mapToObj("%04X"::formatted).toList());
    }
}
