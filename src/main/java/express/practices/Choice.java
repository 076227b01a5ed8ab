package express.practices;

import express.base.ChainStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which practices a reader wants to see; an empty list or null means everything. Steps widen each other, all else
 * narrows. It knows nothing of how practices are kept, so that the same choice can be made by SQL.
 *
 * @param after the slug behind which the page begins
 * @param before the slug in front of which it ends
 */
record Choice(
        List<ChainStep> steps,
        @Nullable String country,
        Sheet.@Nullable Level level,
        @Nullable Locale language,
        @Nullable String after,
        @Nullable String before) {

    static final Choice EVERYTHING = new Choice(List.of(), null, null, null, null, null);

    /** Wherever the page begins, the same practices fit. */
    Choice fromTheStart() {
        return new Choice(steps, country, level, language, null, null);
    }

    Choice withSteps(List<ChainStep> others) {
        return new Choice(others, country, level, language, null, null);
    }

    Choice without(ChainStep step) {
        return withSteps(steps.stream().filter(other -> other != step).toList());
    }

    Choice withoutCountry() {
        return new Choice(steps, null, level, language, null, null);
    }

    Choice withoutLevel() {
        return new Choice(steps, country, null, language, null, null);
    }

    Choice withoutLanguage() {
        return new Choice(steps, country, level, null, null, null);
    }

    Choice after(String slug) {
        return new Choice(steps, country, level, language, slug, null);
    }

    Choice before(String slug) {
        return new Choice(steps, country, level, language, null, slug);
    }

    /** The address of a list with this choice. */
    String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        steps.forEach(step -> address.queryParam("step", step.slug()));
        address.queryParamIfPresent("country", Optional.ofNullable(country));
        address.queryParamIfPresent("level", Optional.ofNullable(level));
        address.queryParamIfPresent("text", Optional.ofNullable(language).map(Locale::toLanguageTag));
        address.queryParamIfPresent("after", Optional.ofNullable(after));
        address.queryParamIfPresent("before", Optional.ofNullable(before));
        return address.encode().toUriString();
    }
}
