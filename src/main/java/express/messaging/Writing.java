package express.messaging;

import express.base.Settings;
import express.ui.Isolation;
import express.ui.Languages;
import express.ui.Messages;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts letters into the words of their readers. */
@Component
class Writing {

    private final Messages messages;
    private final Languages languages;
    private final Settings settings;

    Writing(Messages messages, Languages languages, Settings settings) {
        this.messages = messages;
        this.languages = languages;
        this.settings = settings;
    }

    Written write(Recipient to, Letter letter) {
        String tag = to.language().toLanguageTag();
        Locale language = (letter.forNewcomers() ? languages.findForNewcomers(tag) : languages.find(tag))
                .orElse(Languages.SOURCE);
        return new Written(
                language.toLanguageTag(),
                oneLine(say(language, letter.subject())),
                to.name().isEmpty()
                        ? say(language, new Words("messaging.greeting"))
                        : say(language, new Words("messaging.greeting.name", to.name())),
                lines(language, letter),
                letter.code(),
                letter.link() == null ? null : leads(language, letter.link()),
                letter.links().stream().map(link -> leads(language, link)).toList(),
                foot(language, letter),
                oneLine(say(language, letter.shortly())),
                letter.scheduling(),
                letter.checked() == null ? null : beside(letter.checked().language(), letter));
    }

    private List<String> lines(Locale language, Letter letter) {
        Stream<Words> notice = Stream.ofNullable(letter.checked()).map(Letter.Checked::notice);
        return Stream.concat(letter.lines().stream(), notice)
                .map(line -> say(language, line))
                .toList();
    }

    private Written.Beside beside(Locale language, Letter letter) {
        return new Written.Beside(
                language.toLanguageTag(),
                letter.lines().stream().map(line -> say(language, line)).toList());
    }

    private Written.Leads leads(Locale language, Link link) {
        return new Written.Leads(
                say(language, link.words()),
                settings.address().resolve(link.path()).toString());
    }

    private List<String> foot(Locale language, Letter letter) {
        return List.of(
                say(language, new Words("messaging.foot.from", settings.address())),
                say(language, letter.reason()),
                say(language, new Words("messaging.foot.answer")));
    }

    private String say(Locale language, Words words) {
        Object[] arguments = Arrays.stream(words.arguments())
                .map(argument -> argument(language, argument))
                .toArray();
        return messages.text(language, words.key(), arguments);
    }

    private Object argument(Locale language, Object argument) {
        return switch (argument) {
            case Words words -> say(language, words);
            case Instant instant -> Date.from(instant);
            case Number number -> number;
            case URI address -> address.toString();
            default -> apart(language, argument.toString());
        };
    }

    /** What runs against the direction of the letter is kept together, so that it does not turn the words around it. */
    private static String apart(Locale language, String typed) {
        String text = typed.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\n]]", "");
        return Isolation.in(language, text);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
