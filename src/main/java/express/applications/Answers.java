package express.applications;

import express.base.Parameters;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant answered, field by field, as far as the viewer sees it. */
@Repository
@Transactional
class Answers {

    /** All of one application. */
    record Given(Map<String, String> values) {

        String text(String key) {
            return values.getOrDefault(key, "");
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        boolean yes(String key) {
            return "yes".equals(values.get(key));
        }

        BigDecimal money(String key) {
            String typed = text(key);
            return typed.isEmpty() ? BigDecimal.ZERO : new BigDecimal(typed);
        }

        int number(String key) {
            String typed = text(key);
            return typed.isEmpty() ? 0 : Integer.parseInt(typed);
        }
    }

    private record Row(String key, String value) {}

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Given get(UUID application) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("""
            select key, value
            from applications.answer
            where application_id = :application
            """)
                .paramSource(Parameters.with("application", application))
                .query(Row.class)
                .list()
                .forEach(row -> values.put(row.key(), row.value()));
        return new Given(values);
    }

    /** The same answer twice changes nothing. */
    void put(UUID application, String key, String value, @Nullable UUID consent) {
        clear(application, List.of(key));
        jdbc.sql("""
            insert into applications.answer (application_id, key, value, consent_id)
            values (:application, :key, :value, :consent)
            on conflict (application_id, key) do nothing
            """)
                .paramSource(Parameters.with("application", application)
                        .and("key", key)
                        .and("value", value)
                        .and("consent", consent))
                .update();
    }

    /** Many at once, where there are none yet. */
    void putAll(UUID application, Map<String, String> values) {
        jdbc.sql("""
            insert into applications.answer (application_id, key, value)
            select :application, key, value
            from unnest(cast(:key as text[]), cast(:value as text[])) as given (key, value)
            """)
                .paramSource(Parameters.each(
                                values.entrySet().stream()
                                        .map(it -> new Row(it.getKey(), it.getValue()))
                                        .toList(),
                                Row.class)
                        .and("application", application))
                .update();
    }

    void clear(UUID application, Collection<String> keys) {
        jdbc.sql("""
            delete from applications.answer
            where application_id = :application
              and key = any (cast(:keys as text[]))
            """)
                .paramSource(Parameters.with("application", application).and("keys", keys))
                .update();
    }
}
