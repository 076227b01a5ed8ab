package express.writing;

import express.base.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source as it is typed. */
record SourceForm(
        @NotBlank(message = "writing.source.title.missing") @Size(max = 300, message = "writing.source.long")
        String title,

        @NotBlank(message = "writing.source.publisher.missing") @Size(max = 200, message = "writing.source.long")
        String publisher,

        @Size(max = 500, message = "writing.source.long")
        @Pattern(
                regexp = "https?://[\\p{L}\\p{Nd}.-]+\\.\\p{L}{2,}(:\\d{1,5})?([/?#][!-~&&[^<>\"\\\\^`{|}]]*)?",
                message = "writing.fault.address")
        String url,

        @Pattern(regexp = "(19|20)\\d\\d", message = "writing.fault.year")
        String year,

        @Nullable Boolean read,

        @NotBlank(message = "writing.fault.choice")
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "writing.fault.choice")
        String language) {

    SourceForm {
        title = stripped(title);
        publisher = stripped(publisher);
        url = stripped(url);
        year = Typed.digits(stripped(year));
        language = stripped(language);
    }

    private static String stripped(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
    }

    /** A box that is not ticked is not sent at all. */
    Evidence.Source source(@Nullable UUID id) {
        return new Evidence.Source(
                id == null ? Ids.next() : id,
                title,
                publisher,
                URI.create(url),
                Integer.parseInt(year),
                Boolean.TRUE.equals(read),
                Locale.forLanguageTag(language));
    }

    static Map<String, String> typed(Evidence.Source source) {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", source.title());
        typed.put("publisher", source.publisher());
        typed.put("url", source.url().toString());
        typed.put("year", Integer.toString(source.year()));
        typed.put("read", source.read() ? "true" : "");
        typed.put("language", source.language().toLanguageTag());
        return typed;
    }
}
