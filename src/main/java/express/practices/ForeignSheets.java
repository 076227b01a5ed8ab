package express.practices;

import express.base.Slugs;
import express.practices.SheetRefused.Fault;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads sheets that were written elsewhere, of which nothing can be trusted: beside the rules that hold for all, their
 * words must be nothing but words.
 */
final class ForeignSheets {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Controls, what turns the direction of others, halves of signs, and what is no sign at all. */
    private static final Pattern SIGN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

    private static final Pattern MARKUP = Pattern.compile("<[/!?\\p{L}]|(?i)javascript:");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final int LONGEST = 10_000;
    private static final int MOST = 1_000;
    private static final int LANGUAGES = 60;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_SECTION = 60_000;
    private static final int MOST_PARAGRAPHS = 300;

    private ForeignSheets() {}

    static Sheet read(JsonNode written) {
        checkWords("", written);
        Sheet sheet = sheet(written);
        checkLanguages(sheet);
        List<String> faults = faults(sheet);
        if (!faults.isEmpty()) {
            throw new SheetRefused(Fault.RULES, String.join("; ", faults));
        }
        checkLengths(sheet);
        return sheet;
    }

    private static void checkWords(String where, JsonNode node) {
        check(node.size() <= MOST, Fault.LENGTH, where);
        if (node.isString()) {
            checkWord(where, node.asString());
        }
        node.properties().forEach(field -> {
            checkWord(where, field.getKey());
            checkWords(where.isEmpty() ? field.getKey() : where + "." + field.getKey(), field.getValue());
        });
        if (node.isArray()) {
            node.forEach(item -> checkWords(where, item));
        }
    }

    private static void checkWord(String where, String word) {
        check(word.length() <= LONGEST, Fault.LENGTH, where);
        check(!SIGN.matcher(word).find(), Fault.SIGNS, where);
        check(!MARKUP.matcher(word).find(), Fault.MARKUP, where);
    }

    private static Sheet sheet(JsonNode written) {
        try {
            return JSON.treeToValue(written, Sheet.class).withoutPictures();
        } catch (RuntimeException unreadable) {
            throw new SheetRefused(Fault.UNREADABLE, unreadable.getClass().getSimpleName());
        }
    }

    private static void checkLanguages(Sheet sheet) {
        check(sheet.texts().size() <= LANGUAGES, Fault.LENGTH, "texts");
        check(Slugs.isOne(sheet.slug()), Fault.RULES, "slug");
        for (Locale language : sheet.texts().keySet()) {
            check(isLanguage(language), Fault.RULES, "language");
        }
    }

    /** What is longer than authors here may write could not be adapted here. */
    private static void checkLengths(Sheet sheet) {
        sheet.sources().forEach(source -> {
            check(source.title().length() <= LONGEST_TITLE, Fault.LENGTH, "sources.title");
            check(source.publisher().length() <= LONGEST_NAME, Fault.LENGTH, "sources.publisher");
            check(source.url().toString().length() <= LONGEST_ADDRESS, Fault.LENGTH, "sources.url");
            check(isLanguage(source.language()), Fault.RULES, "sources.language");
        });
        sheet.texts()
                .values()
                .forEach(words -> words.sections().forEach((section, paragraphs) -> {
                    check(paragraphs.size() <= MOST_PARAGRAPHS, Fault.LENGTH, section);
                    check(String.join("\n\n", paragraphs).length() <= LONGEST_SECTION, Fault.LENGTH, section);
                }));
    }

    /** What is none can be a locale all the same, with another tag or that of an unknown one. */
    private static boolean isLanguage(Locale said) {
        String tag = said.toLanguageTag();
        return !said.getLanguage().isEmpty()
                && LANGUAGE.matcher(tag).matches()
                && Locale.forLanguageTag(tag).equals(said);
    }

    /** A list that holds nothing where a word should be is no sheet either. */
    private static List<String> faults(Sheet sheet) {
        try {
            return SheetRules.faults(sheet);
        } catch (RuntimeException unreadable) {
            throw new SheetRefused(Fault.UNREADABLE, unreadable.getClass().getSimpleName());
        }
    }

    private static void check(boolean holds, Fault fault, String where) {
        if (!holds) {
            throw new SheetRefused(fault, where);
        }
    }
}
