package express.reports;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wrote into reports. The words belong to those who report and stay; that they are somebody's goes. */
@Component
@Transactional
class ReportsData implements PersonalData {

    private record Written(String section, String words, String at) {

        Map<String, Object> exported() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("section", section);
            fields.put("words", words);
            fields.put("at", at);
            return fields;
        }
    }

    private final JdbcClient jdbc;

    ReportsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "reports.written";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> written =
                jdbc.sql("""
                    select section, words, written_at::text as at
                    from reports.wording
                    where written_by = :person
                    order by written_at
                    """).paramSource(Parameters.with("person", person)).query(Written.class).list().stream()
                        .map(Written::exported)
                        .toList();
        return written.isEmpty() ? Map.of() : Map.of("written", written);
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update reports.wording set written_by = null where written_by = :person")
                .paramSource(Parameters.with("person", person))
                .update();
        jdbc.sql("update reports.commitment set author = '' where author = :author")
                .paramSource(Parameters.with("author", "person " + person))
                .update();
    }
}
