package express.assessments;

import express.base.NetworkId;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people answered. The database shows everybody their own, and those of others once the round is closed. */
@Repository
@Transactional
class Replies {

    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final InstantSource time;

    Replies(JdbcClient jdbc, Assessments assessments, InstantSource time) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.time = time;
    }

    /**
     * Keeps what somebody answers, all of it or nothing: nothing if the round is over. What they answered before to
     * these statements is replaced.
     */
    boolean keep(Viewer by, NetworkId network, UUID assessment, List<Reply> replies) {
        if (!assessments.hold(network, assessment).takesAnswers(time.instant())) {
            return false;
        }
        Parameters sheet = Parameters.with("network", network)
                .and("assessment", assessment)
                .and("sheet", sheet(by, network, assessment));
        for (Reply reply : replies) {
            if (reply.isBlank()) {
                takeBack(sheet.and("statement", reply.statement()));
            } else {
                give(sheet.and("statement", reply.statement())
                        .and("score", reply.score())
                        .and("unknown", reply.unknown())
                        .and("comment", reply.comment()));
            }
        }
        return true;
    }

    /** Somebody who answers in two windows has one sheet. */
    private UUID sheet(Viewer by, NetworkId network, UUID assessment) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:whose, 0))::text")
                .paramSource(Parameters.with("whose", assessment + " " + by.id()))
                .query(String.class)
                .optional();
        return findSheet(by, network, assessment).orElseGet(() -> begin(by, network, assessment));
    }

    private Optional<UUID> findSheet(Viewer by, NetworkId network, UUID assessment) {
        return jdbc.sql("""
            select sheet_id
            from assessments.respondent
            where network_id = :network
              and assessment_id = :assessment
              and person_id = :person
            """)
                .paramSource(Parameters.with("network", network)
                        .and("assessment", assessment)
                        .and("person", by.id()))
                .query(UUID.class)
                .optional();
    }

    /** Its id is drawn by lot: one that counts on would tell who was first. */
    private UUID begin(Viewer by, NetworkId network, UUID assessment) {
        UUID sheet = UUID.randomUUID();
        Parameters row = Parameters.with("network", network)
                .and("assessment", assessment)
                .and("sheet", sheet)
                .and("person", by.id());
        jdbc.sql("""
            insert into assessments.sheet (network_id, assessment_id, id)
            values (:network, :assessment, :sheet)
            """).paramSource(row).update();
        jdbc.sql("""
            insert into assessments.respondent (network_id, assessment_id, sheet_id, person_id)
            values (:network, :assessment, :sheet, :person)
            """).paramSource(row).update();
        return sheet;
    }

    private void takeBack(Parameters row) {
        jdbc.sql("""
            delete from assessments.answer
            where network_id = :network
              and assessment_id = :assessment
              and sheet_id = :sheet
              and statement = :statement
            """).paramSource(row).update();
    }

    private void give(Parameters row) {
        jdbc.sql("""
            insert into assessments.answer (
                network_id, assessment_id, sheet_id, statement, score, unknown, comment)
            values (:network, :assessment, :sheet, :statement, cast(:score as int), :unknown, :comment)
            on conflict (network_id, assessment_id, sheet_id, statement) do update
            set score = excluded.score,
                unknown = excluded.unknown,
                comment = excluded.comment
            """).paramSource(row).update();
    }

    /** By statement. */
    @Transactional(readOnly = true)
    Map<String, Reply> listOwn(Viewer viewer, NetworkId network, UUID assessment) {
        return jdbc
                .sql("""
                    select statement, score, unknown, comment
                    from assessments.answer
                    where network_id = :network
                      and assessment_id = :assessment
                      and sheet_id = :sheet
                    """)
                .paramSource(Parameters.with("network", network)
                        .and("assessment", assessment)
                        .and("sheet", findSheet(viewer, network, assessment).orElse(null)))
                .query(Reply.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Reply::statement, Function.identity()));
    }

    /** One answer of somebody, whoever it is. */
    record Voice(UUID assessment, UUID sheet, Reply reply) {}

    private record Row(
            UUID assessment,
            UUID sheet,
            String statement,
            @Nullable Integer score,
            boolean unknown,
            @Nullable String comment) {

        Voice voice() {
            return new Voice(assessment, sheet, new Reply(statement, score, unknown, comment));
        }
    }

    /** Of rounds that are closed, in an order from which nobody can tell who answered what. */
    @Transactional(readOnly = true)
    List<Voice> list(NetworkId network, List<UUID> closed) {
        return jdbc
                .sql("""
                    select assessment_id as assessment, sheet_id as sheet, statement, score, unknown, comment
                    from assessments.answer
                    where network_id = :network
                      and assessment_id = any (cast(:closed as uuid[]))
                    order by md5(sheet_id || statement)
                    """)
                .paramSource(Parameters.with("network", network).and("closed", closed))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::voice)
                .toList();
    }
}
