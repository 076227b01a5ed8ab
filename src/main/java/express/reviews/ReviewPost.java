package express.reviews;

import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The letters of a round; with the work that they tell of, or not at all. */
@Component
class ReviewPost {

    private final Post post;
    private final Peers peers;
    private final Addressees addressees;
    private final Answerers answerers;

    ReviewPost(Post post, Peers peers, Addressees addressees, Answerers answerers) {
        this.post = post;
        this.peers = peers;
        this.addressees = addressees;
        this.answerers = answerers;
    }

    void toReviewer(Case whole, Asking asking, String kind) {
        send(
                Stream.ofNullable(asking.person())
                        .flatMap(person -> addressees.find(person).stream())
                        .toList(),
                new RoundLetter(
                        kind,
                        whole.latest().title(),
                        asking.due(),
                        asking.stands() ? whole.round().path() : Round.PATH));
    }

    /** To all who judge it or were asked to. */
    void toReviewers(Case whole, String kind) {
        whole.askings().stream().filter(Asking::stands).forEach(asking -> toReviewer(whole, asking, kind));
    }

    void toCoordinators(Case whole, String kind) {
        Round round = whole.round();
        send(
                answerers
                        .of(round.organisation(), round.networks(), Circle.COORDINATORS)
                        .people(),
                new RoundLetter(kind, whole.latest().title(), whole.latest().at(), round.path()));
    }

    /** To those who submitted it; if none of them is left, to whoever answers for its owner. */
    void toAuthors(Case whole, String kind) {
        Round round = whole.round();
        List<Recipient> authors = peers.authors(whole).stream()
                .map(addressees::find)
                .flatMap(Optional::stream)
                .toList();
        send(
                authors.isEmpty() ? owners(round) : authors,
                new RoundLetter(kind, whole.latest().title(), whole.latest().at(), round.authorsPath()));
    }

    private List<Recipient> owners(Round round) {
        return answerers
                .of(round.organisation(), Circle.EDITORS, Circle.ADMINISTRATORS)
                .people();
    }

    private void send(Collection<Recipient> people, RoundLetter letter) {
        people.forEach(person -> post.send(person, letter));
    }
}
