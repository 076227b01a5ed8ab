package express.questions;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody asked goes with them, but for what everybody reads: others learn from it, so it stays without a name.
 * Answers are those of the organisation, and stay too.
 */
@Component
@Transactional
class QuestionsData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    QuestionsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "questions.talks";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> held = JSON.readValue(
                jdbc.sql("""
                    select json_strip_nulls(json_build_object(
                        'asked', (
                            select json_agg(json_build_object(
                                'at', asked_at, 'words', words, 'openly', openly, 'named', named) order by id)
                            from questions.question
                            where asked_by = :person),
                        'answered', (
                            select json_agg(json_build_object('at', answered_at, 'words', words) order by question_id)
                            from questions.answer
                            where answered_by = :person),
                        'decided', (
                            select json_agg(json_build_object('at', decided_at, 'words', reason) order by id)
                            from questions.decision
                            where decided_by = :person)))
                    """)
                        .paramSource(Parameters.with("person", person))
                        .query(String.class)
                        .single(),
                new TypeReference<>() {});
        return held;
    }

    @Override
    public void erase(PersonId person) {
        for (String statement : new String[] {
            """
            delete from questions.question
            where asked_by = :person
              and not exists (select from questions.exchange where exchange.question_id = question.id)
            """,
            """
            update questions.exchange
            set asker = null
            where question_id in (select id from questions.question where asked_by = :person)
            """,
            "update questions.question set asked_by = null, named = false where asked_by = :person",
            "update questions.answer set answered_by = null where answered_by = :person",
            "update questions.decision set decided_by = null where decided_by = :person"
        }) {
            jdbc.sql(statement).paramSource(Parameters.with("person", person)).update();
        }
    }
}
