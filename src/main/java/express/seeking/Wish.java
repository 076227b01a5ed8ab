package express.seeking;

import express.base.ChainStep;
import express.services.Eligibility.Group;
import express.services.Eligibility.Status;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for, as it stands in an address. What cannot be understood there is passed over, since people
 * follow old and broken links.
 *
 * @param words what they need, as typed
 * @param town where, as typed; {@code country} if it is called so in several
 * @param kilometres from there
 * @param language in which they want to be understood
 * @param open whether it has to be open now, {@code room} whether it has to take people
 * @param after where the page before ended
 */
record Wish(
        String words,
        String town,
        @Nullable String country,
        int kilometres,
        @Nullable ChainStep step,
        @Nullable String language,
        Situation situation,
        boolean open,
        boolean room,
        @Nullable String after) {

    static final String WORDS = "q";
    static final String TOWN = "town";
    static final String COUNTRY = "country";
    static final String WITHIN = "within";
    static final String STEP = "step";
    static final String LANGUAGE = "speaking";
    static final String STATUS = "status";
    static final String AGE = "age";
    static final String GROUP = "group";
    static final String OPEN = "open";
    static final String ROOM = "room";
    static final String AFTER = "after";

    static final List<Integer> CIRCLES = List.of(5, 10, 25, 50, 100, 250);
    static final int USUAL = 25;
    static final int OLDEST = 120;
    private static final int LONGEST = 500;

    /** What turns or hides the words beside it, and halves of letters. */
    private static final Pattern SENSELESS =
            Pattern.compile("[\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|[\\p{Cc}&&[^\\s]]");

    /** What somebody wants to say about themselves: nobody has to, and it is kept nowhere. */
    record Situation(
            @Nullable Status status,
            @Nullable Integer age,
            @Nullable Group group) {

        static final Situation UNTOLD = new Situation(null, null, null);

        boolean isUntold() {
            return equals(UNTOLD);
        }
    }

    static Wish of(HttpServletRequest request) {
        return new Wish(
                text(request, WORDS),
                text(request, TOWN),
                code(request, COUNTRY, "[A-Z]{2}"),
                kilometres(request.getParameter(WITHIN)),
                find(request, STEP, ChainStep.values(), ChainStep::slug),
                code(request, LANGUAGE, "[a-z]{2,3}"),
                new Situation(
                        find(request, STATUS, Status.values(), Enum::name),
                        age(request.getParameter(AGE)),
                        find(request, GROUP, Group.values(), Enum::name)),
                request.getParameter(OPEN) != null,
                request.getParameter(ROOM) != null,
                request.getParameter(AFTER));
    }

    private static String text(HttpServletRequest request, String name) {
        String typed = Optional.ofNullable(request.getParameter(name)).orElse("");
        String bare =
                SENSELESS.matcher(typed).replaceAll("").replaceAll("\\s+", " ").strip();
        return bare.substring(0, bare.offsetByCodePoints(0, Math.min(LONGEST, bare.codePointCount(0, bare.length()))));
    }

    private static @Nullable String code(HttpServletRequest request, String name, String pattern) {
        String typed = request.getParameter(name);
        return typed != null && typed.matches(pattern) ? typed : null;
    }

    private static int kilometres(@Nullable String typed) {
        return CIRCLES.stream()
                .filter(circle -> circle.toString().equals(typed))
                .findFirst()
                .orElse(USUAL);
    }

    private static @Nullable Integer age(@Nullable String typed) {
        String digits = typed == null ? "" : digits(typed.strip());
        return digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= OLDEST ? Integer.valueOf(digits) : null;
    }

    /** In whatever digits people write. */
    private static String digits(String typed) {
        return typed.codePoints()
                .map(it -> Character.isDigit(it) ? '0' + Character.digit(it, 10) : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @FunctionalInterface
    private interface Naming<T> {

        String name(T value);
    }

    private static <T> @Nullable T find(HttpServletRequest request, String parameter, T[] values, Naming<T> naming) {
        String typed = request.getParameter(parameter);
        return Arrays.stream(values)
                .filter(value -> naming.name(value).equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Whether anything is asked at all. */
    boolean isEmpty() {
        return words.isEmpty()
                && town.isEmpty()
                && step == null
                && language == null
                && situation.isUntold()
                && !open
                && !room;
    }

    /** Whether more is asked than what most people ask. */
    boolean isDetailed() {
        return step != null || !situation.isUntold() || open || room;
    }

    Wish within(int wider) {
        return new Wish(words, town, country, wider, step, language, situation, open, room, null);
    }

    Wish in(@Nullable String other) {
        return new Wish(words, town, other, kilometres, step, language, situation, open, room, null);
    }

    Wish anywhere() {
        return new Wish(words, "", null, kilometres, step, language, situation, open, room, null);
    }

    Wish without(String parameter) {
        return new Wish(
                words,
                town,
                country,
                kilometres,
                parameter.equals(STEP) ? null : step,
                parameter.equals(LANGUAGE) ? null : language,
                new Situation(
                        parameter.equals(STATUS) ? null : situation.status(),
                        parameter.equals(AGE) ? null : situation.age(),
                        parameter.equals(GROUP) ? null : situation.group()),
                open && !parameter.equals(OPEN),
                room && !parameter.equals(ROOM),
                null);
    }

    Wish after(@Nullable String last) {
        return new Wish(words, town, country, kilometres, step, language, situation, open, room, last);
    }

    /** The address of a page for this. */
    String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters().forEach(it -> address.queryParam(it[0], "{" + it[0] + "}"));
        return address.encode()
                .buildAndExpand((Object[]) parameters().map(it -> it[1]).toArray())
                .toUriString();
    }

    private Stream<String[]> parameters() {
        return Stream.of(
                        new String[] {WORDS, words},
                        new String[] {TOWN, town},
                        new String[] {COUNTRY, town.isEmpty() || country == null ? "" : country},
                        new String[] {WITHIN, town.isEmpty() ? "" : String.valueOf(kilometres)},
                        new String[] {STEP, step == null ? "" : step.slug()},
                        new String[] {LANGUAGE, language == null ? "" : language},
                        new String[] {STATUS, name(situation.status())},
                        new String[] {AGE, situation.age() == null ? "" : String.valueOf(situation.age())},
                        new String[] {GROUP, name(situation.group())},
                        new String[] {OPEN, open ? "true" : ""},
                        new String[] {ROOM, room ? "true" : ""},
                        new String[] {AFTER, after == null ? "" : after})
                .filter(it -> !it[1].isEmpty());
    }

    /** As a form shows it again. */
    Map<String, String> typed() {
        Map<String, String> typed = parameters().collect(Collectors.toMap(it -> it[0], it -> it[1]));
        typed.putIfAbsent(WITHIN, String.valueOf(kilometres));
        return typed;
    }

    private static String name(@Nullable Enum<?> code) {
        return code == null ? "" : code.name();
    }

    @Nullable
    Locale spoken() {
        return language == null ? null : Locale.of(language);
    }
}
