package express.writing;

import express.base.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source as it is typed. */
record SourceForm(
        @NotBlank(message = "writing.source.title.missing") @Size(max = 300, message = "writing.source.long")
        String title,

        @NotBlank(message = "writing.source.publisher.missing") @Size(max = 200, message = "writing.source.long")
        String publisher,

        @NotBlank(message = "writing.fault.address") String url,

        @Pattern(regexp = "(19|20)\\d\\d", message = "writing.fault.year")
        String year,

        @Nullable Boolean read,

        @NotBlank(message = "writing.fault.choice") String language) {

    /** What is no address and no language is none at all; the form keeps it as it was typed. */
    SourceForm {
        title = Typed.line(title);
        publisher = Typed.line(publisher);
        url = WebAddress.of(Typed.line(url)).map(URI::toString).orElse("");
        year = Typed.digits(Typed.line(year));
        language = Tongues.find(Typed.line(language)).map(Locale::toLanguageTag).orElse("");
    }

    /** A box that is not ticked is not sent at all. */
    Evidence.Source source(@Nullable UUID id) {
        return new Evidence.Source(
                id == null ? Ids.next() : id,
                Evidence.UNMARKED,
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
