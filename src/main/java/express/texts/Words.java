package express.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Rules for the words of one paragraph: what is kept of what somebody typed, and when two are the same. */
final class Words {

    static final int LONGEST = 5_000;

    /** Controls, halves of characters, and marks that turn the order of letters around beyond their own paragraph. */
    private static final Pattern UNWANTED = Pattern.compile(
            "[[\\p{Cc}&&[^\\t\\n\\x0B\\f\\r\\x85]]\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");
    private static final Pattern ANY_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

    private Words() {}

    static String clean(String typed) {
        String visible = UNWANTED.matcher(typed).replaceAll("");
        String plain = SPACE.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return INVISIBLE.matcher(plain).replaceAll("").isEmpty() ? "" : plain;
    }

    /** Kinds of space make no difference: a narrow one before a colon is no other text. */
    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    static String key(String words) {
        return ANY_SPACE.matcher(words).replaceAll(" ").strip();
    }

    /** Stands for these words in this language where the words themselves are not needed. */
    static String print(Locale language, String words) {
        return language.toLanguageTag() + ":" + hash(key(words));
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
