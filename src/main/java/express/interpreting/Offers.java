package express.interpreting;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.people.Tokens;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked for which mission, and what they said. Each has a link of their own, of which only a hash is kept. */
@Repository
@Transactional
class Offers {

    private static final String ALL = """
        select house_id as house, id, request_id as request, interpreter_id as interpreter, sent_at, until, answer,
               answered_at, best, willing_at
        from interpreting.offer
        """;

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secret of the link; nothing, if they are asked already. */
    Optional<String> make(Request request, PersonId interpreter, Instant now, Instant until) {
        return make(request, interpreter, now, until, false);
    }

    /** @param best whether the most suitable of those who say yes has it, and not the first */
    Optional<String> make(Request request, PersonId interpreter, Instant now, Instant until, boolean best) {
        String secret = Tokens.secret();
        int added = jdbc.sql("""
            insert into interpreting.offer (house_id, id, request_id, interpreter_id, secret_hash, sent_at, until, best)
            values (:house, :id, :request, :interpreter, :hash, :now, :until, :best)
            on conflict (house_id, request_id, interpreter_id) where answer is null do nothing
            """)
                .paramSource(Parameters.with("house", request.house())
                        .and("id", Ids.next())
                        .and("request", request.id())
                        .and("interpreter", interpreter)
                        .and("hash", Tokens.digest(secret))
                        .and("now", now)
                        .and("until", until)
                        .and("best", best))
                .update();
        return added == 1 ? Optional.of(secret) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Offer> find(String secret) {
        return jdbc.sql(ALL + " where secret_hash = :hash")
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(Offer.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Offer> list(OrganisationId house, UUID request) {
        return jdbc.sql(ALL + " where house_id = :house and request_id = :request order by sent_at, id")
                .paramSource(Parameters.with("house", house).and("request", request))
                .query(Offer.class)
                .list();
    }

    private record Refusal(UUID request, PersonId person) {}

    /** Who said no to which of these. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<PersonId>> listDeclined(OrganisationId house, Collection<UUID> requests) {
        return jdbc
                .sql("""
                    select distinct request_id as request, interpreter_id as person
                    from interpreting.offer
                    where house_id = :house
                      and request_id = any (cast(:requests as uuid[]))
                      and answer = 'DECLINED'
                    """)
                .paramSource(Parameters.with("house", house).and("requests", requests))
                .query(Refusal.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Refusal::request, Collectors.mapping(Refusal::person, Collectors.toSet())));
    }

    /** Those that wait for an answer of somebody. */
    @Transactional(readOnly = true)
    public List<Offer> listOpen(PersonId interpreter, Instant now) {
        return jdbc.sql(ALL + """
            where interpreter_id = :interpreter
              and answer is null
              and (until > :now or willing_at is not null)
            order by until, id
            limit 50
            """)
                .paramSource(Parameters.with("interpreter", interpreter).and("now", now))
                .query(Offer.class)
                .list();
    }

    /** Those who said yes and wait to hear who is chosen. */
    @Transactional(readOnly = true)
    public List<Offer> listWilling(OrganisationId house, UUID request) {
        return jdbc.sql(ALL + """
            where house_id = :house
              and request_id = :request
              and answer is null
              and willing_at is not null
            order by willing_at, id
            """)
                .paramSource(Parameters.with("house", house).and("request", request))
                .query(Offer.class)
                .list();
    }

    /** Whether somebody can still say that they would like to be chosen. */
    boolean isAwaited(Request request, Instant now) {
        return jdbc.sql("""
            select exists (
                select from interpreting.offer
                where house_id = :house
                  and request_id = :request
                  and best
                  and answer is null
                  and willing_at is null
                  and until > :now)
            """)
                .paramSource(Parameters.with("house", request.house())
                        .and("request", request.id())
                        .and("now", now))
                .query(Boolean.class)
                .single();
    }

    /** They would like to be chosen; tells whether that is new and in time. */
    boolean will(Offer offer, Instant now) {
        return jdbc.sql("""
            update interpreting.offer
            set willing_at = :now
            where house_id = :house
              and id = :id
              and best
              and answer is null
              and willing_at is null
              and until > :now
            """)
                        .paramSource(Parameters.with("house", offer.house())
                                .and("id", offer.id())
                                .and("now", now))
                        .update()
                == 1;
    }

    /** None of those who said yes can have it after all; tells who they were. */
    List<PersonId> drop(Request request, Instant now) {
        return jdbc
                .sql("""
                    update interpreting.offer
                    set answer = 'UNFIT', answered_at = :now
                    where house_id = :house
                      and request_id = :request
                      and answer is null
                      and willing_at is not null
                    returning interpreter_id
                    """)
                .paramSource(Parameters.with("house", request.house())
                        .and("request", request.id())
                        .and("now", now))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Tells whether it still waited for an answer, or for the choice among those who said yes. */
    boolean answer(Offer offer, Offer.Answer answer, Instant now) {
        return jdbc.sql("""
            update interpreting.offer
            set answer = :answer, answered_at = :now
            where house_id = :house
              and id = :id
              and answer is null
              and (until > :now or willing_at is not null)
            """)
                        .paramSource(Parameters.with("house", offer.house())
                                .and("id", offer.id())
                                .and("answer", answer)
                                .and("now", now))
                        .update()
                == 1;
    }

    /** Those whose time ran out wait no more, so that the same people can be asked again. Tells how many they were. */
    int expire(Request request, Instant now) {
        return jdbc.sql("""
            update interpreting.offer
            set answer = 'EXPIRED', answered_at = until
            where house_id = :house
              and request_id = :request
              and answer is null
              and willing_at is null
              and until <= :now
            """)
                .paramSource(Parameters.with("house", request.house())
                        .and("request", request.id())
                        .and("now", now))
                .update();
    }

    /** A request of which something ran out. */
    record RunOut(OrganisationId house, UUID request) {}

    /** Those that were asked of people or of other houses, and got no answer in time. */
    @Transactional(readOnly = true)
    public List<RunOut> listRunOut(Instant now, int most) {
        return jdbc.sql("""
            select house_id as house, request_id as request
            from interpreting.offer
            where answer is null
              and until <= :now
            union
            select house_id, request_id
            from interpreting.passing
            where answer is null
              and until <= :now
            limit :most
            """)
                .paramSource(Parameters.with("now", now).and("most", most))
                .query(RunOut.class)
                .list();
    }

    /** All that still wait, because it is taken or called off; tells who they were. */
    List<PersonId> close(Request request, Offer.Answer answer, Instant now) {
        return jdbc
                .sql("""
                    update interpreting.offer
                    set answer = :answer, answered_at = :now
                    where house_id = :house
                      and request_id = :request
                      and answer is null
                    returning interpreter_id
                    """)
                .paramSource(Parameters.with("house", request.house())
                        .and("request", request.id())
                        .and("answer", answer)
                        .and("now", now))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    int removeBefore(Instant end) {
        return jdbc.sql("""
            delete from interpreting.offer
            where until < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
