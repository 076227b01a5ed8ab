package express.upkeep;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import express.people.Tokens;
import express.practices.Aged;
import express.practices.Confirmations;
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
    private final Organisations organisations;
    private final Addressees addressees;
    private final Post post;
    private final InstantSource time;

    Upkeep(
            Confirmations confirmations,
            Inquiries inquiries,
            Organisations organisations,
            Addressees addressees,
            Post post,
            InstantSource time) {
        this.confirmations = confirmations;
        this.inquiries = inquiries;
        this.organisations = organisations;
        this.addressees = addressees;
        this.post = post;
        this.time = time;
    }

    /** With nobody to ask, it is unconfirmed as soon as the term has passed. */
    void look(Aged practice, int months) {
        if (!isDue(practice, months)) {
            return;
        }
        List<Recipient> owners = practice.owner() == null ? List.of() : owners(practice.owner());
        if (owners.isEmpty()) {
            confirmations.doubt(practice.practice());
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
            case DOUBT -> confirmations.doubt(practice.practice());
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
                        .map(practice -> new Asked(practice, inquiry.answeredAt() != null)));
    }

    /** Of several who answer, the first confirms; nothing if the link leads nowhere any more. */
    Optional<Asked> confirm(String secret) {
        Optional<Asked> asked = find(secret);
        asked.map(it -> it.publication().practice()).filter(inquiries::answer).ifPresent(confirmations::confirm);
        return asked;
    }

    private boolean isDue(Aged practice, int months) {
        return !practice.confirmedAt()
                .atZone(ZoneOffset.UTC)
                .plusMonths(months)
                .toInstant()
                .isAfter(time.instant());
    }

    /** Its editors; if it has none any more, its administrators, or else those who coordinate where it works. */
    private List<Recipient> owners(OrganisationId owner) {
        List<Recipient> editors = addressees.listIn(owner, Role.EDITOR);
        List<Recipient> house = editors.isEmpty() ? addressees.listIn(owner, Role.ADMINISTRATOR) : editors;
        return house.isEmpty() ? coordinators(owner) : house;
    }

    private List<Recipient> coordinators(OrganisationId owner) {
        List<NetworkId> networks = organisations.networks(owner);
        return networks.stream()
                .flatMap(network -> addressees.listCoordinators(network).stream())
                .distinct()
                .toList();
    }

    private void write(Aged practice, List<Recipient> owners, boolean again) {
        var sheet = confirmations.find(practice.practice()).orElseThrow().sheet();
        String title = sheet.title(sheet.language());
        String secret = Tokens.secret();
        inquiries.add(practice.practice(), secret);
        owners.forEach(owner -> post.send(owner, new ConfirmationLetter(title, practice.confirmedAt(), again, secret)));
    }
}
