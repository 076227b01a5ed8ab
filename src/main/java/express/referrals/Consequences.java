package express.referrals;

import express.audit.Trail;
import express.base.ChainStep;
import express.database.Acting;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Consent;
import express.journeys.Consents;
import express.journeys.Timeline;
import express.messaging.Words;
import express.services.ServicesEvents;
import express.services.ServicesEvents.Referred;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a move, in its transaction: it is kept, the others are told, and the network learns what it lacks. */
@Component
class Consequences {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Keeping keeping;
    private final Appointments appointments;
    private final ReferralPost post;
    private final Consents consents;
    private final Duties duties;
    private final ApplicationEventPublisher events;

    Consequences(
            Keeping keeping,
            Appointments appointments,
            ReferralPost post,
            Consents consents,
            Duties duties,
            ApplicationEventPublisher events) {
        this.keeping = keeping;
        this.appointments = appointments;
        this.post = post;
        this.consents = consents;
        this.duties = duties;
        this.events = events;
    }

    /** Where a move is kept: with the referral, on the timeline of the person, and in the trail of the file. */
    @Component
    record Keeping(Turns turns, Timeline timeline, Trail trail) {

        void note(Referral now, CaseFile journey, Act act, Instant at) {
            String move = act.move().name().toLowerCase(Locale.ROOT);
            turns.add(now, new Turn(at, act.move(), act.side(), act.actor(), act.words()));
            timeline.note(journey, "referrals.happening." + move, Category.PLAN, now.receiver(), now.id());
            trail.note(Acting.viewer(), journey.id().value(), express.audit.Act.CHANGED, "referral " + move);
        }

        boolean hasLapsed(Referral referral) {
            return turns.list(referral).stream().anyMatch(it -> it.move() == Move.LAPSE);
        }
    }

    void of(Referral before, Referral now, CaseFile journey, Act act, Instant at) {
        tell(before, now);
        keeping.note(now, journey, act, at);
        if (act.move() == Move.SHIFT || act.move() == Move.KEEP) {
            shift(before, now, act);
        } else {
            appoint(now, journey, act, at);
        }
        if (act.side() != Side.SENDER && act.move() != Move.SEND) {
            post.sender(now, "news", new Words(act.move().key()));
        }
        switch (act.move()) {
            case SEND -> post.receiver(now, "sent", until(now));
            case ANSWER -> post.receiver(now, "answered", until(now));
            case RENEW -> post.receiver(now, "renewed", until(now));
            case END, LAPSE -> {
                if (act.side() != Side.RECEIVER) {
                    post.close(now);
                }
            }
            case ACCEPT, DECLINE, ASK, APPOINT, SHIFT, AGREE, KEEP, CANCEL, MEET -> {}
        }
        duties.settle(journey, act.actor());
    }

    private Instant until(Referral referral) {
        Instant end = end(referral);
        return end == null ? referral.stateSince().plus(LONGEST) : end;
    }

    private @Nullable Instant end(Referral referral) {
        return consents.find(referral.consent()).map(Consent::until).orElse(null);
    }

    /** Reminds the receiver, by another link of the same. */
    void remind(Referral referral) {
        post.receiver(referral, "reminder", until(referral));
    }

    /** The receiver is told at once, the person when it is decent. */
    private void shift(Referral before, Referral now, Act act) {
        boolean asks = act.move() == Move.SHIFT;
        boolean theirs = act.side() == Side.RECEIVER;
        Act.When when = act.when();
        Appointment.@Nullable News news = !theirs
                ? null
                : asks ? Appointment.News.OFFERED : before.state() == State.WISHED ? Appointment.News.KEPT : null;
        appointments.wish(now, asks && when != null ? when.begins() : null, news);
        if (!theirs && (asks || before.state() == State.OFFERED)) {
            post.receiver(now, asks ? "wished" : "kept", until(now));
        }
    }

    /** One that stands after the person's yes has run out is of no use to the receiver, who sees nothing of it then. */
    private void appoint(Referral now, CaseFile journey, Act act, Instant at) {
        boolean cancels = act.move() == Move.CANCEL
                || act.move() == Move.LAPSE
                || now.state().isOver();
        Act.When when = act.when();
        if (when != null && (act.move() == Move.APPOINT || act.move() == Move.AGREE)) {
            appointments.put(now, when.begins(), when.minutes(), when.place());
            Instant end = end(now);
            if (end != null && !when.begins().isBefore(end)) {
                duties.askForLonger(journey);
            }
        } else if (!cancels || !appointments.cancel(now, at)) {
            return;
        }
        appointments.find(now).ifPresent(it -> post.receiver(now, it));
    }

    /** In figures, of which none leads to a person; one that lapsed before counts as such, however it ends afterwards. */
    private void tell(Referral before, Referral now) {
        Instant sent = now.sentAt();
        if (sent == null) {
            return;
        }
        if (before.acceptedAt() == null && now.acceptedAt() != null) {
            tell(now, Referred.Came.ACCEPTED, Duration.between(sent, now.acceptedAt()));
        }
        if (before.metAt() == null && now.metAt() != null) {
            tell(now, Referred.Came.MET, Duration.between(sent, now.metAt()));
        }
        inVain(now)
                .filter(it -> !keeping.hasLapsed(now))
                .ifPresent(it -> tell(now, it, Duration.between(sent, now.stateSince())));
    }

    private static Optional<Referred.Came> inVain(Referral now) {
        if (now.state() == State.LAPSED && now.metAt() == null) {
            return Optional.of(Referred.Came.LAPSED);
        }
        Outcome outcome = now.outcome();
        if (outcome == null || !outcome.isUnmet()) {
            return Optional.empty();
        }
        return Optional.of(outcome == Outcome.DECLINED ? Referred.Came.DECLINED : Referred.Came.NOT_REACHED);
    }

    private void tell(Referral referral, Referred.Came came, Duration waited) {
        ChainStep step = referral.step();
        events.publishEvent(new ServicesEvents.Referred(
                referral.network(), step, referral.language(), referral.district(), came, (int) waited.toDays()));
    }
}
