package express.interpreting;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was complained of, and what was answered. */
@Repository
@Transactional
class Complaints {

    private static final String ALL = """
        select house_id as house, id, request_id as request, side, by_id as by, words, received_on, answer_by, answer,
               answered_at
        from interpreting.complaint
        """;

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether none of that side was waiting for an answer. */
    boolean say(Complaint complaint) {
        return jdbc.sql("""
            insert into interpreting.complaint
                (house_id, id, request_id, side, by_id, words, received_on, answer_by)
            values (:house, :id, :request, :side, :by, :words, :receivedOn, :answerBy)
            on conflict (house_id, request_id, side) where answered_at is null do nothing
            """).paramSource(Parameters.of(complaint)).update() == 1;
    }

    /** Tells whether it is the first answer. */
    boolean answer(Complaint complaint, String words, PersonId by, Instant at) {
        return jdbc.sql("""
            update interpreting.complaint
            set answer = :words, answered_at = :at, answered_by = :by
            where house_id = :house
              and id = :id
              and answered_at is null
            """)
                        .paramSource(Parameters.with("house", complaint.house())
                                .and("id", complaint.id())
                                .and("words", words)
                                .and("at", at)
                                .and("by", by))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Complaint get(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " where house_id = :house and id = :id")
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Complaint.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of one side that the viewer may see. */
    @Transactional(readOnly = true)
    public List<Complaint> list(Request request, Feedback.Side side) {
        return jdbc.sql(ALL + """
            where house_id = :house
              and request_id = :request
              and side = :side
            order by received_on, id
            """)
                .paramSource(Parameters.with("house", request.house())
                        .and("request", request.id())
                        .and("side", side))
                .query(Complaint.class)
                .list();
    }

    /** The most pressing first. */
    @Transactional(readOnly = true)
    public List<Complaint> listOpen(OrganisationId house, int most) {
        return jdbc.sql(ALL + """
            where house_id = :house
              and answered_at is null
            order by answer_by, id
            limit :most
            """)
                .paramSource(Parameters.with("house", house).and("most", most))
                .query(Complaint.class)
                .list();
    }
}
