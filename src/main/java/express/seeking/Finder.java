package express.seeking;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.seeking.Wish.Situation;
import express.services.Service;
import express.ui.Screen;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds services of certain organisations for somebody whom one advises, with the reasons in words. */
@Component
public class Finder {

    private static final int MOST = 200;

    /**
     * One of them.
     *
     * @param reasons why it fits, in the reader's words
     * @param open what nobody has said about it
     */
    public record Found(Service service, Organisation house, List<String> reasons, List<String> open) {}

    private final Seeking seeking;

    Finder(Seeking seeking) {
        this.seeking = seeking;
    }

    /**
     * The best first.
     *
     * @param language in which somebody wants to be understood, two or three letters
     */
    public List<Found> list(
            Screen screen,
            String words,
            @Nullable ChainStep step,
            @Nullable String language,
            Collection<OrganisationId> houses,
            int most) {
        var wish = new Wish(words, "", null, Wish.USUAL, step, language, Situation.UNTOLD, false, false, null);
        return seeking.seek(wish, screen.language(), MOST).fits().stream()
                .filter(fit -> houses.contains(fit.house().id()))
                .limit(most)
                .map(fit -> new Found(fit.service(), fit.house(), said(screen, fit, true), said(screen, fit, false)))
                .toList();
    }

    private static List<String> said(Screen screen, Fit fit, boolean known) {
        return fit.reasons(screen).stream()
                .filter(reason -> reason.known() == known)
                .map(reason -> screen.text(reason.key(), reason.with()))
                .toList();
    }
}
