package express.registration;

import express.base.Parameters;
import express.base.Wordless;
import express.database.Changes;
import express.gatherings.Change;
import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.jobs.Routine;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.messaging.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells participants what they have not been told yet, and lets offers run out. Claims do not wait for letters; of what
 * somebody was told is noted with the letter, so that each is written once.
 */
@Component
class RegistrationPost implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationPost.class);
    private static final int AT_ONCE = 200;

    private final Participants participants;
    private final Admission admission;
    private final Delivery delivery;

    RegistrationPost(Participants participants, Admission admission, Delivery delivery) {
        this.participants = participants;
        this.admission = admission;
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return "registration-post";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        participants.listLate(AT_ONCE).forEach(it -> each(it.id(), () -> admission.lapse(it)));
        List<UUID> untold = delivery.listUntold(AT_ONCE);
        untold.forEach(id -> each(id, () -> delivery.tell(id)));
        if (untold.isEmpty()) {
            delivery.noteAllTold();
        }
    }

    /** One that cannot be told now is told later, and keeps no other waiting. */
    private static void each(UUID participant, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("cannot tell participant {}", participant, Wordless.of(failure));
        }
    }

    /** What goes with letters: by what their readers answer, and what their calendars take in. */
    @Component
    record Enclosing(Codes codes, Invitations invitations) {}

    /** Writes letters. */
    @Component
    @Transactional(label = Changes.APART)
    static class Delivery {

        private final JdbcClient jdbc;
        private final Participants participants;
        private final Gatherings gatherings;
        private final Programmes programmes;
        private final Enclosing enclosing;
        private final Post post;

        Delivery(
                JdbcClient jdbc,
                Participants participants,
                Gatherings gatherings,
                Programmes programmes,
                Enclosing enclosing,
                Post post) {
            this.jdbc = jdbc;
            this.participants = participants;
            this.gatherings = gatherings;
            this.programmes = programmes;
            this.enclosing = enclosing;
            this.post = post;
        }

        /** How they stand, that nothing comes of it, or a new version: each reason has an index of the untold. */
        static final String UNTOLD = """
            (select id
             from registration.participant
             where told_state <> state
               and not (told_state = 'CALLED_OFF' and state in ('ASKED', 'CONFIRMED', 'OFFERED', 'WAITING'))
             order by id
             limit :most)
            union
            (select participant.id
             from registration.desk
             join registration.participant on participant.gathering_id = desk.gathering_id
             where called_off_at is not null
               and told_state not in ('', 'CALLED_OFF')
               and state in ('ASKED', 'CONFIRMED', 'OFFERED', 'WAITING')
             limit :most)
            union
            (select participant.id
             from registration.desk
             join registration.participant on participant.gathering_id = desk.gathering_id
             where desk.told_version < desk.version
               and called_off_at is null
               and state in ('CONFIRMED', 'OFFERED')
               and participant.told_version < desk.version
             limit :most)
            order by id
            limit :most
            """;

        @Transactional(readOnly = true)
        List<UUID> listUntold(int most) {
            return jdbc.sql(UNTOLD)
                    .paramSource(Parameters.with("most", most))
                    .query(UUID.class)
                    .list();
        }

        /** Versions that all know are not asked about again; one that is published meanwhile is. */
        void noteAllTold() {
            jdbc.sql("""
                update registration.desk
                set told_version = version
                where told_version < version
                  and not exists (
                      select from registration.participant
                      where participant.gathering_id = desk.gathering_id
                        and state in ('CONFIRMED', 'OFFERED')
                        and participant.told_version < desk.version)
                """).update();
        }

        private record Told(String now, String before, int version, int knows) {}

        /** Nothing to somebody who was erased meanwhile. */
        void tell(UUID id) {
            lock(id).ifPresent(told -> tell(id, told));
        }

        private void tell(UUID id, Told told) {
            Participant it = participants.find(id).orElseThrow();
            Gathering gathering =
                    gatherings.find(new GatheringId(it.gathering())).orElseThrow();
            if (!told.now().equals(told.before())) {
                send(it, gathering, told);
            } else if (told.knows() < told.version()) {
                sendChanges(it, gathering, told);
            }
            note(id, told);
        }

        private Optional<Told> lock(UUID id) {
            return jdbc.sql("""
                select case when called_off_at is not null and told_state <> ''
                        and state in ('ASKED', 'CONFIRMED', 'OFFERED', 'WAITING') then 'CALLED_OFF' else state end as now,
                       told_state as before, desk.version, participant.told_version as knows
                from registration.participant
                join registration.desk on desk.gathering_id = participant.gathering_id
                where participant.id = :id
                for update of participant
                """)
                    .paramSource(Parameters.with("id", id))
                    .query(Told.class)
                    .optional();
        }

        private void note(UUID id, Told told) {
            jdbc.sql("""
                update registration.participant
                set told_state = :now, told_version = :version
                where id = :id
                """)
                    .paramSource(
                            Parameters.with("id", id).and("now", told.now()).and("version", told.version()))
                    .update();
        }

        private void send(Participant it, Gathering gathering, Told told) {
            String kind = told.now().toLowerCase(Locale.ROOT).replace('_', '-');
            Programme programme = programmes.get(gathering);
            Clock clock = clock(it, programme);
            String when = clock.moment(it.offeredUntil() == null ? programme.begins() : it.offeredUntil()) + " – "
                    + clock.place(programme.begins());
            post.send(
                    recipient(it),
                    ParticipantLetter.of(
                            kind,
                            programme.said().title(clock.language()),
                            when,
                            enclosing.codes().of(it.id()),
                            enclosing
                                    .invitations()
                                    .find(it, gathering, told.before(), told.now())
                                    .orElse(null)));
        }

        /** Somebody who missed several versions is told of all of them together. */
        private void sendChanges(Participant it, Gathering gathering, Told told) {
            Programme programme = programmes.get(gathering);
            Clock clock = clock(it, programme);
            List<Change> changes = programmes.changes(gathering, told.knows(), told.version());
            if (changes.isEmpty()) {
                return;
            }
            List<Words> lines = Stream.concat(
                            Stream.of(new Words("registration.letter.changes.line", clock.place(programme.begins()))),
                            changes.stream().map(change -> new Words(change.key(), change.arguments(clock))))
                    .toList();
            String title = programme.said().title(clock.language());
            post.send(
                    recipient(it),
                    new ParticipantLetter(
                            "changes",
                            title,
                            lines,
                            enclosing.codes().of(it.id()),
                            enclosing
                                    .invitations()
                                    .find(it, gathering, told.now(), told.now())
                                    .orElse(null)));
        }

        private static Clock clock(Participant it, Programme programme) {
            return new Clock(programme.zone(), Locale.forLanguageTag(it.language()));
        }

        private static Recipient recipient(Participant it) {
            return new Recipient(null, it.name(), it.email(), Channel.EMAIL, Locale.forLanguageTag(it.language()));
        }
    }
}
