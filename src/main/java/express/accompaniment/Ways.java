package express.accompaniment;

import express.journeys.CaseFile;
import express.journeys.Profile.Contact;
import express.journeys.Reaching;
import express.messaging.Letter;
import express.messaging.Post;
import express.messaging.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How somebody who was accompanied is written to later: by what the database still tells of them for that. */
@Component
record Ways(FollowUps followUps, Reaching reaching, Post post) {

    /** Nothing, where somebody has to call them: a number that was given as a telephone may be a land line. */
    Optional<Recipient> find(CaseFile journey) {
        UUID id = journey.id().value();
        List<Contact> contacts = followUps.listReaches(id).stream()
                .map(it -> new Contact(Contact.Way.valueOf(it.way()), it.reach(), true))
                .toList();
        List<Locale> tongues =
                followUps.listTongues(id).stream().map(Locale::forLanguageTag).toList();
        return reaching.find(new Reaching.Known(journey.person(), "", contacts, tongues));
    }

    void send(Recipient to, Letter letter) {
        post.send(to, letter);
    }
}
