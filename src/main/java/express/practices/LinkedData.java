package express.practices;

import express.base.ChainStep;
import express.ui.Screen;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a page of a practice says to search engines, in the words of schema.org. */
final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LinkedData() {}

    /** As it can stand inside a page: nothing in it can end the element that holds it. */
    static String of(Screen screen, Share share, PracticeSheet page, @Nullable Arrival arrival) {
        Sheet sheet = page.sheet();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org");
        said.put("@type", "Article");
        said.put("@id", share.address());
        said.put("url", share.address());
        said.put("headline", page.words().title());
        said.put("description", page.words().summary());
        said.put("inLanguage", page.language().toLanguageTag());
        said.put("datePublished", page.publication().at().toString());
        said.put("version", page.publication().version());
        said.put("license", Licence.ADDRESS);
        said.put("isAccessibleForFree", true);
        said.put(
                "publisher",
                organisation(screen.text("ui.name"), share.address().resolve("/")));
        List<Subject> subjects = Subject.of(sheet, page.language());
        said.put("about", about(screen, share, sheet, subjects));
        if (!subjects.isEmpty()) {
            said.put("keywords", subjects.stream().map(Subject::word).toList());
        }
        said.put("spatialCoverage", place(sheet));
        said.put("citation", sheet.sources().stream().map(LinkedData::source).toList());
        said.putAll(translations(share, page));
        if (arrival != null) {
            said.put("isBasedOn", arrival.original());
        }
        return JSON.writeValueAsString(said)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Map<String, Object> organisation(String name, @Nullable URI website) {
        return website == null
                ? Map.of("@type", "Organization", "name", name)
                : Map.of("@type", "Organization", "name", name, "url", website);
    }

    private static List<Object> about(Screen screen, Share share, Sheet sheet, List<Subject> subjects) {
        var about = new ArrayList<Object>();
        about.add(organisation(sheet.owner().name(), sheet.owner().website()));
        for (ChainStep step : sheet.steps()) {
            about.add(Map.of(
                    "@type", "DefinedTerm", "name", screen.text("step." + step.slug()), "termCode", step.slug()));
        }
        for (Subject subject : subjects) {
            about.add(Map.of(
                    "@type",
                    "DefinedTerm",
                    "name",
                    subject.word(),
                    "termCode",
                    subject.id(),
                    "url",
                    share.address().resolve(subject.concept())));
        }
        return about;
    }

    private static Map<String, Object> place(Sheet sheet) {
        return Map.of(
                "@type",
                "Place",
                "name",
                sheet.place(),
                "address",
                Map.of("@type", "PostalAddress", "addressCountry", sheet.country()));
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@type", "CreativeWork");
        said.put("name", source.title());
        said.put("url", source.url());
        said.put("inLanguage", source.language().toLanguageTag());
        said.put("publisher", organisation(source.publisher(), null));
        if (!source.read()) {
            said.put("datePublished", Integer.toString(source.year()));
        }
        return said;
    }

    private static Map<String, Object> translations(Share share, PracticeSheet page) {
        Locale original = page.sheet().language();
        if (!page.language().equals(original)) {
            return Map.of("translationOfWork", work(share, original));
        }
        List<Map<String, Object>> others = page.sheet().texts().keySet().stream()
                .filter(language -> !language.equals(original))
                .map(language -> work(share, language))
                .toList();
        return others.isEmpty() ? Map.of() : Map.of("workTranslation", others);
    }

    private static Map<String, Object> work(Share share, Locale language) {
        return Map.of("@type", "Article", "inLanguage", language.toLanguageTag(), "url", share.in(language));
    }
}
