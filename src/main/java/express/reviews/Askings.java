package express.reviews;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked to review, and what they answered. */
@Repository
@Transactional
class Askings {

    static final Duration TIME_TO_REVIEW = Duration.ofDays(21);
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);
    private static final Duration WARNING = Duration.ofDays(3);

    private static final String ASKING = """
        select id, round_id as round, person_id as person, organisation_id as organisation, asked_at, asked_by, due,
               answer, reason, answered_at, ended_at
        from reviews.asking
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Askings(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<Asking> list(RoundId round) {
        return jdbc.sql(ASKING + "where round_id = :round order by asked_at, id")
                .paramSource(Parameters.with("round", round.value()))
                .query(Asking.class)
                .list();
    }

    /** Nothing, if they were asked already. */
    Optional<UUID> ask(RoundId round, PersonId person, OrganisationId organisation, PersonId by) {
        UUID id = Ids.next();
        Instant now = time.instant();
        boolean asked = jdbc.sql("""
            insert into reviews.asking (id, round_id, person_id, organisation_id, asked_at, asked_by, due)
            values (:id, :round, :person, :organisation, :at, :by, :due)
            on conflict (round_id, person_id) do nothing
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("round", round.value())
                                .and("person", person)
                                .and("organisation", organisation)
                                .and("at", now)
                                .and("by", by)
                                .and("due", now.plus(TIME_TO_REVIEW)))
                        .update()
                == 1;
        if (!asked) {
            return Optional.empty();
        }
        jdbc.sql("insert into reviews.party (round_id, person_id) values (:round, :person)")
                .paramSource(Parameters.with("round", round.value()).and("person", person))
                .update();
        return Optional.of(id);
    }

    /** Whether they had not answered before; who declines reads no further. */
    boolean answer(UUID asking, Asking.Answer answer, String reason) {
        boolean first = jdbc.sql("""
            update reviews.asking
            set answer = :answer, reason = :reason, answered_at = :at
            where id = :id
              and answer is null
              and ended_at is null
            """)
                        .paramSource(Parameters.with("id", asking)
                                .and("answer", answer)
                                .and("reason", reason)
                                .and("at", time.instant()))
                        .update()
                == 1;
        if (first && answer == Asking.Answer.DECLINED) {
            letOut(asking);
        }
        return first;
    }

    private void letOut(UUID asking) {
        jdbc.sql("""
            delete from reviews.party
            using reviews.asking
            where asking.id = :asking
              and party.round_id = asking.round_id
              and party.person_id = asking.person_id
            """).paramSource(Parameters.with("asking", asking)).update();
    }

    /** Whether they were not replaced before; who is reads no further. */
    boolean end(UUID asking) {
        boolean first = jdbc.sql("""
            update reviews.asking
            set ended_at = :at
            where id = :id
              and ended_at is null
            """)
                        .paramSource(Parameters.with("id", asking).and("at", time.instant()))
                        .update()
                == 1;
        letOut(asking);
        return first;
    }

    private record Load(UUID person, int reviews) {}

    /** How many reviews that are open each has accepted or was asked for. */
    @Transactional(readOnly = true)
    public Map<PersonId, Integer> loads() {
        return jdbc.sql("""
            select asking.person_id as person, count(*) as reviews
            from reviews.asking
            join reviews.round on round.id = asking.round_id
            where asking.person_id is not null
              and asking.ended_at is null
              and asking.answer is distinct from 'DECLINED'
              and round.closed_at is null
            group by asking.person_id
            """).query(Load.class).list().stream()
                .collect(Collectors.toMap(load -> new PersonId(load.person()), Load::reviews));
    }

    /** Who reviewed what this draft became before. */
    @Transactional(readOnly = true)
    public List<PersonId> listEarlier(UUID draft, RoundId but) {
        return jdbc
                .sql("""
                    select distinct asking.person_id
                    from reviews.asking
                    join reviews.round on round.id = asking.round_id
                    where round.draft_id = :draft
                      and round.id <> :but
                      and asking.person_id is not null
                      and asking.answer = 'ACCEPTED'
                      and asking.ended_at is null
                    """)
                .paramSource(Parameters.with("draft", draft).and("but", but.value()))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Of what somebody is reminded, once each. */
    enum Reminder {
        ANSWER("nudged_at", "asking.answer is null and asking.asked_at <= :answer"),
        SOON("warned_at", TO_JUDGE + " and asking.due <= :soon and asking.due > :now"),
        LATE("urged_at", TO_JUDGE + " and asking.due <= :now");

        private final String column;
        private final String when;

        Reminder(String column, String when) {
            this.column = column;
            this.when = when;
        }

        String kind() {
            return "remind-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String TO_JUDGE = """
        asking.answer = 'ACCEPTED'
        and not exists (
            select from reviews.judgement
            where judgement.asking_id = asking.id
              and judgement.submission = (
                  select max(number) from reviews.submission where submission.round_id = asking.round_id))\
        """;

    /** Claims all who are to be reminded now, so that nobody else reminds them. */
    List<Asking> remind(Reminder reminder) {
        Instant now = time.instant();
        List<UUID> ids = jdbc.sql("""
            update reviews.asking
            set %s = :now
            from reviews.round
            where round.id = asking.round_id
              and round.closed_at is null
              and asking.person_id is not null
              and asking.ended_at is null
              and asking.%s is null
              and %s
            returning asking.id
            """.formatted(reminder.column, reminder.column, reminder.when))
                .paramSource(Parameters.with("now", now)
                        .and("answer", now.minus(TIME_TO_ANSWER))
                        .and("soon", now.plus(WARNING)))
                .query(UUID.class)
                .list();
        return jdbc.sql(ASKING + "where id = any (cast(:ids as uuid[]))")
                .paramSource(Parameters.with("ids", ids))
                .query(Asking.class)
                .list();
    }
}
