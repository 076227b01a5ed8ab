package express.journeys;

import express.base.Role;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseWorkers.CaseWorker;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who have the case, or else who administers the house, that a yes was taken back by the link on a receipt. */
@Component
class TakenBackPost {

    private final Addressees addressees;
    private final CaseWorkers workers;
    private final Organisations organisations;
    private final Post post;

    TakenBackPost(Addressees addressees, CaseWorkers workers, Organisations organisations, Post post) {
        this.addressees = addressees;
        this.workers = workers;
        this.organisations = organisations;
        this.post = post;
    }

    /** Of one referral the module that sent it tells them already. */
    void tell(CaseFile journey, Consent consent) {
        if (consent.purpose() == Purpose.REFER && consent.about() != null) {
            return;
        }
        List<Organisation> houses = organisations.listAll(List.of(journey.holder(), consent.receiver()));
        houses.stream()
                .filter(it -> it.id().equals(journey.holder()))
                .forEach(holder -> tell(journey, consent, holder, houses));
    }

    private void tell(CaseFile journey, Consent consent, Organisation holder, List<Organisation> houses) {
        String receiver = houses.stream()
                .filter(it -> it.id().equals(consent.receiver()))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
        String path = consent.purpose() == Purpose.HOLD ? "" : FilePages.path(holder.slug(), journey.id());
        var letter = new TakenBackLetter(holder.name(), consent.purpose(), receiver, path);
        recipients(journey).forEach(to -> post.send(to, letter));
    }

    private List<Recipient> recipients(CaseFile journey) {
        List<Recipient> people = workers.list(journey.id()).stream()
                .filter(CaseWorker::goesOn)
                .flatMap(it -> addressees.find(it.person()).stream())
                .toList();
        return people.isEmpty() ? addressees.listIn(journey.holder(), Role.ADMINISTRATOR) : people;
    }
}
