package express.visits;

import express.base.Ids;
import express.base.NotFound;
import express.base.Parameters;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was asked before the stations of study visits; those who may see what is not shown, the database decides. */
@Repository
@Transactional
class Questions {

    /** Of one person before one visit. */
    static final int MOST = 20;

    private static final String SELECT = """
        select id, visit_id as visit, station_id as station, gathering_id as gathering, during, words, asked_at, votes,
               answer, shown_at is not null as shown
        from visits.question
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Questions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** All that the viewer may see, those with most votes first. */
    @Transactional(readOnly = true)
    List<Question> list(StudyVisit visit) {
        return jdbc.sql(SELECT + """
            where visit_id = :visit
            order by votes desc, id
            """)
                .paramSource(Parameters.with("visit", visit.id()))
                .query(Question.class)
                .list();
    }

    /** What they asked themselves, shown or not. */
    @Transactional(readOnly = true)
    List<Question> listOf(StudyVisit visit, Asker asker) {
        return jdbc.sql(SELECT + """
            join visits.asker on asker.question_id = question.id
            where visit_id = :visit
              and (person_id = :person or participant_id = :participant)
            order by id
            """)
                .paramSource(of(asker).and("visit", visit.id()))
                .query(Question.class)
                .list();
    }

    private static Parameters of(Asker asker) {
        return Parameters.with("person", asker.person()).and("participant", asker.participant());
    }

    Question get(StudyVisit visit, UUID id) {
        return jdbc.sql(SELECT + """
            where id = :id
              and visit_id = :visit
            """)
                .paramSource(Parameters.with("id", id).and("visit", visit.id()))
                .query(Question.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Not, if they asked as much as one may. */
    boolean ask(StudyVisit visit, UUID station, Asker asker, String words) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .paramSource(Parameters.with("key", "visits " + visit.id() + " " + asker.key()))
                .query()
                .listOfRows();
        if (listOf(visit, asker).size() >= MOST) {
            return false;
        }
        UUID id = Ids.next();
        jdbc.sql("""
            insert into visits.question (
                id, visit_id, organisation_id, station_id, gathering_id, during, words, asked_at)
            values (:id, :visit, :house, :station, :gathering, :during, :words, :now)
            """)
                .paramSource(Parameters.of(asker)
                        .and("id", id)
                        .and("visit", visit.id())
                        .and("house", visit.organisation())
                        .and("station", station)
                        .and("words", words)
                        .and("now", time.instant()))
                .update();
        jdbc.sql("""
            insert into visits.asker (question_id, person_id, participant_id)
            values (:id, :person, :participant)
            """).paramSource(of(asker).and("id", id)).update();
        return true;
    }

    /** For which of those of a visit somebody voted. */
    @Transactional(readOnly = true)
    Set<UUID> votes(StudyVisit visit, Asker asker) {
        return jdbc
                .sql("""
                    select question_id
                    from visits.vote
                    join visits.question on question.id = vote.question_id
                    where visit_id = :visit
                      and voter = :voter
                    """)
                .paramSource(Parameters.with("visit", visit.id()).and("voter", asker.key()))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Gives a vote, or takes it back; twice the same changes nothing. */
    void vote(Question question, Asker asker, boolean given) {
        Parameters row = Parameters.with("id", question.id()).and("voter", asker.key());
        jdbc.sql("select id from visits.question where id = :id for update")
                .paramSource(row)
                .query()
                .listOfRows();
        jdbc.sql(
                        given
                                ? "insert into visits.vote (question_id, voter) values (:id, :voter) on conflict do"
                                        + " nothing"
                                : "delete from visits.vote where question_id = :id and voter = :voter")
                .paramSource(row)
                .update();
        jdbc.sql("""
            update visits.question
            set votes = (select count(*) from visits.vote where question_id = question.id)
            where id = :id
            """).paramSource(row).update();
    }

    /** An answer takes nothing from what was asked; without words it is taken back. */
    void answer(Question question, @Nullable String answer, boolean shown) {
        jdbc.sql("""
            update visits.question
            set answer = cast(:answer as text),
                answered_at = case when cast(:answer as text) is null then null else :now end,
                shown_at = case when :shown then coalesce(shown_at, :now) end
            where id = :id
            """)
                .paramSource(Parameters.with("id", question.id())
                        .and("answer", answer)
                        .and("shown", shown)
                        .and("now", time.instant()))
                .update();
    }

    void remove(Question question) {
        jdbc.sql("delete from visits.question where id = :id")
                .paramSource(Parameters.with("id", question.id()))
                .update();
    }
}
