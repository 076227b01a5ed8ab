package express.exhibits;

import express.base.OrganisationId;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters about pictures: to those who are asked, and to the authors of one that was taken back. */
@Component
class Notices {

    /** Somebody who writes for an organisation, and can be reached. */
    record Colleague(Recipient recipient) {}

    private final Answerers answerers;
    private final Post post;

    Notices(Answerers answerers, Post post) {
        this.answerers = answerers;
        this.post = post;
    }

    /** To be asked before the transaction in which they are told: another viewer may see who they are. */
    List<Colleague> colleagues(OrganisationId organisation) {
        return answerers.of(organisation, Circle.EDITORS, Circle.ADMINISTRATORS, Circle.COORDINATORS).people().stream()
                .map(Colleague::new)
                .toList();
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
