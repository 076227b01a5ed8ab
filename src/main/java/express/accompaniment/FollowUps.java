package express.accompaniment;

import express.base.Ids;
import express.base.Parameters;
import express.journeys.CaseFile;
import express.people.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questions to people whose accompaniment ended, each with a link that is answered once. */
@Repository
@Transactional
class FollowUps {

    static final List<Integer> MONTHS = List.of(6, 12, 24);
    static final Duration LIFE = Duration.ofDays(60);
    private static final Duration AGAIN = Duration.ofDays(14);

    /** After so many days a question is not asked any more. */
    private static final int MISSED = 90;

    /** A way to reach somebody, as they gave it. */
    record Reach(String way, String reach) {}

    private static final String ALL = """
        select journey_id as journey, id, months, due, asked, unreached, until, answered_at, answer, help, words
        from accompaniment.follow_up
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    FollowUps(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    List<FollowUp> list(CaseFile journey) {
        return jdbc.sql(ALL + "where journey_id = :journey order by due, id")
                .paramSource(Plans.of(journey))
                .query(FollowUp.class)
                .list();
    }

    void plan(CaseFile journey, LocalDate closed) {
        MONTHS.forEach(months -> jdbc.sql("""
            insert into accompaniment.follow_up (network_id, journey_id, id, holder_id, months, due)
            values (:network, :journey, :id, :holder, :months, :due)
            """)
                .paramSource(Plans.of(journey)
                        .and("id", Ids.next())
                        .and("holder", journey.holder())
                        .and("months", months)
                        .and("due", closed.plusMonths(months)))
                .update());
    }

    /** Those that nobody answered, when somebody is accompanied again. */
    void drop(CaseFile journey) {
        jdbc.sql("""
            delete from accompaniment.follow_up
            where journey_id = :journey
              and answered_at is null
            """).paramSource(Plans.of(journey)).update();
    }

    /**
     * Those that have to be asked: for the first time, or once more. Whoever does not let themselves be asked keeps nobody
     * waiting, and is not asked all that was left out when they say yes much later.
     */
    @Transactional(readOnly = true)
    List<FollowUp> listDue(LocalDate today, int most) {
        return jdbc.sql(ALL + """
            where answered_at is null
              and asked < 2
              and not unreached
              and due <= :today
              and due > :since
              and (asked_at is null or asked_at < :before and until > :now)
              and accompaniment.may_ask(journey_id, :now)
            order by due, id
            limit :most
            """)
                .paramSource(Parameters.with("today", today)
                        .and("since", today.minusDays(MISSED))
                        .and("before", time.instant().minus(AGAIN))
                        .and("now", time.instant())
                        .and("most", most))
                .query(FollowUp.class)
                .list();
    }

    /** Whether the person lets themselves be asked at this moment. */
    @Transactional(readOnly = true)
    boolean mayAsk(UUID journey) {
        return jdbc.sql("select accompaniment.may_ask(:journey, :now)")
                .paramSource(at(journey))
                .query(Boolean.class)
                .single();
    }

    private Parameters at(UUID journey) {
        return Parameters.with("journey", journey).and("now", time.instant());
    }

    /** Ways on which a message arrives and may be left, what works best first. */
    @Transactional(readOnly = true)
    List<Reach> listReaches(UUID journey) {
        return jdbc.sql("select way, reach from accompaniment.reaches(:journey, :now)")
                .paramSource(at(journey))
                .query(Reach.class)
                .list();
    }

    /** Languages that they read or hear, what they read best first. */
    @Transactional(readOnly = true)
    List<String> listTongues(UUID journey) {
        return jdbc.sql("select unnest(accompaniment.tongues(:journey, :now))")
                .paramSource(at(journey))
                .query(String.class)
                .list();
    }

    /** The secret of a link; an older one opens nothing from now on. */
    String ask(FollowUp it) {
        String secret = Tokens.secret();
        jdbc.sql("""
            update accompaniment.follow_up
            set asked = asked + 1, asked_at = :now, secret_hash = :hash, until = :until
            where id = :id
              and answered_at is null
            """)
                .paramSource(Parameters.with("id", it.id())
                        .and("hash", Tokens.digest(secret))
                        .and("until", time.instant().plus(LIFE))
                        .and("now", time.instant()))
                .update();
        return secret;
    }

    /** Somebody has to call them. */
    void giveUp(FollowUp it) {
        jdbc.sql("update accompaniment.follow_up set unreached = true where id = :id")
                .paramSource(Parameters.with("id", it.id()))
                .update();
    }

    /** Links that wait for an answer open nothing from now on. */
    void close(UUID journey) {
        jdbc.sql("""
            update accompaniment.follow_up
            set secret_hash = null
            where journey_id = :journey
              and answered_at is null
            """).paramSource(Parameters.with("journey", journey)).update();
    }

    @Transactional(readOnly = true)
    Optional<FollowUp> find(String secret) {
        return jdbc.sql(ALL + "where secret_hash = :hash")
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(FollowUp.class)
                .optional();
    }

    /** Whether it was the first answer: somebody said it on the telephone, also when their link is too old. */
    boolean note(CaseFile journey, UUID id, FollowUp.Answer answer, boolean help, String words) {
        return jdbc.sql("""
            update accompaniment.follow_up
            set answer = :answer, help = :help, words = :words, answered_at = :now, secret_hash = null
            where network_id = :network
              and journey_id = :journey
              and id = :id
              and answered_at is null
              and (unreached or asked > 0)
            """)
                        .paramSource(Plans.of(journey)
                                .and("id", id)
                                .and("answer", answer)
                                .and("help", help)
                                .and("words", words)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether it was the first answer, and came in time. */
    boolean answer(UUID id, FollowUp.Answer answer, boolean help, String words) {
        Instant now = time.instant();
        return jdbc.sql("""
            update accompaniment.follow_up
            set answer = :answer, help = :help, words = :words, answered_at = :now
            where id = :id
              and answered_at is null
              and (until is null or until > :now)
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("answer", answer)
                                .and("help", help)
                                .and("words", words)
                                .and("now", now))
                        .update()
                == 1;
    }
}
