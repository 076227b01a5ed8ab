package express.questions;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import express.practices.PracticeId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The questions; the database shows a viewer those that they asked and those of their organisations and networks. */
@Repository
@Transactional
class Questions {

    private static final String QUESTION = """
        select question.id, question.practice_id as practice, question.organisation_id as owner,
               question.networks && base.coordinates() as moderated, question.asked_by as by, question.asked_for,
               question.words, question.openly, question.named, question.asked_at,
               answer.words as answer, answer.answered_at, decision.shown, decision.reason
        from questions.question
        left join questions.answer on answer.question_id = question.id
        left join lateral (
            select shown, reason
            from questions.decision
            where decision.question_id = question.id
            order by decision.id desc
            limit 1) as decision on true
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Questions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What somebody asks. */
    record Asked(
            PracticeId practice,
            OrganisationId owner,
            List<NetworkId> networks,
            @Nullable OrganisationId askedFor,
            String words,
            boolean openly,
            boolean named) {}

    QuestionId add(Viewer by, Asked asked) {
        QuestionId id = QuestionId.next();
        add(by, id, asked);
        return id;
    }

    /** Whether it was not asked before. */
    boolean add(Viewer by, QuestionId id, Asked asked) {
        return jdbc.sql("""
            insert into questions.question (
                id, practice_id, organisation_id, networks, asked_by, asked_for, words, openly, named, asked_at)
            values (
                :id, :practice, :owner, cast(:networks as uuid[]), :by, :askedFor, :words, :openly, :named, :now)
            on conflict (id) do nothing
            """)
                        .paramSource(Parameters.of(asked)
                                .and("practice", asked.practice().value())
                                .and("id", id.value())
                                .and("by", by.id())
                                .and("now", time.instant()))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    Question get(QuestionId id) {
        return jdbc.sql(QUESTION + "where question.id = :id")
                .paramSource(Parameters.with("id", id.value()))
                .query(Question.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All that the viewer may see: what waits for an answer first, the oldest of it before, then what is undecided. */
    @Transactional(readOnly = true)
    List<Question> list() {
        return jdbc.sql(QUESTION + """
            order by answer.words is not null,
                     case when answer.words is not null then decision.shown is not null or not question.openly end,
                     case when answer.words is null then question.asked_at end,
                     question.id desc
            limit 300
            """).query(Question.class).list();
    }

    /** Whether nobody has answered it before; of two who answer at once one does. */
    boolean answer(Viewer by, QuestionId question, String words) {
        return jdbc.sql("""
            insert into questions.answer (question_id, words, answered_by, answered_at)
            values (:question, :words, :by, :now)
            on conflict (question_id) do nothing
            """).paramSource(of(by, question).and("words", words)).update() > 0;
    }

    void decide(Viewer by, QuestionId question, boolean shown, @Nullable String reason) {
        jdbc.sql("""
            insert into questions.decision (id, question_id, shown, reason, decided_by, decided_at)
            values (:id, :question, :shown, :reason, :by, :now)
            """)
                .paramSource(of(by, question)
                        .and("id", Ids.next())
                        .and("shown", shown)
                        .and("reason", reason))
                .update();
    }

    /** Gives those that wait for an answer to another owner, and to its networks where theirs may see them. */
    List<QuestionId> pass(PracticeId practice, OrganisationId owner, List<NetworkId> networks) {
        return jdbc
                .sql("""
                    update questions.question
                    set organisation_id = :owner,
                        networks = case when networks = '{}' then networks else cast(:networks as uuid[]) end
                    where practice_id = :practice
                      and not exists (select from questions.answer where answer.question_id = question.id)
                    returning id
                    """)
                .paramSource(Parameters.with("practice", practice.value())
                        .and("owner", owner)
                        .and("networks", networks))
                .query(UUID.class)
                .list()
                .stream()
                .map(QuestionId::new)
                .toList();
    }

    private Parameters of(Viewer by, QuestionId question) {
        return Parameters.with("question", question.value()).and("by", by.id()).and("now", time.instant());
    }
}
