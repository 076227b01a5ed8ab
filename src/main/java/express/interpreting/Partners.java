package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.people.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Other houses, and what they were asked to take over. */
@Repository
@Transactional
class Partners {

    private static final String ALL = """
        select partner.house_id as house, partner.id, partner.name, partner.email, partner.language, partner.speaks,
               partner.pay_family, partner.since, partner.ended_at
        from interpreting.partner
        """;
    private static final String PASSINGS = """
        select passing.house_id as house, passing.id, passing.request_id as request, passing.partner_id as partner,
               passing.sent_at, passing.until, passing.answer, passing.answered_at
        from interpreting.passing
        """;

    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that still can be asked come first. */
    @Transactional(readOnly = true)
    public List<Partner> list(OrganisationId house) {
        return jdbc.sql(ALL + " where house_id = :house order by ended_at is not null, name, id")
                .paramSource(Parameters.with("house", house))
                .query(Partner.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Partner get(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " where house_id = :house and id = :id")
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Partner.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(Partner partner) {
        jdbc.sql("""
            insert into interpreting.partner (house_id, id, name, email, language, speaks, pay_family, since)
            values (:house, :id, :name, :email, :language, :speaks, :payFamily, :since)
            """).paramSource(Parameters.of(partner)).update();
    }

    void end(Partner partner, Instant at) {
        jdbc.sql("""
            update interpreting.partner
            set ended_at = :at
            where house_id = :house
              and id = :id
              and ended_at is null
            """)
                .paramSource(Parameters.with("house", partner.house())
                        .and("id", partner.id())
                        .and("at", at))
                .update();
    }

    /** The secret of the link; nothing, if it is asked already. */
    Optional<String> pass(Request request, Partner partner, Instant now, Instant until) {
        String secret = Tokens.secret();
        int added = jdbc.sql("""
            insert into interpreting.passing (house_id, id, request_id, partner_id, secret_hash, sent_at, until)
            values (:house, :id, :request, :partner, :hash, :now, :until)
            on conflict (house_id, request_id, partner_id) where answer is null do nothing
            """)
                .paramSource(of(request)
                        .and("id", Ids.next())
                        .and("partner", partner.id())
                        .and("hash", Tokens.digest(secret))
                        .and("now", now)
                        .and("until", until))
                .update();
        return added == 1 ? Optional.of(secret) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Passing> find(String secret) {
        return find(PASSINGS + " where passing.secret_hash = :hash", secret).or(() -> find(PASSINGS + """
            join interpreting.passing_link on passing_link.house_id = passing.house_id
                and passing_link.passing_id = passing.id
            where passing_link.secret_hash = :hash
            """, secret));
    }

    private Optional<Passing> find(String sql, String secret) {
        return jdbc.sql(sql)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(Passing.class)
                .optional();
    }

    /** A further link to what another house took over; nothing, where none did. */
    Optional<String> link(Request request) {
        String secret = Tokens.secret();
        int added = jdbc.sql("""
            insert into interpreting.passing_link (house_id, passing_id, secret_hash)
            select house_id, id, cast(:hash as bytea)
            from interpreting.passing
            where house_id = :house
              and request_id = :request
              and answer = 'ACCEPTED'
            """)
                .paramSource(of(request).and("hash", Tokens.digest(secret)))
                .update();
        return added == 1 ? Optional.of(secret) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<Passing> list(Request request) {
        return jdbc.sql(PASSINGS + " where house_id = :house and request_id = :request order by sent_at, id")
                .paramSource(of(request))
                .query(Passing.class)
                .list();
    }

    /** The house that took a mission over, as long as it is theirs. */
    @Transactional(readOnly = true)
    public Optional<Partner> findSent(Request request) {
        return jdbc.sql(ALL + """
            join interpreting.passing on passing.house_id = partner.house_id and passing.partner_id = partner.id
            where passing.house_id = :house
              and passing.request_id = :request
              and passing.answer = 'ACCEPTED'
            """).paramSource(of(request)).query(Partner.class).optional();
    }

    /** Tells whether it still waited for an answer. */
    boolean answer(Passing passing, Offer.Answer answer, Instant now) {
        return jdbc.sql("""
            update interpreting.passing
            set answer = :answer, answered_at = :now
            where house_id = :house
              and id = :id
              and answer is null
              and until > :now
            """)
                        .paramSource(Parameters.with("house", passing.house())
                                .and("id", passing.id())
                                .and("answer", answer)
                                .and("now", now))
                        .update()
                == 1;
    }

    /** What ran out waits no more, so that the same house can be asked again. Tells how many they were. */
    int expire(Request request, Instant now) {
        return jdbc.sql("""
            update interpreting.passing
            set answer = 'EXPIRED', answered_at = until
            where house_id = :house
              and request_id = :request
              and answer is null
              and until <= :now
            """).paramSource(of(request).and("now", now)).update();
    }

    /** All that wait, and who has it where it is given up; tells which houses they were. */
    List<Partner> close(Request request, Offer.Answer answer, boolean taken, Instant now) {
        List<UUID> closed = jdbc.sql("""
            update interpreting.passing
            set answer = :answer, answered_at = :now
            where house_id = :house
              and request_id = :request
              and (answer is null or :taken and answer = 'ACCEPTED')
            returning partner_id
            """)
                .paramSource(
                        of(request).and("answer", answer).and("taken", taken).and("now", now))
                .query(UUID.class)
                .list();
        return closed.stream().map(id -> get(request.house(), id)).toList();
    }

    private static Parameters of(Request request) {
        return Parameters.with("house", request.house()).and("request", request.id());
    }
}
