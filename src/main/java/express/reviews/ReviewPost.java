package express.reviews;

import express.base.PersonId;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The letters of a round; with the work that they tell of, or not at all. */
@Component
class ReviewPost {

    private final Post post;
    private final Peers peers;

    ReviewPost(Post post, Peers peers) {
        this.post = post;
        this.peers = peers;
    }

    void toReviewer(Case whole, Asking asking, String kind) {
        List<PersonId> person = Stream.ofNullable(asking.person()).toList();
        send(
                person,
                new RoundLetter(
                        kind,
                        whole.latest().title(),
                        asking.due(),
                        whole.round().path()));
    }

    /** To all who judge it or were asked to. */
    void toReviewers(Case whole, String kind) {
        whole.askings().stream().filter(Asking::stands).forEach(asking -> toReviewer(whole, asking, kind));
    }

    void toCoordinators(Case whole, String kind) {
        send(
                peers.coordinators(whole.round().networks()),
                new RoundLetter(
                        kind,
                        whole.latest().title(),
                        whole.latest().at(),
                        whole.round().path()));
    }

    void toAuthors(Case whole, String kind) {
        Set<PersonId> authors = whole.submissions().stream()
                .flatMap(submission -> Stream.ofNullable(submission.by()))
                .collect(Collectors.toSet());
        String path = whole.round().authorsPath();
        send(
                authors,
                new RoundLetter(kind, whole.latest().title(), whole.latest().at(), path));
    }

    private void send(Collection<PersonId> people, RoundLetter letter) {
        for (Person person : peers.people(people).values()) {
            String email = person.email();
            if (email != null) {
                post.send(new Recipient(person.id(), person.name(), email, Channel.EMAIL, person.language()), letter);
            }
        }
    }
}
