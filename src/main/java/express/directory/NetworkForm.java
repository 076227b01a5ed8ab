package express.directory;

import express.ui.Screen;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network's entry as it is typed. */
record NetworkForm(
        @NotBlank(message = "directory.network.name.missing")
        @Size(max = 200, message = "directory.name.long")
        @Pattern(regexp = Written.LINE, message = "directory.signs")
        String name,

        @NotBlank(message = "directory.territory.missing")
        @Size(max = 200, message = "directory.place.long")
        @Pattern(regexp = Written.LINE, message = "directory.signs")
        String territory,

        @NotEmpty(message = "directory.languages.missing") List<String> languages,

        @Pattern(regexp = "6|12|18|24|36|48|60", message = "directory.network.term.wrong")
        String confirmMonths) {

    /** Among which a network chooses how long its practices count as confirmed. */
    static final List<Integer> MONTHS = List.of(6, 12, 18, 24, 36, 48, 60);

    /** Those in which people in Europe meet newcomers; others follow when a network asks for them. */
    static final List<Locale> LANGUAGES = Stream.of(
                    "am", "ar", "bg", "bn", "bs", "ckb", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
                    "hr", "hu", "it", "ka", "ku", "lt", "lv", "mt", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk",
                    "sl", "so", "sq", "sr", "sv", "sw", "ta", "ti", "tr", "uk", "ur", "vi", "zh")
            .map(Locale::forLanguageTag)
            .toList();

    NetworkForm {
        name = Written.line(name);
        territory = Written.line(territory);
        languages = Optional.ofNullable(languages).orElse(List.of());
        confirmMonths = Optional.ofNullable(confirmMonths).orElse(Integer.toString(Network.USUAL_MONTHS));
    }

    Network.Facts facts() {
        return new Network.Facts(
                name,
                territory,
                LANGUAGES.stream()
                        .filter(language -> languages.contains(language.toLanguageTag()))
                        .toList(),
                Integer.parseInt(confirmMonths));
    }

    static Map<String, String> months(Screen screen) {
        Map<String, String> months = new LinkedHashMap<>();
        MONTHS.forEach(it -> months.put(Integer.toString(it), screen.text("directory.network.term.months", it)));
        return months;
    }

    static Map<String, String> typed(Network network) {
        return Map.of(
                "name", network.name(),
                "territory", network.territory(),
                "confirmMonths", Integer.toString(network.confirmMonths()),
                "languages",
                        network.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")));
    }
}
