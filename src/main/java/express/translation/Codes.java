package express.translation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a service may call a language: exactly as we do, by another of its names, or without its country. */
final class Codes {

    private Codes() {}

    /** The best first. */
    static List<String> of(Locale language) {
        String plain = language.getLanguage();
        return Stream.concat(Stream.of(language.toLanguageTag(), plain), otherNames(plain))
                .distinct()
                .toList();
    }

    private static Stream<String> otherNames(String plain) {
        return switch (plain) {
            case "nb", "nn", "no" -> Stream.of("nb", "no");
            case "zh" -> Stream.of("zh-Hans", "zh-CN");
            case "pt" -> Stream.of("pt-PT", "pt-BR");
            case "he" -> Stream.of("iw");
            default -> Stream.empty();
        };
    }
}
