package express.translation;

import express.database.Changes;
import express.database.Remembered;
import express.translation.Confirmations.Hashed;
import express.ui.Languages;
import express.ui.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who speaks the language vouches for words of pages for newcomers. Consents, refusals and rules on
 * permits are shown in words that nobody vouches for only together with a worker or interpreter.
 */
@Component
public class Confirmed {

    private final Wordings wordings;
    private final Messages messages;
    private final Confirmations confirmations;
    private final Remembered<Locale, Map<String, byte[]>> known;

    Confirmed(Wordings wordings, Messages messages, Confirmations confirmations, Changes changes) {
        this.wordings = wordings;
        this.messages = messages;
        this.confirmations = confirmations;
        this.known = new Remembered<>(changes);
    }

    /** Whether a text can be shown as it is, in English always. A text that the language lacks is said in English. */
    public boolean is(String key, Locale language) {
        return language.equals(Languages.SOURCE)
                ? messages.knows(key)
                : wordings.find(language, key).filter(this::isConfirmed).isPresent();
    }

    /** Whether all texts of a file, such as {@code frontdoor-newcomers}, can. */
    public boolean all(String file, Locale language) {
        List<Wording> own = wordings.list(language).stream()
                .filter(it -> it.file().equals(file))
                .toList();
        return language.equals(Languages.SOURCE) || areConfirmed(own);
    }

    /**
     * Whether somebody stands by all the words in which a person is asked for a consent, told a rule, or says no. In all other
     * languages these are told only with the help of somebody named.
     */
    public boolean isConfirmed(Locale language) {
        if (language.getLanguage().equals(Languages.SOURCE.getLanguage())) {
            return true;
        }
        List<Wording> asked = wordings.listVouched(Locale.forLanguageTag(language.getLanguage()));
        return areConfirmed(asked);
    }

    private boolean isConfirmed(Wording wording) {
        return areConfirmed(List.of(wording));
    }

    /** All of some of one language, if there are any. */
    private boolean areConfirmed(List<Wording> some) {
        if (some.isEmpty()) {
            return false;
        }
        Map<String, byte[]> hashes = known.get(some.getFirst().language(), this::look);
        return some.stream().allMatch(it -> it.state(hashes.get(it.key())) == Wording.State.CONFIRMED);
    }

    private Map<String, byte[]> look(Locale language) {
        return confirmations.listVouched(language).stream().collect(Collectors.toMap(Hashed::key, Hashed::hash));
    }
}
