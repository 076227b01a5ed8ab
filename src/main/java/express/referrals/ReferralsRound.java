package express.referrals;

import express.base.Wordless;
import express.jobs.Routine;
import express.journeys.CaseFile;
import express.journeys.Journeys;
import express.journeys.Revealing;
import express.messaging.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no referral dies in silence: whoever is late is reminded, then the adviser has it as a task; the person is
 * told of appointments and reminded of them, by day.
 */
@Component
class ReferralsRound implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralsRound.class);
    private static final int AT_ONCE = 500;

    /** When nobody is woken. */
    private static final LocalTime FIRST = LocalTime.of(8, 30);

    private static final LocalTime LAST = LocalTime.of(19, 30);
    private static final Duration AHEAD = Duration.ofHours(30);

    private final Moving moving;
    private final Referrals referrals;
    private final Appointments appointments;
    private final Each each;
    private final InstantSource time;

    ReferralsRound(Moving moving, Referrals referrals, Appointments appointments, Each each, InstantSource time) {
        this.moving = moving;
        this.referrals = referrals;
        this.appointments = appointments;
        this.each = each;
        this.time = time;
    }

    @Override
    public String name() {
        return "referrals-round";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Instant now = time.instant();
        all(moving.inBackground(() -> referrals.listDue(now, AT_ONCE)), each::late);
        all(moving.inBackground(() -> referrals.listOutlived(now, AT_ONCE)), each::outlive);
        if (isDecent(now.atZone(ZoneId.systemDefault()).toLocalTime())) {
            all(moving.inBackground(() -> appointments.listUntold(AT_ONCE)), each::tell);
            all(moving.inBackground(() -> appointments.listNear(now, now.plus(AHEAD), AT_ONCE)), each::remind);
        }
    }

    static boolean isDecent(LocalTime there) {
        return !there.isBefore(FIRST) && there.isBefore(LAST);
    }

    /** One that fails is looked at again, and keeps no other waiting. */
    private void all(List<UUID> ids, Consumer<Referral> work) {
        ids.forEach(id -> {
            try {
                moving.inBackground(() -> {
                    referrals.find(id).ifPresent(it -> each.alone(it, work));
                    return id;
                });
            } catch (RuntimeException failure) {
                LOG.error("cannot look at referral {}", id, Wordless.of(failure));
            }
        });
    }

    /** What is done with one. */
    @Component
    static class Each {

        private final Journeys journeys;
        private final Revealing revealing;
        private final Referrals referrals;
        private final Appointments appointments;
        private final Moving moving;
        private final Surfacing surfacing;

        Each(
                Journeys journeys,
                Revealing revealing,
                Referrals referrals,
                Appointments appointments,
                Moving moving,
                Surfacing surfacing) {
            this.journeys = journeys;
            this.revealing = revealing;
            this.referrals = referrals;
            this.appointments = appointments;
            this.moving = moving;
            this.surfacing = surfacing;
        }

        /** How somebody learns of it. */
        @Component
        record Surfacing(
                TermsOfNetworks terms,
                Consequences consequences,
                ReferralPost post,
                Duties duties,
                InstantSource time) {}

        void alone(Referral referral, Consumer<Referral> work) {
            journeys.await(journeys.get(referral.journey()));
            referrals.lock(referral.id()).ifPresent(work);
        }

        void late(Referral it) {
            Instant now = surfacing.time().instant();
            if (!it.isOverdue(now) || it.state() == State.PREPARED) {
                return;
            }
            CaseFile journey = journeys.get(it.journey());
            if (hasLapsed(it)) {
                lapse(it, journey);
                return;
            }
            referrals.move(Course.late(it, surfacing.terms().get(it.network()), now));
            surface(it, journey);
        }

        private boolean hasLapsed(Referral it) {
            return it.state() != State.LAPSED
                    && !it.state().isOver()
                    && revealing.findLiving(it.consent()).isEmpty();
        }

        private void lapse(Referral it, CaseFile journey) {
            moving.go(it, journey, Act.of(Move.LAPSE, Side.TIME, null, it.version()));
            surfacing.duties().sayHowItEnded(journey);
        }

        /** The appointment does not take place, unless the person said yes for longer meanwhile. */
        void outlive(Referral it) {
            if (hasLapsed(it)) {
                lapse(it, journeys.get(it.journey()));
            }
        }

        /** First whoever it waits for, then the adviser, again and again. */
        private void surface(Referral it, CaseFile journey) {
            boolean theirs = it.state().waitsFor() == Side.RECEIVER;
            if (theirs) {
                surfacing.consequences().remind(it);
            }
            if (!theirs || it.late() > 0) {
                surfacing.post().sender(it, "late", new Words(it.state().key()));
                surfacing.duties().lookAfter(journey);
            }
        }

        void tell(Referral it) {
            appointments
                    .find(it)
                    .filter(known -> known.toldSequence() < known.sequence() || known.news() != null)
                    .ifPresent(appointment -> {
                        appointments.told(it, appointment.sequence());
                        wish(it, appointment);
                        if (appointment.toldSequence() == appointment.sequence()) {
                            return;
                        }
                        boolean past =
                                appointment.beginsAt().isBefore(surfacing.time().instant());
                        boolean unknown = appointment.cancelled() && appointment.toldSequence() < 0;
                        if (!past && !unknown) {
                            reach(it, appointment, appointment.cancelled() ? "own-cancelled" : "own-appointed");
                        }
                    });
        }

        /** What became of another time, while that is still so. */
        private void wish(Referral it, Appointment appointment) {
            if (appointment.news() == Appointment.News.OFFERED && it.state() == State.OFFERED) {
                reach(it, appointment, ReferralPost.OFFERED);
            } else if (appointment.news() == Appointment.News.KEPT && it.state() == State.APPOINTED) {
                reach(it, appointment, ReferralPost.KEPT);
            }
        }

        void remind(Referral it) {
            appointments.find(it).filter(known -> !known.cancelled()).ifPresent(appointment -> {
                appointments.reminded(it, appointment.sequence());
                reach(it, appointment, ReferralPost.REMEMBERED);
            });
        }

        /** Where no message reaches the person, somebody has to tell them. */
        private void reach(Referral it, Appointment appointment, String kind) {
            CaseFile journey = journeys.get(it.journey());
            if (!surfacing.post().person(it, journey, appointment, kind)) {
                surfacing.duties().tellOfAppointment(journey);
            }
        }
    }
}
