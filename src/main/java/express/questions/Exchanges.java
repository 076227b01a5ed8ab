package express.questions;

import express.base.OrganisationId;
import express.base.Parameters;
import express.practices.PracticeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of questions and answers. */
@Repository
@Transactional
class Exchanges {

    /** So many stand below a practice, the latest of them. */
    private static final int MOST = 50;

    /** @param asker their name, if they said that it may stand here */
    record Exchange(
            QuestionId id,
            OrganisationId owner,
            @Nullable String asker,
            @Nullable OrganisationId askedFor,
            String question,
            Instant askedAt,
            String answer,
            Instant answeredAt) {}

    private final JdbcClient jdbc;

    Exchanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Exchange> list(PracticeId practice) {
        return jdbc.sql("""
            select question_id as id, organisation_id as owner, asker, asked_for, question, asked_at, answer, answered_at
            from questions.exchange
            where practice_id = :practice
            order by asked_at desc, question_id
            limit :most
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("most", MOST))
                .query(Exchange.class)
                .list();
    }

    /** Whether it was not shown before. */
    boolean show(QuestionId question, @Nullable String asker) {
        return jdbc.sql("""
            insert into questions.exchange (
                question_id, practice_id, organisation_id, asker, asked_for, question, asked_at, answer, answered_at)
            select question.id, practice_id, organisation_id, case when named then :asker end, asked_for,
                   question.words, asked_at, answer.words, answered_at
            from questions.question
            join questions.answer on answer.question_id = question.id
            where question.id = :question
              and openly
            on conflict (question_id) do nothing
            """)
                        .paramSource(
                                Parameters.with("question", question.value()).and("asker", asker))
                        .update()
                > 0;
    }

    /** Whether it was shown. */
    boolean hide(QuestionId question) {
        return jdbc.sql("""
            delete from questions.exchange
            where question_id = :question
            """)
                        .paramSource(Parameters.with("question", question.value()))
                        .update()
                > 0;
    }
}
