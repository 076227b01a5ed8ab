package express.base;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the part of an address from a name in any script; of several with the same name the later get a number. */
public final class Slugs {

    private static final int LONGEST = 60;
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private Slugs() {}

    /** What came with an address can be anything. */
    public static boolean isOne(@Nullable String typed) {
        return typed != null && typed.matches("[a-z0-9-]{1,80}");
    }

    public static String free(String name, String otherwise, Predicate<String> take) {
        String slug = of(name);
        String first = slug.isEmpty() ? otherwise : slug;
        return Stream.concat(
                        Stream.of(first),
                        IntStream.iterate(2, number -> number + 1).mapToObj(it -> first + "-" + it))
                .filter(take)
                .findFirst()
                .orElseThrow();
    }

    public static String of(String name) {
        String joined =
                latin(name).replaceAll("['\u2018\u2019\u02bc\u02be\u02bf]", "").replaceAll("[^a-z0-9]+", "-");
        String cut = joined.substring(0, Math.min(joined.length(), LONGEST));
        return cut.replaceAll("^-|-$", "");
    }

    /** Names that are plain already are not looked up in all scripts, which takes long where there are many. */
    private static String latin(String name) {
        return ASCII.matcher(name).matches()
                ? name.toLowerCase(Locale.ROOT)
                : Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower").transliterate(name);
    }
}
