package express.services;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import express.base.ChainStep;
import express.ui.Languages;
import express.ui.Messages;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words of a table: written in the language of whoever asks for it, and read in any language that is offered. */
@Component
class TableWords {

    /** Columns whose cells hold words of a list, some of them several. */
    static final List<String> LISTED =
            List.of("steps", "groups", "statuses", "price", "state", "language", "languages");

    private final Messages messages;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<Locale, LocaleDisplayNames> names = new ConcurrentHashMap<>();

    TableWords(Messages messages, Languages languages) {
        this.messages = messages;
        for (String column : Columns.ALL) {
            columns.put(normal(column), column);
            languages.all().forEach(language -> columns.putIfAbsent(normal(column(language, column)), column));
        }
        for (String list : LISTED) {
            Map<String, String> known = new HashMap<>();
            for (String code : codes(list)) {
                known.put(normal(code), code);
                languages.all().forEach(language -> known.putIfAbsent(normal(word(language, list, code)), code));
            }
            codes.put(list, known);
        }
    }

    private static List<String> codes(String list) {
        return switch (list) {
            case "steps" -> names(ChainStep.values());
            case "groups" -> names(Eligibility.Group.values());
            case "statuses" -> names(Eligibility.Status.values());
            case "price" -> names(Service.Price.Kind.values());
            case "state" -> names(Service.State.values());
            default -> Spoken.LANGUAGES.stream().map(Locale::toLanguageTag).toList();
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0’']+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    String column(Locale language, String column) {
        String key = Columns.OWN.contains(column) ? "services.column." + column : Differences.key(column);
        return messages.text(language, key);
    }

    private String word(Locale language, String list, String code) {
        return switch (list) {
            case "steps" ->
                messages.text(language, "step." + ChainStep.valueOf(code).slug());
            case "groups" -> messages.text(language, "services.group." + code);
            case "statuses" -> messages.text(language, "services.status." + code);
            case "price" -> messages.text(language, "services.price." + code);
            case "state" -> messages.text(language, "services.state." + code);
            default ->
                names.computeIfAbsent(language, it -> LocaleDisplayNames.getInstance(ULocale.forLocale(it)))
                        .localeDisplayName(Locale.forLanguageTag(code));
        };
    }

    /** Of codes, as they are typed, the words. */
    String words(Locale language, String list, String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> word(language, list, code))
                .collect(Collectors.joining("; "));
    }

    Optional<String> findColumn(String heading) {
        return Optional.ofNullable(columns.get(normal(heading)));
    }

    /** Of words in any language, the codes; what is not known stays as it is, for the rules to refuse. */
    String codes(String list, String cell) {
        return Arrays.stream(cell.split("[;؛\n]"))
                .flatMap(part ->
                        find(list, part).isPresent() ? List.of(part).stream() : Arrays.stream(part.split("[,،]")))
                .filter(word -> !word.isBlank())
                .map(word -> find(list, word).orElse(Typed.line(word)))
                .collect(Collectors.joining(","));
    }

    private Optional<String> find(String list, String word) {
        return Optional.ofNullable(codes.getOrDefault(list, Map.of()).get(normal(word)));
    }
}
