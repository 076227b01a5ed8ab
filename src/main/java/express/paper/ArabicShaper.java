package express.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the letters of Arabic-script text by choosing presentation forms, since the PDF engine draws one glyph per
 * character. Works in logical order and is stateless. A letter that Unicode gave no joined forms (ten of Pashto's)
 * stays isolated and so do the sides of its neighbours that would have touched it.
 */
final class ArabicShaper {

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL;

        static Form of(boolean joinsBefore, boolean joinsAfter) {
            if (joinsBefore) {
                return joinsAfter ? MEDIAL : FINAL;
            }
            return joinsAfter ? INITIAL : ISOLATED;
        }

        static @Nullable Form ofDecomposition(int type) {
            return switch (type) {
                case DecompositionType.ISOLATED -> ISOLATED;
                case DecompositionType.FINAL -> FINAL;
                case DecompositionType.INITIAL -> INITIAL;
                case DecompositionType.MEDIAL -> MEDIAL;
                default -> null;
            };
        }
    }

    private static final int LAM = 'ل';
    private static final int NOTHING = -1;
    private static final Map<String, Map<Form, Integer>> FORMS = forms();

    private ArabicShaper() {}

    static String shape(String text) {
        int[] letters = text.codePoints().toArray();
        var shaped = new StringBuilder(text.length());
        for (int i = 0; i < letters.length; i++) {
            boolean joinsBefore = joins(neighbour(letters, i, -1), letters[i]);
            int next = neighbourIndex(letters, i, 1);
            Integer ligature = next < letters.length ? lamAlef(letters[i], letters[next], joinsBefore) : null;
            if (ligature == null) {
                boolean joinsAfter = joins(letters[i], neighbour(letters, i, 1));
                shaped.appendCodePoint(formOf(letters[i], Form.of(joinsBefore, joinsAfter)));
            } else {
                shaped.appendCodePoint(ligature);
                // the marks that stood between lam and alef can only follow the ligature
                for (int mark = i + 1; mark < next; mark++) {
                    shaped.appendCodePoint(letters[mark]);
                }
                i = next;
            }
        }
        return shaped.toString();
    }

    private static int neighbour(int[] letters, int from, int step) {
        int at = neighbourIndex(letters, from, step);
        return at >= 0 && at < letters.length ? letters[at] : NOTHING;
    }

    private static int neighbourIndex(int[] letters, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < letters.length && joiningType(letters[at]) == JoiningType.TRANSPARENT) {
            at += step;
        }
        return at;
    }

    private static boolean joins(int before, int after) {
        return reachesForward(before) && reachesBack(after);
    }

    private static boolean reachesForward(int letter) {
        return switch (joiningType(letter)) {
            case JoiningType.JOIN_CAUSING -> true;
            case JoiningType.DUAL_JOINING, JoiningType.LEFT_JOINING -> hasForm(letter, Form.INITIAL);
            default -> false;
        };
    }

    private static boolean reachesBack(int letter) {
        return switch (joiningType(letter)) {
            case JoiningType.JOIN_CAUSING -> true;
            case JoiningType.DUAL_JOINING, JoiningType.RIGHT_JOINING -> hasForm(letter, Form.FINAL);
            default -> false;
        };
    }

    private static int joiningType(int letter) {
        return letter == NOTHING
                ? JoiningType.NON_JOINING
                : UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }

    private static boolean hasForm(int letter, Form form) {
        return formsOf(Character.toString(letter)).containsKey(form);
    }

    private static @Nullable Integer lamAlef(int lam, int alef, boolean joinsBefore) {
        if (lam != LAM || joiningType(alef) != JoiningType.RIGHT_JOINING) {
            return null;
        }
        return formsOf(Character.toString(lam) + Character.toString(alef))
                .get(joinsBefore ? Form.FINAL : Form.ISOLATED);
    }

    /** An isolated letter stays itself, so that text without joins is not touched at all. */
    private static int formOf(int letter, Form form) {
        return form == Form.ISOLATED
                ? letter
                : formsOf(Character.toString(letter)).getOrDefault(form, letter);
    }

    private static Map<Form, Integer> formsOf(String letters) {
        return FORMS.getOrDefault(letters, Map.of());
    }

    private static Map<String, Map<Form, Integer>> forms() {
        var forms = new HashMap<String, Map<Form, Integer>>();
        Normalizer2 unicode = Normalizer2.getNFKDInstance();
        for (int shape = 0xFB50; shape <= 0xFEFC; shape++) {
            Form form = Form.ofDecomposition(UCharacter.getIntPropertyValue(shape, UProperty.DECOMPOSITION_TYPE));
            if (form != null) {
                forms.computeIfAbsent(unicode.getRawDecomposition(shape), letters -> new EnumMap<>(Form.class))
                        .put(form, shape);
            }
        }
        return Map.copyOf(forms);
    }
}
