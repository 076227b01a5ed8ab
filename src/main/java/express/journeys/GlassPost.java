package express.journeys;

import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.journeys.CaseWorkers.CaseWorker;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells that a file was opened without the case: the person, and somebody who watches over it and is not who did it. */
@Component
class GlassPost {

    private final Addressees addressees;
    private final CaseWorkers workers;
    private final Reaching reaching;
    private final Post post;

    GlassPost(Addressees addressees, CaseWorkers workers, Reaching reaching, Post post) {
        this.addressees = addressees;
        this.workers = workers;
        this.reaching = reaching;
        this.post = post;
    }

    void tell(Viewer viewer, Organisation holder, CaseFile journey) {
        var letter =
                new GlassLetter(holder.name(), viewer.person().name(), FilePages.path(holder.slug(), journey.id()));
        List<Recipient> heads = addressees.listIn(holder.id(), Role.ADMINISTRATOR).stream()
                .filter(to -> !viewer.id().equals(to.person()))
                .toList();
        heads.forEach(to -> post.send(to, letter));
        if (heads.isEmpty()) {
            tellTheCase(journey, letter.toTheCase());
        }
        tellThePerson(journey, letter);
    }

    /** Whoever administers a house alone watches over everybody else in it. */
    private void tellTheCase(CaseFile journey, GlassLetter letter) {
        workers.list(journey.id()).stream()
                .filter(CaseWorker::goesOn)
                .flatMap(it -> addressees.find(it.person()).stream())
                .forEach(to -> post.send(to, letter));
    }

    /** Without an account, by the way that nobody else reads, which is open to whoever has broken the glass. */
    private void tellThePerson(CaseFile journey, GlassLetter letter) {
        reaching.findFirstByAccount(journey).ifPresent(to -> post.send(to, letter.toThePerson(to.person() != null)));
    }
}
