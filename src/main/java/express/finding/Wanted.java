package express.finding;

import express.base.ChainStep;
import express.practices.Facet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader looks for, as it stands in an address. What cannot be understood there is passed over, since people
 * follow old and broken links.
 *
 * @param words without what has no meaning to a search, but turns or hides the words beside it
 * @param cut whether they were longer than anybody means
 * @param from how many of the results stand on earlier pages
 */
record Wanted(String words, boolean cut, Map<Facet, Set<String>> chosen, int from) {

    static final String WORDS = "q";
    static final String FROM = "from";
    static final int LAST = 1_000;

    /** Of characters: each of the links on a page holds them again. */
    static final int LONGEST = 1_000;

    /** Of values of one facet, for the same reason. */
    static final int MOST = 40;

    /** What nobody sees, but what turns the words around, and halves of letters; what joins letters is another matter. */
    private static final Pattern SENSELESS =
            Pattern.compile("[\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|[\\p{Cc}&&[^\\s]]");

    static Wanted of(HttpServletRequest request) {
        return of(request, Wanted::parameter);
    }

    /** @param parameters what each facet is called in the address */
    static Wanted of(HttpServletRequest request, Function<Facet, String> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> known = typed(request, facet, parameters.apply(facet))
                    .filter(facet::knows)
                    .distinct()
                    .limit(MOST)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!known.isEmpty()) {
                chosen.put(facet, known);
            }
        }
        String words = words(request.getParameter(WORDS));
        return new Wanted(beginning(words), words.length() > LONGEST, chosen, from(request.getParameter(FROM)));
    }

    private static String words(@Nullable String typed) {
        return typed == null
                ? ""
                : SENSELESS.matcher(typed).replaceAll("").replaceAll("\\s", " ").strip();
    }

    private static String beginning(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end).strip();
    }

    /** The values that an address names, understood or not. */
    static Stream<String> typed(HttpServletRequest request, Facet facet, String parameter) {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues(parameter), new String[0]))
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> facet == Facet.STEP ? step(value) : value);
    }

    /** Steps are written small where people see the address, as in that of the list. */
    private static String step(String typed) {
        return Stream.of(ChainStep.values())
                .filter(step -> step.slug().equals(typed))
                .findFirst()
                .map(ChainStep::name)
                .orElse(typed);
    }

    /** {@code lang} is the language of the page, so that the one of the practice has another name, as in the list. */
    static String parameter(Facet facet) {
        return facet == Facet.LANGUAGE ? "text" : facet.word();
    }

    static String value(Facet facet, String value) {
        return facet == Facet.STEP ? ChainStep.valueOf(value).slug() : value;
    }

    private static int from(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(typed), LAST) : 0;
    }

    Wanted from(int first) {
        return new Wanted(words, cut, chosen, first);
    }

    boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    Wanted without(Facet facet, String value) {
        Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
        chosen.forEach((other, values) -> {
            Set<String> left = values.stream()
                    .filter(it -> other != facet || !it.equals(value))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!left.isEmpty()) {
                others.put(other, left);
            }
        });
        return new Wanted(words, cut, others, 0);
    }

    Map<String, Set<String>> facets() {
        return chosen.entrySet().stream()
                .collect(Collectors.toMap(facet -> facet.getKey().word(), Map.Entry::getValue));
    }

    /** The address of a page for this. */
    String at(String path) {
        return at(path, Wanted::parameter);
    }

    String at(String path, Function<Facet, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!words.isEmpty()) {
            address.queryParam(WORDS, "{words}");
        }
        chosen.forEach((facet, values) ->
                values.forEach(value -> address.queryParam(parameters.apply(facet), value(facet, value))));
        if (from > 0) {
            address.queryParam(FROM, from);
        }
        return address.encode().buildAndExpand(Map.of("words", words)).toUriString();
    }
}
