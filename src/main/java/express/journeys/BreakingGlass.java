package express.journeys;

import express.base.Forbidden;
import express.base.Ids;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file to an adviser whose case it is not; the person and whoever administers the organisation are told. */
@Component
@Transactional
class BreakingGlass {

    static final int SHORTEST = 10;
    static final int LONGEST = 500;
    private static final Duration OPEN = Duration.ofHours(4);

    private final Glasses glasses;
    private final Noting noting;
    private final Addressees addressees;
    private final Reaching reaching;
    private final Post post;
    private final InstantSource time;

    BreakingGlass(
            Glasses glasses, Noting noting, Addressees addressees, Reaching reaching, Post post, InstantSource time) {
        this.glasses = glasses;
        this.noting = noting;
        this.addressees = addressees;
        this.reaching = reaching;
        this.post = post;
        this.time = time;
    }

    void open(Viewer viewer, Organisation holder, CaseFile journey, String reason) {
        if (!glasses.mayBreak(journey)) {
            throw new Forbidden();
        }
        Instant now = time.instant();
        var glass = new Glass(Ids.next(), viewer.id(), reason, now, now.plus(OPEN));
        glasses.add(journey, glass);
        noting.happened(journey, "journeys.happening.glass-broken", journey.holder(), glass.id());
        noting.changed(viewer, journey.id(), "glass broken", reason);
        var letter =
                new GlassLetter(holder.name(), viewer.person().name(), FilePages.path(holder.slug(), journey.id()));
        addressees.listIn(holder.id(), Role.ADMINISTRATOR).stream()
                .filter(to -> !viewer.id().equals(to.person()))
                .forEach(to -> post.send(to, letter));
        tellThePerson(journey, letter);
    }

    /** Without an account, by the way that nobody else reads, which is open to whoever has broken the glass. */
    private void tellThePerson(CaseFile journey, GlassLetter letter) {
        PersonId person = journey.person();
        Optional<Recipient> to = person == null ? reaching.find(journey) : addressees.find(person);
        to.ifPresent(it -> post.send(it, letter.toThePerson(person != null)));
    }
}
