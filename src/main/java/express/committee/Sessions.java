package express.committee;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of committees, and who was called to them. */
@Repository
@Transactional
class Sessions {

    static final int PAGE = 20;

    private static final String SESSIONS = """
        select id, lender_id as lender, held_at, place, quorum, called_at, called_by, opened_at, closed_at,
               cancelled_at, version
        from committee.session
        where lender_id = :lender
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Sessions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Session get(OrganisationId lender, UUID id) {
        return jdbc.sql(SESSIONS + " and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Session.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Makes who else would open, close or move it wait. */
    Session lock(OrganisationId lender, UUID id) {
        return jdbc.sql(SESSIONS + " and id = :id for update")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Session.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Session> list(OrganisationId lender, @Nullable UUID after) {
        return jdbc.sql(SESSIONS + """
              and (cast(:after as uuid) is null
                or (held_at, id) < (select held_at, id
                                    from committee.session
                                    where lender_id = :lender and id = :after))
            order by held_at desc, id desc
            limit :most
            """)
                .paramSource(
                        Parameters.with("lender", lender).and("after", after).and("most", PAGE + 1))
                .query(Session.class)
                .list();
    }

    UUID call(OrganisationId lender, PersonId by, Instant heldAt, String place, int quorum) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into committee.session (lender_id, id, held_at, place, quorum, called_at, called_by)
            values (:lender, :id, :heldAt, :place, :quorum, :now, :by)
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("id", id)
                        .and("heldAt", heldAt)
                        .and("place", place)
                        .and("quorum", quorum)
                        .and("now", time.instant())
                        .and("by", by))
                .update();
        return id;
    }

    void seat(OrganisationId lender, UUID session, Collection<PersonId> members) {
        members.forEach(member -> jdbc.sql("""
            insert into committee.seat (lender_id, id, session_id, person_id)
            values (:lender, :id, :session, :member)
            on conflict (lender_id, session_id, person_id) do nothing
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("id", Ids.next())
                        .and("session", session)
                        .and("member", member))
                .update());
    }

    @Transactional(readOnly = true)
    public List<Seat> seats(OrganisationId lender, UUID session) {
        return jdbc.sql("""
            select id, person_id as person, present
            from committee.seat
            where lender_id = :lender
              and session_id = :session
            order by id
            """)
                .paramSource(Parameters.with("lender", lender).and("session", session))
                .query(Seat.class)
                .list();
    }

    static Set<PersonId> called(List<Seat> seats) {
        return seats.stream().map(Seat::member).collect(Collectors.toUnmodifiableSet());
    }

    /** They were there. */
    void attend(OrganisationId lender, UUID session, Collection<PersonId> members) {
        jdbc.sql("""
            update committee.seat
            set present = true
            where lender_id = :lender
              and session_id = :session
              and person_id = any (cast(:members as uuid[]))
              and not present
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("session", session)
                        .and("members", members))
                .update();
    }

    void open(Session session) {
        jdbc.sql("""
            update committee.session
            set opened_at = :now, version = version + 1
            where lender_id = :lender
              and id = :id
            """).paramSource(now(session)).update();
    }

    void close(Session session) {
        jdbc.sql("""
            update committee.session
            set closed_at = :now, version = version + 1
            where lender_id = :lender
              and id = :id
            """).paramSource(now(session)).update();
    }

    void cancel(Session session) {
        jdbc.sql("""
            update committee.session
            set cancelled_at = :now, version = version + 1
            where lender_id = :lender
              and id = :id
            """).paramSource(now(session)).update();
    }

    void move(Session session, Instant heldAt, String place) {
        jdbc.sql("""
            update committee.session
            set held_at = :heldAt, place = :place, version = version + 1
            where lender_id = :lender
              and id = :id
            """)
                .paramSource(now(session).and("heldAt", heldAt).and("place", place))
                .update();
    }

    private Parameters now(Session session) {
        return Parameters.with("lender", session.lender())
                .and("id", session.id())
                .and("now", time.instant());
    }
}
