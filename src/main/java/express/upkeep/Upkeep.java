package express.upkeep;

import express.base.OrganisationId;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Tokens;
import express.practices.Aged;
import express.practices.Confirmations;
import express.practices.PracticeId;
import express.practices.Publication;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one practice whose term may have passed the step that is due: asks its owner, reminds them, or gives up. */
@Component
@Transactional
class Upkeep {

    private final Confirmations confirmations;
    private final Inquiries inquiries;
    private final Answerers answerers;
    private final Post post;
    private final InstantSource time;

    Upkeep(Confirmations confirmations, Inquiries inquiries, Answerers answerers, Post post, InstantSource time) {
        this.confirmations = confirmations;
        this.inquiries = inquiries;
        this.answerers = answerers;
        this.post = post;
        this.time = time;
    }

    /** What belongs to nobody here is unconfirmed as soon as the term has passed. */
    void look(Aged practice, int months) {
        if (!isDue(practice, months) || !confirmations.isStill(practice)) {
            return;
        }
        List<Recipient> owners = practice.owner() == null ? List.of() : owners(practice.owner());
        if (owners.isEmpty()) {
            confirmations.doubt(practice);
            return;
        }
        Inquiry inquiry = inquiries.find(practice.practice()).orElse(null);
        switch (Inquiry.next(inquiry, practice.confirmedAt(), time.instant())) {
            case ASK -> {
                inquiries.begin(practice.practice());
                write(practice, owners, false);
            }
            case REMIND -> {
                inquiries.reminded(practice.practice());
                write(practice, owners, true);
            }
            case DOUBT -> confirmations.doubt(practice);
            case WAIT -> {}
        }
    }

    /** The practice about which a letter asked, and whether somebody has answered. */
    record Asked(Publication publication, boolean answered) {}

    @Transactional(readOnly = true)
    Optional<Asked> find(String secret) {
        return inquiries
                .find(secret)
                .flatMap(inquiry -> confirmations
                        .find(inquiry.practice())
                        .map(practice -> new Asked(practice, isAnswered(inquiry))));
    }

    /** Whoever published another version meanwhile has answered too: the letter did not ask about that one. */
    private boolean isAnswered(Inquiry inquiry) {
        return inquiry.answeredAt() != null || confirmations.isConfirmedSince(inquiry.practice(), inquiry.askedAt());
    }

    /** Of several who answer, the first confirms; nothing if the link leads nowhere any more. */
    Optional<Asked> confirm(String secret) {
        Optional<Asked> asked = find(secret);
        asked.filter(it -> !it.answered())
                .map(it -> it.publication().practice())
                .filter(inquiries::answer)
                .ifPresent(confirmations::confirm);
        return asked;
    }

    private boolean isDue(Aged practice, int months) {
        return !practice.confirmedAt()
                .atZone(ZoneOffset.UTC)
                .plusMonths(months)
                .toInstant()
                .isAfter(time.instant());
    }

    private List<Recipient> owners(OrganisationId owner) {
        return answerers
                .of(owner, Circle.EDITORS, Circle.ADMINISTRATORS, Circle.COORDINATORS, Circle.OPERATORS)
                .people();
    }

    /** Somebody else owns it now: what its owner was asked and has not answered is asked of them, from the beginning. */
    void askAnew(PracticeId practice, OrganisationId owner) {
        Optional<Aged> aged = confirmations.findAged(practice);
        boolean waits = inquiries
                .find(practice)
                .filter(inquiry -> inquiry.answeredAt() == null)
                .isPresent();
        inquiries.forget(practice);
        if (waits && aged.isPresent()) {
            inquiries.begin(practice);
            write(aged.get(), owners(owner), false);
        }
    }

    private void write(Aged practice, List<Recipient> owners, boolean again) {
        var sheet = confirmations.find(practice.practice()).orElseThrow().sheet();
        String title = sheet.title(sheet.language());
        String secret = Tokens.secret();
        inquiries.add(practice.practice(), secret);
        owners.forEach(owner -> post.send(owner, new ConfirmationLetter(title, practice.confirmedAt(), again, secret)));
    }
}
