package express.journeys;

import express.translation.Confirmed;
import express.ui.Languages;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which words stand beside those of a page of the person, where nobody vouches for these. As {@link Reaching}. */
@Component
public class WordsBeside {

    private final Reaching reaching;
    private final Confirmed confirmed;

    WordsBeside(Reaching reaching, Confirmed confirmed) {
        this.reaching = reaching;
        this.confirmed = confirmed;
    }

    /** The first language that they read of those in which somebody does, or that of the source; nothing, where it is not needed. */
    public Optional<Locale> find(Locale page, CaseFile journey) {
        return confirmed.isConfirmed(page)
                ? Optional.empty()
                : reaching.listLanguages(journey).stream()
                        .filter(confirmed::isConfirmed)
                        .findFirst()
                        .or(() -> Optional.of(Languages.SOURCE));
    }
}
