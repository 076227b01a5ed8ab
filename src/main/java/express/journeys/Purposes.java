package express.journeys;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each purpose allows at most. */
@Repository
@Transactional(readOnly = true)
class Purposes {

    /**
     * @param version of the wording that explains it
     * @param categories what it may open at most
     * @param months after which it ends by itself, unless another day is said; 0 if it does not
     */
    record Rule(Purpose purpose, int version, List<Category> categories, int months) {}

    private final JdbcClient jdbc;

    Purposes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rule> list() {
        return jdbc.sql("""
            select code as purpose, version, categories, coalesce(months, 0) as months
            from journeys.purpose
            """).query(Rule.class).list();
    }

    Rule get(Purpose purpose) {
        return list().stream()
                .filter(rule -> rule.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }
}
