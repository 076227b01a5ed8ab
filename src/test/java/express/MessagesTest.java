package express;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final List<MessageFile> FILES = MessageFile.all();
    private static final List<MessageFile> ENGLISH =
            FILES.stream().filter(MessageFile::isSource).toList();
    /** Those of all pages, and those of pages for newcomers. */
    private static final Set<ULocale> LANGUAGES = languagesOf("ui");

    private static final Set<ULocale> NEWCOMERS = languagesOf("ui-newcomers");
    private static final Set<String> KEYS = ENGLISH.stream()
            .flatMap(file -> file.texts().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void belongToAModuleAndStandInOneFileOnly() {
        assertThat(ENGLISH).allMatch(file -> Sources.moduleExists(file.module()));
        assertThat(KEYS)
                .hasSize(ENGLISH.stream().mapToInt(file -> file.texts().size()).sum());
    }

    /** Of two texts of one key the later would be read in the place of the earlier, and nobody would see that it is lost. */
    @Test
    void haveOneTextOnlyForEachKey() throws IOException {
        for (Path file : Sources.list(MessageFile.FOLDER.toString(), ".properties")) {
            var texts = new Repeats();
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            assertThat(texts.repeated).as(file.toString()).isEmpty();
        }
    }

    /** Texts that remember which of them came again. */
    private static final class Repeats extends Properties {

        final transient List<Object> repeated = new ArrayList<>();

        @Override
        public synchronized @Nullable Object put(Object key, Object text) {
            if (containsKey(key)) {
                repeated.add(key);
            }
            return super.put(key, text);
        }
    }

    @Test
    void haveTheSameKeysInAllLanguages() {
        for (MessageFile english : ENGLISH) {
            for (ULocale language : english.isForNewcomers() ? NEWCOMERS : LANGUAGES) {
                assertThat(in(language, english).texts().keySet())
                        .as(english.name() + " in " + language)
                        .isEqualTo(english.texts().keySet());
            }
        }
    }

    @Test
    void areThereForNewcomersInTheTenLanguagesThatWereAsked() {
        assertThat(NEWCOMERS.stream().map(ULocale::toLanguageTag))
                .containsExactlyInAnyOrder("en", "fr", "ar", "fa", "uk", "tr", "so", "ti", "ps", "es")
                .hasSizeGreaterThan(LANGUAGES.size());
    }

    /** A text that was forgotten is still that of the source, or in its letters. */
    @Test
    void areWrittenForNewcomersInTheLettersOfTheirLanguage() {
        for (MessageFile file : FILES) {
            var letters = letters(file.language());
            if (file.isForNewcomers() && letters != null) {
                assertThat(file.texts())
                        .as(file.name() + " in " + file.language())
                        .allSatisfy((key, text) -> assertThat(text.matches("[{}0-9 ]*")
                                        || letters.matcher(text).find())
                                .isTrue());
            }
        }
    }

    private static @Nullable Pattern letters(ULocale language) {
        return switch (language.getLanguage()) {
            case "ar", "fa", "ps" -> Pattern.compile("\\p{IsArabic}");
            case "uk" -> Pattern.compile("\\p{IsCyrillic}");
            case "ti" -> Pattern.compile("\\p{IsEthiopic}");
            default -> null;
        };
    }

    private static Set<ULocale> languagesOf(String name) {
        return FILES.stream()
                .filter(file -> file.name().equals(name))
                .map(MessageFile::language)
                .collect(Collectors.toSet());
    }

    @Test
    void takeTheSameArgumentsInAllLanguages() {
        for (MessageFile file : FILES) {
            file.texts()
                    .forEach((key, text) -> assertThat(arguments(text, file.language()))
                            .as(key + " in " + file.language())
                            .isEqualTo(
                                    arguments(in(ULocale.ENGLISH, file).texts().get(key), ULocale.ENGLISH)));
        }
    }

    @Test
    void tellApartAllPluralsOfTheirLanguage() {
        for (MessageFile file : FILES) {
            file.texts()
                    .forEach((key, text) -> assertThat(plurals(text))
                            .as(key + " in " + file.language())
                            .allSatisfy(forms -> assertThat(forms).containsAll(pluralClasses(file.language()))));
        }
    }

    @Test
    void holdNoMarkup() {
        for (MessageFile file : FILES) {
            assertThat(file.texts().values())
                    .noneMatch(Pattern.compile("<[a-z/!]|&#?\\w+;").asPredicate());
        }
    }

    @Test
    void existWhereCodeNamesThem() {
        var prefixes = ENGLISH.stream().map(MessageFile::module).collect(Collectors.joining("|"));
        var key = Pattern.compile("(" + prefixes + ")(\\.[a-z0-9]+(-[a-z0-9]+)*)+")
                .asMatchPredicate();
        for (Compiled type : Compiled.all()) {
            assertThat(type.texts().stream().filter(text -> type.speaks() && key.test(text)))
                    .as("message keys in " + type.name())
                    .allMatch(text ->
                            KEYS.contains(text) || KEYS.stream().anyMatch(known -> known.startsWith(text + ".")));
        }
    }

    @Test
    void areAllUsed() {
        Set<String> texts = Compiled.all().stream()
                .flatMap(type -> type.texts().stream())
                .filter(text -> text.matches("[a-z][a-z0-9\u0001-]*(\\.[a-z0-9\u0001-]*)+"))
                .collect(Collectors.toSet());
        var built = texts.stream()
                .map(text -> Pattern.compile("\\Q" + text.replace("\u0001", "\\E[^.]+\\Q") + "\\E(\\b.*)?"))
                .toList();
        assertThat(KEYS)
                .filteredOn(
                        key -> built.stream().noneMatch(use -> use.matcher(key).matches()))
                .isEmpty();
    }

    private static MessageFile in(ULocale language, MessageFile same) {
        return FILES.stream()
                .filter(file -> file.language().equals(language) && file.name().equals(same.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(same.name() + " is missing in " + language));
    }

    private static Set<String> arguments(String text, ULocale language) {
        return new MessageFormat(text, language).getArgumentNames();
    }

    /** For each plural in a text, the classes it names. */
    private static List<Set<String>> plurals(String text) {
        var pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .filter(at -> pattern.getPart(at).getType() == MessagePattern.Part.Type.ARG_START
                        && pattern.getPart(at).getArgType().hasPluralStyle())
                .mapToObj(start -> IntStream.range(start, pattern.getLimitPartIndex(start))
                        .filter(at -> pattern.getPart(at).getType() == MessagePattern.Part.Type.ARG_SELECTOR)
                        .mapToObj(at -> pattern.getSubstring(pattern.getPart(at)))
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Those into which a count of people or things can fall; no list is as long as a million. */
    private static Set<String> pluralClasses(ULocale language) {
        var rules = PluralRules.forLocale(language);
        return IntStream.range(0, 1000).mapToObj(rules::select).collect(Collectors.toSet());
    }
}
