package express.registration;

import express.base.Parameters;
import express.base.Wordless;
import express.gatherings.Cases;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some days before, each participant gets one letter with what they need. That they got it is noted with the letter. */
@Component
class PreparationPost implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(PreparationPost.class);
    private static final int AT_ONCE = 200;

    private final Preparing preparing;

    PreparationPost(Preparing preparing) {
        this.preparing = preparing;
    }

    @Override
    public String name() {
        return "registration-preparation";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        for (UUID id : preparing.listDue(AT_ONCE)) {
            try {
                preparing.prepare(id);
            } catch (RuntimeException failure) {
                LOG.error("cannot prepare participant {}", id, Wordless.of(failure));
            }
        }
    }

    /** Of what the letter is made. */
    @Component
    record Books(
            Gatherings gatherings, Programmes programmes, OwnProgramme own, Cases cases, Preparations preparations) {

        PreparationLetter letter(Participant it, String door) {
            Gathering gathering =
                    gatherings.find(new GatheringId(it.gathering())).orElseThrow();
            Programme programme = programmes.get(gathering);
            var clock = new Clock(programme.zone(), Locale.forLanguageTag(it.language()));
            return new PreparationLetter(
                    programme.said().title(clock.language()),
                    clock.moment(programme.begins()) + " – " + clock.place(programme.begins()),
                    preparations.find(gathering).orElse(Preparations.USUAL).line(),
                    cases.list(own.sessions(gathering, programme, it), clock.language()),
                    door);
        }
    }

    /** Writes them, each by itself. */
    @Component
    @Transactional
    static class Preparing {

        private final JdbcClient jdbc;
        private final Participants participants;
        private final Books books;
        private final Codes codes;
        private final Post post;
        private final InstantSource time;

        Preparing(JdbcClient jdbc, Participants participants, Books books, Codes codes, Post post, InstantSource time) {
            this.jdbc = jdbc;
            this.participants = participants;
            this.books = books;
            this.codes = codes;
            this.post = post;
            this.time = time;
        }

        /** Those who know that they have a place: whoever gets one later gets it then. */
        @Transactional(readOnly = true)
        List<UUID> listDue(int most) {
            return jdbc.sql("""
                select participant.id
                from registration.desk
                join registration.participant on participant.gathering_id = desk.gathering_id
                where preparation_days > 0
                  and called_off_at is null
                  and begins_at > :now
                  and begins_at <= :now + preparation_days * interval '1 day'
                  and state = 'CONFIRMED'
                  and told_state = 'CONFIRMED'
                  and prepared_at is null
                order by begins_at, participant.id
                limit :most
                """)
                    .paramSource(Parameters.with("now", time.instant()).and("most", most))
                    .query(UUID.class)
                    .list();
        }

        /** Of several nodes one does. */
        void prepare(UUID id) {
            int mine = jdbc.sql("""
                update registration.participant
                set prepared_at = :now
                where id = :id
                  and state = 'CONFIRMED'
                  and prepared_at is null
                """)
                    .paramSource(Parameters.with("id", id).and("now", time.instant()))
                    .update();
            if (mine == 1) {
                Participant it = participants.find(id).orElseThrow();
                var to =
                        new Recipient(null, it.name(), it.email(), Channel.EMAIL, Locale.forLanguageTag(it.language()));
                post.send(to, books.letter(it, codes.of(id)));
            }
        }
    }
}
