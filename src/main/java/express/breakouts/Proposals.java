package express.breakouts;

import express.base.Ids;
import express.base.NotFound;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answers that were searched, with their seats. */
@Repository
@Transactional
class Proposals {

    /** The oldest beyond that go, unless people were told of them. */
    static final int KEPT = 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = """
        select id, gathering_id, number, made_at, seed, mends, state, stopped, outcome
        from breakouts.proposal
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Proposals(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("gathering_id", UUID.class),
                row.getInt("number"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getLong("seed"),
                row.getBoolean("mends"),
                Proposal.State.valueOf(row.getString("state")),
                row.getBoolean("stopped"),
                outcome == null ? null : JSON.readValue(outcome, Outcome.class));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Proposal> list(UUID gathering) {
        return jdbc.sql(SELECT + """
            where gathering_id = :gathering
            order by number desc
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Proposals::proposal)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Proposal> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Proposals::proposal)
                .optional();
    }

    @Transactional(readOnly = true)
    Proposal get(UUID gathering, UUID id) {
        return find(id).filter(it -> it.gathering().equals(gathering)).orElseThrow(NotFound::new);
    }

    /** To be searched. */
    UUID begin(UUID gathering, Problem problem, long seed, boolean mends) {
        UUID id = Ids.next();
        int begun = jdbc.sql("""
            with desk as (
                update breakouts.desk
                set numbers = numbers + 1
                where gathering_id = :gathering
                returning numbers)
            insert into breakouts.proposal (id, gathering_id, number, made_at, seed, mends, state, problem)
            select :id, :gathering, numbers, :now, :seed, :mends, 'SEARCHING', cast(:problem as jsonb)
            from desk
            """)
                .paramSource(Parameters.with("id", id)
                        .and("gathering", gathering)
                        .and("now", time.instant())
                        .and("seed", seed)
                        .and("mends", mends)
                        .and("problem", JSON.writeValueAsString(problem)))
                .update();
        if (begun == 0) {
            throw new IllegalStateException("nothing is held yet on which an answer could hang");
        }
        removeOld(gathering);
        return id;
    }

    private void removeOld(UUID gathering) {
        jdbc.sql("""
            delete from breakouts.proposal
            where gathering_id = :gathering
              and number <= (select numbers from breakouts.desk where gathering_id = :gathering) - :kept
              and not exists (select from breakouts.publication where proposal_id = proposal.id)
            """)
                .paramSource(Parameters.with("gathering", gathering).and("kept", KEPT))
                .update();
    }

    /** Only while it is searched. */
    @Transactional(readOnly = true)
    Optional<Problem> findProblem(UUID id) {
        return jdbc.sql("""
            select problem
            from breakouts.proposal
            where id = :id
              and problem is not null
            """)
                .paramSource(Parameters.with("id", id))
                .query(String.class)
                .optional()
                .map(it -> JSON.readValue(it, Problem.class));
    }

    /**
     * What it was searched from goes, unless the search was ended before it was over: a node that goes down leaves it to
     * another. A whole answer is not replaced.
     */
    void write(UUID id, Solution solution, boolean stopped) {
        int written = jdbc.sql("""
            update breakouts.proposal
            set state = :state,
                stopped = :stopped,
                outcome = cast(:outcome as jsonb),
                problem = case when :stopped then problem end
            where id = :id
              and (state = 'SEARCHING' or stopped)
            """)
                .paramSource(Parameters.with("id", id)
                        .and("state", solution.state())
                        .and("stopped", stopped)
                        .and("outcome", JSON.writeValueAsString(solution.outcome())))
                .update();
        if (written == 1) {
            jdbc.sql("delete from breakouts.seat where proposal_id = :id")
                    .paramSource(Parameters.with("id", id))
                    .update();
            seat(id, solution.seats());
        }
    }

    private void seat(UUID id, List<Seat> seats) {
        jdbc.sql("""
            insert into breakouts.seat (proposal_id, round, guest_id, session_id, parts, why)
            select :id, cast(round as int), guest, session, string_to_array(parts, ' '), cast(why as jsonb)
            from unnest(
                cast(:rounds as text[]), cast(:guests as uuid[]), cast(:sessions as uuid[]), cast(:parts as text[]),
                cast(:whys as text[])) as seat (round, guest, session, parts, why)
            """)
                .paramSource(Parameters.with("id", id)
                        .and("rounds", column(seats, it -> Integer.toString(it.round())))
                        .and("guests", seats.stream().map(Seat::guest).toList())
                        .and("sessions", seats.stream().map(Seat::session).toList())
                        .and("parts", column(seats, it -> words(it.parts())))
                        .and("whys", column(seats, it -> JSON.writeValueAsString(it.why()))))
                .update();
    }

    private static List<String> column(List<Seat> seats, Function<Seat, String> what) {
        return seats.stream().map(what).toList();
    }

    private static String words(List<Part> parts) {
        return String.join(" ", parts.stream().map(Enum::name).toList());
    }

    private record Row(int round, UUID guest, UUID session, String parts, String why) {

        Seat seat() {
            return new Seat(
                    round,
                    guest,
                    session,
                    Stream.of(parts.split(" "))
                            .filter(it -> !it.isEmpty())
                            .map(Part::valueOf)
                            .toList(),
                    JSON.readValue(why, Seat.Why.class));
        }
    }

    private static final String SEATS = """
        select round, guest_id as guest, session_id as session, array_to_string(parts, ' ') as parts, why
        from breakouts.seat
        """;

    @Transactional(readOnly = true)
    List<Seat> seats(UUID proposal) {
        return seats("where proposal_id = :proposal order by round, guest_id", proposal, null);
    }

    /** Where one participant sits. */
    @Transactional(readOnly = true)
    List<Seat> seats(UUID proposal, UUID guest) {
        return seats("where proposal_id = :proposal and guest_id = :other order by round", proposal, guest);
    }

    /** Who sits in one session. */
    @Transactional(readOnly = true)
    List<Seat> seatsIn(UUID proposal, UUID session) {
        return seats("where proposal_id = :proposal and session_id = :other order by guest_id", proposal, session);
    }

    private List<Seat> seats(String which, UUID proposal, @Nullable UUID other) {
        return jdbc
                .sql(SEATS + which)
                .paramSource(Parameters.with("proposal", proposal).and("other", other))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::seat)
                .toList();
    }

    /** One that people were told of stays. */
    boolean remove(Proposal it) {
        return jdbc.sql("""
            delete from breakouts.proposal
            where id = :id
              and not exists (select from breakouts.publication where proposal_id = proposal.id)
            """).paramSource(Parameters.with("id", it.id())).update() == 1;
    }

    /** Prepared before, and not taken: another one comes. */
    boolean removeMending(UUID gathering) {
        return jdbc.sql("""
            delete from breakouts.proposal
            where gathering_id = :gathering
              and mends
              and not exists (select from breakouts.publication where proposal_id = proposal.id)
            """)
                        .paramSource(Parameters.with("gathering", gathering))
                        .update()
                > 0;
    }
}
