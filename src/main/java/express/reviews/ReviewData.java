package express.reviews;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who reviewed what: names go with the person, judgements stay, because a publication rests on them. */
@Component
@Transactional
class ReviewData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ReviewData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "reviews.parts";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'steps', (select steps from reviews.profile where person_id = :person),
                'languages', (select languages from reviews.profile where person_id = :person),
                'most', (select most from reviews.profile where person_id = :person),
                'submitted', (select json_agg(at order by at) from reviews.submission where by = :person),
                'vouched', (select json_agg(at order by at) from reviews.vouching where by = :person),
                'asked', (select json_agg(asked_at order by asked_at) from reviews.asking where person_id = :person),
                'judged', (
                    select json_agg(judgement.at order by judgement.at)
                    from reviews.judgement
                    join reviews.asking on asking.id = judgement.asking_id
                    where asking.person_id = :person),
                'said', (select json_agg(words order by at) from reviews.saying where by = :person)))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        for (String statement : List.of(
                "update reviews.submission set by = null where by = :person",
                "update reviews.vouching set by = null where by = :person",
                "update reviews.saying set by = null where by = :person",
                "update reviews.happening set by = null where by = :person",
                "update reviews.asking set asked_by = null where asked_by = :person",
                "update reviews.asking set person_id = null where person_id = :person",
                "delete from reviews.party where person_id = :person",
                "delete from reviews.profile where person_id = :person")) {
            jdbc.sql(statement).paramSource(Parameters.with("person", person)).update();
        }
    }
}
