package express.referrals;

import express.base.OrganisationId;
import express.base.Settings;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.Reaching;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.messaging.Scheduling;
import express.messaging.Words;
import express.ui.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the sides of a referral, in the transaction in which there is something to tell. */
@Component
class ReferralPost {

    static final String REMEMBERED = "own-remembered";
    static final String OFFERED = "own-offered";
    static final String KEPT = "own-kept";

    /** Those to the person that change nothing in a calendar. */
    private static final Set<String> PLAIN = Set.of(REMEMBERED, OFFERED, KEPT);

    /** So long a link leads to an appointment that is over, to say whether it took place. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    private final Post post;
    private final Links links;
    private final Receivers receivers;
    private final Organisations organisations;
    private final Reaching reaching;
    private final Dating dating;

    ReferralPost(
            Post post,
            Links links,
            Receivers receivers,
            Organisations organisations,
            Reaching reaching,
            Dating dating) {
        this.post = post;
        this.links = links;
        this.receivers = receivers;
        this.organisations = organisations;
        this.reaching = reaching;
        this.dating = dating;
    }

    /** What goes with letters about appointments. */
    @Component
    record Dating(Calendar calendar, Messages messages, Settings settings) {

        Scheduling scheduling(Recipient to, Referral referral, Appointment appointment, String host, String title) {
            return calendar.of(referral, appointment, to, host, messages.text(to.language(), title, host));
        }
    }

    String name(OrganisationId house) {
        return organisations.listAll(List.of(house)).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }

    private String slug(OrganisationId house) {
        return organisations.listAll(List.of(house)).stream()
                .map(Organisation::slug)
                .findFirst()
                .orElse("");
    }

    private static List<Object> with(String house, Referral referral, Object... more) {
        List<Object> all = new ArrayList<>(List.of(house, referral.service()));
        all.addAll(List.of(more));
        return all;
    }

    /** Each of them gets a link of their own. */
    void receiver(Referral referral, String kind, Instant until) {
        receivers.of(referral, name(referral.receiver())).forEach(to -> {
            String path = LinkPages.PATH + links.make(referral, Side.RECEIVER, until);
            post.send(to, new ReferralLetter(kind, with(name(referral.sender()), referral), path, null, null));
        });
    }

    /** That it has ended: there is nothing to look at any more. */
    void close(Referral referral) {
        receivers
                .of(referral, name(referral.receiver()))
                .forEach(to -> post.send(
                        to, new ReferralLetter("ended", with(name(referral.sender()), referral), null, null, null)));
    }

    /** An appointment, or that it is cancelled, for the receiver's calendar. */
    void receiver(Referral referral, Appointment appointment) {
        String kind = appointment.cancelled() ? "cancelled" : "appointed";
        String host = name(referral.sender());
        receivers
                .of(referral, name(referral.receiver()))
                .forEach(to -> post.send(
                        to,
                        new ReferralLetter(
                                kind,
                                with(host, referral, appointment.beginsAt(), appointment.place()),
                                null,
                                dating.scheduling(to, referral, appointment, host, "referrals.calendar.receiver"),
                                null)));
    }

    void sender(Referral referral, String kind, Words news) {
        String path = ReferralPages.path(slug(referral.sender()), referral);
        receivers
                .senders(referral)
                .forEach(to -> post.send(
                        to,
                        new ReferralLetter(kind, with(name(referral.receiver()), referral, news), path, null, null)));
    }

    /** Whether there is a way to tell the person that nobody else reads. */
    boolean person(Referral referral, CaseFile journey, Appointment appointment, String kind) {
        Optional<Recipient> found = reaching.find(journey);
        found.ifPresent(to -> post.send(to, toPerson(to, referral, appointment, kind)));
        return found.isPresent();
    }

    private ReferralLetter toPerson(Recipient to, Referral referral, Appointment appointment, String kind) {
        String host = name(referral.receiver());
        @Nullable
        Scheduling scheduling = to.channel() == Channel.EMAIL && !PLAIN.contains(kind)
                ? dating.scheduling(to, referral, appointment, host, "referrals.calendar.own")
                : null;
        String path = AppointmentPages.PATH
                + links.make(referral, Side.PERSON, appointment.endsAt().plus(AFTERWARDS))
                + "?lang="
                + to.language().toLanguageTag();
        return new ReferralLetter(
                kind,
                with(
                        host,
                        referral,
                        appointment.beginsAt(),
                        appointment.place(),
                        dating.settings().address().resolve(path),
                        Objects.requireNonNullElse(appointment.wishedAt(), appointment.beginsAt())),
                appointment.cancelled() ? null : path,
                scheduling,
                appointment.cancelled() ? null : appointment.beginsAt());
    }
}
