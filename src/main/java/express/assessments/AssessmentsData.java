package express.assessments;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people answered. When somebody is erased, what they answered in rounds that are closed stays without a name, and
 * what they answered in open ones goes.
 */
@Component
@Transactional
class AssessmentsData implements PersonalData {

    private final JdbcClient jdbc;

    AssessmentsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Given(
            UUID assessment,
            String statement,
            @Nullable Integer score,
            boolean unknown,
            @Nullable String comment) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new HashMap<>();
            fields.put("assessment", assessment.toString());
            fields.put("statement", statement);
            fields.put("unknown", unknown);
            if (score != null) {
                fields.put("score", score);
            }
            if (comment != null) {
                fields.put("comment", comment);
            }
            return fields;
        }
    }

    @Override
    public String name() {
        return "assessments.answers";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> answers =
                jdbc.sql("""
                    select answer.assessment_id as assessment, answer.statement, answer.score, answer.unknown,
                           answer.comment
                    from assessments.respondent
                    join assessments.answer using (network_id, assessment_id, sheet_id)
                    where respondent.person_id = :person
                    order by answer.assessment_id, answer.statement
                    """).paramSource(Parameters.with("person", person)).query(Given.class).list().stream()
                        .map(Given::fields)
                        .toList();
        return answers.isEmpty() ? Map.of() : Map.of("answers", answers);
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
            delete from assessments.sheet
            where exists (
                select from assessments.respondent
                where respondent.sheet_id = sheet.id
                  and respondent.person_id = :person)
              and exists (
                select from assessments.assessment
                where assessment.network_id = sheet.network_id
                  and assessment.id = sheet.assessment_id
                  and assessment.closed_at is null)
            """).paramSource(Parameters.with("person", person)).update();
        jdbc.sql("""
            delete from assessments.respondent
            where person_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
