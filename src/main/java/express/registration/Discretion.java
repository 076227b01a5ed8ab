package express.registration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the names of those out of a text who do not agree, or not any more, that they are read. It is asked whenever
 * something is shown, so that who takes a consent back is named nowhere from that moment on.
 *
 * @param names as they were registered
 */
public record Discretion(List<String> names) {

    /** For those who know everybody anyway. */
    public static final Discretion NONE = new Discretion(List.of());

    static Discretion of(Collection<Participant> people) {
        List<String> named = people.stream()
                .filter(Discretion::isNamed)
                .map(Participant::name)
                .map(Discretion::plain)
                .toList();
        return new Discretion(people.stream()
                .filter(it -> !isNamed(it))
                .map(Participant::name)
                .map(Discretion::plain)
                .filter(name -> name.length() > 1 && !named.contains(name))
                .distinct()
                .toList());
    }

    static Discretion of(String name) {
        return new Discretion(List.of(plain(name)));
    }

    static boolean isNamed(Participant it) {
        return it.state() == State.CONFIRMED && it.agrees(Purpose.LIST);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** @param instead what stands in the place of a name */
    public String of(String text, String instead) {
        String plain = plain(text);
        List<String> found = names.stream().filter(plain::contains).toList();
        if (found.isEmpty()) {
            return text;
        }
        String any = found.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(name -> Stream.of(name.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(instead));
    }
}
