package express.translation;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** For which words somebody vouched, and which they proposed: both stay, without their name. */
@Component
@Transactional
class TranslationData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    TranslationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "translation.work";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'confirmed', (
                    select json_agg(json_build_object('text', key, 'language', language, 'at', confirmed_at)
                        order by confirmed_at, key)
                    from (
                        select key, language, confirmed_at
                        from translation.confirmation
                        where confirmed_by = :person
                        union all
                        select key, language, confirmed_at
                        from translation.former
                        where confirmed_by = :person) vouched),
                'proposed', (
                    select json_agg(json_build_object('text', key, 'language', language, 'words', words,
                        'at', proposed_at) order by proposed_at, key)
                    from translation.proposal
                    where proposed_by = :person)))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update translation.confirmation set confirmed_by = null where confirmed_by = :person")
                .paramSource(Parameters.with("person", person))
                .update();
        jdbc.sql("""
            update translation.former
            set confirmed_by = nullif(confirmed_by, :person), ended_by = nullif(ended_by, :person)
            where :person in (confirmed_by, ended_by)
            """).paramSource(Parameters.with("person", person)).update();
        jdbc.sql("update translation.proposal set proposed_by = null where proposed_by = :person")
                .paramSource(Parameters.with("person", person))
                .update();
    }
}
