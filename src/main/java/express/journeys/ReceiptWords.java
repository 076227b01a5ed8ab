package express.journeys;

import express.messaging.Recipient;
import express.ui.Languages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In which words a receipt is said. Where nobody vouches for those that the person reads, words for which somebody does stand
 * beside them, and who explained the consent is named. Asked outside of transactions, since names are looked up as other work.
 */
@Component
record ReceiptWords(Reaching reaching, Languages languages, WordsBeside beside, Saying saying) {

    /**
     * What was chosen.
     *
     * @param checked the language that stands beside it; none where somebody vouches for this one
     * @param helper who explained it, with who interpreted
     */
    record Chosen(Locale language, @Nullable Locale checked, String helper) {}

    /** The language in which it was explained, or else one that they read, or that of their account. */
    Chosen explained(CaseFile journey, Consent consent) {
        Locale language = languages
                .findForNewcomers(consent.language().toLanguageTag())
                .or(() -> reaching.listLanguages(journey).stream().findFirst())
                .or(() -> reaching.find(journey).map(Recipient::language))
                .orElse(Languages.SOURCE);
        return in(language, journey, consent);
    }

    /** One in which somebody reads by their own choice. */
    Chosen in(Locale language, CaseFile journey, Consent consent) {
        Locale checked = beside.find(language, journey).orElse(null);
        return new Chosen(language, checked, helper(journey, consent));
    }

    /** Who explained it stands for it by name, and otherwise their organisation. */
    private String helper(CaseFile journey, Consent consent) {
        Said said = saying.of(Stream.ofNullable(consent.explainedBy()), Stream.of(journey.holder()));
        String by = said.person(consent.explainedBy());
        return List.of(by.isEmpty() ? said.organisation(journey.holder()) : by, consent.interpreter()).stream()
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
