package express.lobby;

import express.boards.Authors;
import express.polls.Unnaming;
import express.registration.Participation;
import express.registration.RegistrationEvents;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever is erased with their registration is erased from the boards with it, or not at all; also from what others wrote
 * of them, out of which a report could be drafted anew.
 */
@Component
class LobbyReactions {

    private static final String NOBODY = "–";

    private final Participation participation;
    private final Authors authors;
    private final Unnaming unnaming;

    LobbyReactions(Participation participation, Authors authors, Unnaming unnaming) {
        this.participation = participation;
        this.authors = authors;
        this.unnaming = unnaming;
    }

    @EventListener
    void on(RegistrationEvents.Forgotten forgotten) {
        authors.forget(GuestKeys.key(forgotten.participant()));
        participation.leaving(forgotten.participant()).ifPresent(it -> {
            UnaryOperator<String> words = text -> it.name().of(text, NOBODY);
            String subject = Subjects.of(forgotten.gathering());
            authors.unname(subject, words);
            unnaming.unname(subject, words);
        });
    }
}
