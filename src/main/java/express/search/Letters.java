package express.search;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts one character for another before a text is taken apart, never more or fewer, so that places in the text stay:
 * apostrophes of all kinds, the word space of the Ethiopic script, and letters that only look like those around them.
 */
final class Letters {

    private static final char WORD_JOINER = '\u2060';

    private static final String CYRILLIC = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ";
    private static final String AS_CYRILLIC = "aeopcyxijshdqwABEKMHOPCTYXIJS";
    private static final String GREEK = "ορναικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String AS_GREEK = "opvaikuABEZHIKMNOPTYX";

    private static final Map<UnicodeScript, Map<Character, Character>> INTO = Map.of(
            UnicodeScript.LATIN, table(CYRILLIC + GREEK, AS_CYRILLIC + AS_GREEK),
            UnicodeScript.CYRILLIC, table(AS_CYRILLIC, CYRILLIC),
            UnicodeScript.GREEK, table(AS_GREEK, GREEK));

    private Letters() {}

    private static Map<Character, Character> table(String from, String to) {
        Map<Character, Character> table = new HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            table.putIfAbsent(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(table);
    }

    static String settle(String text) {
        char[] chars = text.toCharArray();
        boolean mixed = false;
        for (int i = 0; i < chars.length; i++) {
            chars[i] = settle(chars[i]);
            mixed |= i > 0 && areOfTwoScripts(chars[i - 1], chars[i]);
        }
        if (mixed) {
            settleLookAlikes(chars);
        }
        return new String(chars);
    }

    private static char settle(char one) {
        return switch (one) {
            case '\u2019', '\u2018', '\u02bc', '\u02bb', '\u2032', '\uff07', '`', '\u00b4' -> '\'';
            case '\u1361', ':', '_' -> ' ';
            case '\u200b' -> WORD_JOINER;
            default -> one;
        };
    }

    /** Cheap, and true too often rather than too seldom: invisible characters may stand in between. */
    private static boolean areOfTwoScripts(char one, char next) {
        return kind(one) != kind(next);
    }

    private static int kind(char one) {
        if (one < 0x370) {
            return Character.isLetter(one) ? 1 : 0;
        }
        return one < 0x530 ? 2 : 0;
    }

    private static void settleLookAlikes(char[] chars) {
        int from = 0;
        while (from < chars.length) {
            int to = from;
            while (to < chars.length && belongsToWord(chars[to])) {
                to++;
            }
            settleWord(chars, from, to);
            from = to + 1;
        }
    }

    private static boolean belongsToWord(char one) {
        int type = Character.getType(one);
        return Character.isLetter(one) || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /** Into the script of most of its letters, if all others have a look-alike there: otherwise it is meant so. */
    private static void settleWord(char[] chars, int from, int to) {
        Map<UnicodeScript, Integer> letters = new HashMap<>();
        for (int i = from; i < to; i++) {
            letters.merge(UnicodeScript.of(chars[i]), 1, Integer::sum);
        }
        letters.keySet().retainAll(INTO.keySet());
        if (letters.size() < 2) {
            return;
        }
        UnicodeScript most = INTO.keySet().stream()
                .max((one, other) -> letters.getOrDefault(one, 0)
                                == letters.getOrDefault(other, 0).intValue()
                        ? other.compareTo(one)
                        : letters.getOrDefault(one, 0) - letters.getOrDefault(other, 0))
                .orElseThrow();
        char[] settled = new char[to - from];
        for (int i = from; i < to; i++) {
            UnicodeScript script = UnicodeScript.of(chars[i]);
            Character alike = script == most || !INTO.containsKey(script)
                    ? Character.valueOf(chars[i])
                    : INTO.get(most).get(chars[i]);
            if (alike == null) {
                return;
            }
            settled[i - from] = alike;
        }
        System.arraycopy(settled, 0, chars, from, settled.length);
    }
}
