package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be listened to after which mission. */
@Repository
@Transactional
class Debriefings {

    private static final String ALL = """
        select house_id as house, request_id as request, interpreter_id as interpreter, keeper_id as keeper, until, done_at
        from interpreting.debriefing
        """;

    private final JdbcClient jdbc;

    Debriefings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for a mission, whoever wished it. */
    void begin(Request request, LocalDate today) {
        PersonId interpreter = request.interpreter();
        if (interpreter != null) {
            keep(request, interpreter, null, today.plusDays(Debriefing.DAYS), "do nothing");
        }
    }

    /** Somebody sees to it until a day. */
    void follow(Request request, PersonId interpreter, PersonId keeper, LocalDate until) {
        keep(
                request,
                interpreter,
                keeper,
                until,
                "do update set keeper_id = excluded.keeper_id, until = excluded.until");
    }

    private void keep(
            Request request, PersonId interpreter, @Nullable PersonId keeper, LocalDate until, String otherwise) {
        jdbc.sql("""
            insert into interpreting.debriefing (house_id, request_id, interpreter_id, keeper_id, until)
            values (:house, :request, :interpreter, :keeper, :until)
            on conflict (house_id, request_id)
            """ + otherwise)
                .paramSource(of(request)
                        .and("interpreter", interpreter)
                        .and("keeper", keeper)
                        .and("until", until))
                .update();
    }

    /** Tells whether it was still to be done. */
    boolean finish(Request request, PersonId by, Instant at) {
        return jdbc.sql("""
            update interpreting.debriefing
            set done_at = :at, done_by = :by
            where house_id = :house
              and request_id = :request
              and done_at is null
            """)
                        .paramSource(of(request).and("at", at).and("by", by))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Debriefing> find(Request request) {
        return jdbc.sql(ALL + " where house_id = :house and request_id = :request")
                .paramSource(of(request))
                .query(Debriefing.class)
                .optional();
    }

    /** The most pressing first. */
    @Transactional(readOnly = true)
    public List<Debriefing> listOpen(OrganisationId house, int most) {
        return jdbc.sql(ALL + """
            where house_id = :house
              and done_at is null
            order by until, request_id
            limit :most
            """)
                .paramSource(Parameters.with("house", house).and("most", most))
                .query(Debriefing.class)
                .list();
    }

    private static Parameters of(Request request) {
        return Parameters.with("house", request.house()).and("request", request.id());
    }
}
