package express.practices;

import express.base.ChainStep;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the question mark of a list's address, as it was typed: nothing of it can be trusted.
 *
 * @param text the language in which a practice can be read; {@code lang} is that of the page
 */
record Asked(
        @Nullable List<String> step,
        @Nullable String country,
        @Nullable String level,
        @Nullable String text,
        @Nullable String after,
        @Nullable String before) {

    static Asked of(HttpServletRequest request) {
        String[] steps = request.getParameterValues("step");
        return new Asked(
                steps == null ? null : List.of(String.join(",", steps).split(",")),
                request.getParameter("country"),
                request.getParameter("level"),
                request.getParameter("text"),
                request.getParameter("after"),
                request.getParameter("before"));
    }

    /** What can be understood; the rest is passed over, since people follow old and broken links. */
    Choice choice() {
        return new Choice(
                Arrays.stream(ChainStep.values())
                        .filter(known -> steps().anyMatch(typed -> means(known, typed)))
                        .toList(),
                said(country).filter(typed -> typed.matches("[A-Z]{2}")).orElse(null),
                said(level).flatMap(Asked::level).orElse(null),
                said(text).flatMap(Asked::language).orElse(null),
                said(after).orElse(null),
                said(before).orElse(null));
    }

    /** A machine is told when it asks for something that does not exist. */
    boolean isUnderstood() {
        Choice choice = choice();
        return steps().distinct().count() == choice.steps().size()
                && said(country).isPresent() == (choice.country() != null)
                && said(level).isPresent() == (choice.level() != null)
                && said(text).isPresent() == (choice.language() != null);
    }

    private Stream<String> steps() {
        return step == null ? Stream.empty() : step.stream().filter(typed -> !typed.isBlank());
    }

    private static boolean means(ChainStep step, String typed) {
        return step.slug().equals(typed) || step.name().equals(typed);
    }

    private static Optional<Sheet.Level> level(String typed) {
        return Arrays.stream(Sheet.Level.values())
                .filter(level -> level.name().equals(typed))
                .findFirst();
    }

    private static Optional<Locale> language(String typed) {
        Locale language = Locale.forLanguageTag(typed);
        return language.getLanguage().isEmpty() ? Optional.empty() : Optional.of(language);
    }

    private static Optional<String> said(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank());
    }
}
