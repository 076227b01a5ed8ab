package express.exhibits;

import express.base.OrganisationId;
import express.base.Role;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Entrance;
import express.people.Member;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters about pictures: to those who are asked, and to the authors of one that was taken back. */
@Component
class Notices {

    /** Somebody who writes for an organisation, and can be reached. */
    record Colleague(Recipient recipient) {}

    private final Entrance entrance;
    private final Memberships memberships;
    private final People people;
    private final Post post;

    Notices(Entrance entrance, Memberships memberships, People people, Post post) {
        this.entrance = entrance;
        this.memberships = memberships;
        this.people = people;
        this.post = post;
    }

    /** To be asked before the transaction in which they are told: another viewer may see who they are. */
    List<Colleague> colleagues(OrganisationId organisation) {
        return entrance.look(() -> memberships.list(organisation).stream()
                .filter(member -> !member.deactivated() && member.roles().contains(Role.EDITOR))
                .map(Member::id)
                .flatMap(id -> people.find(id).stream())
                .flatMap(person -> recipient(person).stream())
                .map(Colleague::new)
                .toList());
    }

    private static Optional<Recipient> recipient(Person person) {
        return Optional.ofNullable(person.email())
                .map(email -> new Recipient(person.id(), person.name(), email, Channel.EMAIL, person.language()));
    }

    void tell(List<Colleague> colleagues, Exhibit gone) {
        colleagues.forEach(colleague -> post.send(
                colleague.recipient(), new WithdrawalLetter(gone.usedIn(), ExhibitPages.path(gone.practice()))));
    }

    void ask(Consents.Asked asked, AskingLetter letter) {
        Channel channel = asked.way() == Consent.Way.SMS ? Channel.SMS : Channel.EMAIL;
        String address = Optional.ofNullable(asked.address()).orElseThrow();
        String name = Optional.ofNullable(asked.name()).orElse("");
        post.send(new Recipient(null, name, address, channel, asked.language()), letter);
    }
}
