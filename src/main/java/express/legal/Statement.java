package express.legal;

import express.base.NotFound;
import express.texts.Desk;
import express.texts.TextId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A page that the law asks for. */
enum Statement {
    PRIVACY,
    ACCESSIBILITY,
    IMPRINT;

    static Statement of(String slug) {
        return Stream.of(values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/" + slug();
    }

    String title() {
        return "legal." + slug() + ".title";
    }

    TextId text() {
        return TextId.named("legal." + slug());
    }

    Desk desk(List<Locale> languages) {
        return new Desk("/legal/" + slug() + "/text", "/legal/" + slug() + "/translation", languages);
    }
}
