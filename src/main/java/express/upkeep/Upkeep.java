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
import express.upkeep.ConfirmationLetter.Question;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes practices whose term may have passed the step that is due: asks their owner, reminds them, or gives up. */
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

    /**
     * Takes the steps that are due for practices of one owner, who gets one letter about all of them. What belongs to
     * nobody here is unconfirmed as soon as the term has passed.
     */
    void look(List<Aged> practices, int months) {
        List<Aged> due = practices.stream()
                .filter(practice -> isDue(practice, months) && confirmations.isStill(practice))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        OrganisationId owner = due.getFirst().owner();
        List<Recipient> owners = owner == null ? List.of() : owners(owner);
        if (owners.isEmpty()) {
            due.forEach(confirmations::doubt);
            return;
        }
        List<Question> questions =
                due.stream().flatMap(practice -> step(practice).stream()).toList();
        if (!questions.isEmpty()) {
            owners.forEach(one -> post.send(one, new ConfirmationLetter(questions)));
        }
    }

    private Optional<Question> step(Aged practice) {
        Inquiry inquiry = inquiries.find(practice.practice()).orElse(null);
        return switch (Inquiry.next(inquiry, practice.confirmedAt(), time.instant())) {
            case ASK -> {
                inquiries.begin(practice.practice());
                yield Optional.of(question(practice, false));
            }
            case REMIND -> {
                inquiries.reminded(practice.practice());
                yield Optional.of(question(practice, true));
            }
            case DOUBT -> {
                confirmations.doubt(practice);
                yield Optional.empty();
            }
            case WAIT -> Optional.empty();
        };
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
            Question question = question(aged.get(), false);
            owners(owner).forEach(one -> post.send(one, new ConfirmationLetter(List.of(question))));
        }
    }

    private Question question(Aged practice, boolean again) {
        var sheet = confirmations.find(practice.practice()).orElseThrow().sheet();
        String secret = Tokens.secret();
        inquiries.add(practice.practice(), secret);
        return new Question(sheet.title(sheet.language()), practice.confirmedAt(), again, secret);
    }
}
