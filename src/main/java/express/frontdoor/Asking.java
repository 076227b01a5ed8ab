package express.frontdoor;

import express.base.Ids;
import express.frontdoor.NextSteps.Reception;
import express.journeys.FirstContacts;
import express.journeys.FirstContacts.FirstContact;
import express.journeys.FirstContacts.Way;
import express.services.ServicesEvents;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks an organisation to call somebody, and takes it back. What is handed over lies in its list of first contacts, in a
 * transaction of its own: what dies in between is asked again, and somebody called twice at the worst.
 */
@Component
class Asking {

    /** The version of the words {@code frontdoor.call.seen}, to which whoever asks agrees. */
    private static final int WORDS = 1;

    private final Doorway doorway;
    private final Callbacks callbacks;
    private final FirstContacts contacts;
    private final Guide guide;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    Asking(
            Doorway doorway,
            Callbacks callbacks,
            FirstContacts contacts,
            Guide guide,
            InstantSource time,
            ApplicationEventPublisher events) {
        this.doorway = doorway;
        this.callbacks = callbacks;
        this.contacts = contacts;
        this.guide = guide;
        this.time = time;
        this.events = events;
    }

    /** Who would call. */
    @Nullable
    Reception reception(Approach approach, Locale language) {
        return guide.lead(approach.answers(), language).reception();
    }

    Optional<Callback> find(Approach approach) {
        return doorway.look(() -> callbacks.find(approach));
    }

    /**
     * The network is told that it was looked for, and not by whom.
     *
     * @param wish what they tapped, in the words in which they read it
     */
    void ask(Approach approach, Reception reception, Callback.Asked asked, String wish) {
        doorway.open(() -> {
            var callback = new Callback(Ids.next(), reception.id(), asked.hour(), time.instant());
            boolean first = callbacks.add(approach, callback)
                    && contacts.receive(new FirstContact(
                            reception.network(),
                            callback.id(),
                            reception.id(),
                            asked.name(),
                            approach.language(),
                            wish,
                            Way.PHONE,
                            asked.telephone(),
                            asked.safe(),
                            WORDS,
                            callback.askedAt()));
            if (first) {
                events.publishEvent(sought(approach, reception));
            }
            return first;
        });
    }

    private static ServicesEvents.Sought sought(Approach approach, Reception reception) {
        Answers answers = approach.answers();
        return new ServicesEvents.Sought(
                reception.network(),
                answers.wish().step(),
                null,
                approach.language(),
                answers.place().map(Answers.Place::town).orElse(null));
    }

    void takeBack(Approach approach) {
        doorway.open(() -> {
            callbacks.find(approach).ifPresent(it -> {
                callbacks.remove(it);
                contacts.takeBack(it.id());
            });
            return true;
        });
    }
}
