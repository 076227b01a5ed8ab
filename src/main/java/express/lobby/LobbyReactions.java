package express.lobby;

import express.boards.Authors;
import express.registration.RegistrationEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is erased with their registration is erased from the boards with it, or not at all. */
@Component
class LobbyReactions {

    private final Authors authors;

    LobbyReactions(Authors authors) {
        this.authors = authors;
    }

    @EventListener
    void on(RegistrationEvents.Forgotten forgotten) {
        authors.forget(GuestKeys.key(forgotten.participant()));
    }
}
