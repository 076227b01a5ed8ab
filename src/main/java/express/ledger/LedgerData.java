package express.ledger;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote into books. Their name goes with them; what is written stays. */
@Component
@Transactional
class LedgerData implements PersonalData {

    private final JdbcClient jdbc;

    LedgerData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "ledger.writers";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> held = new TreeMap<>();
        count(held, "entries", person, "select count(*) from ledger.entry where by_id = :person");
        count(held, "closings", person, "select count(*) from ledger.closing where by_id = :person");
        return held;
    }

    private void count(Map<String, Object> held, String name, PersonId person, String sql) {
        long found = jdbc.sql(sql)
                .paramSource(Parameters.with("person", person))
                .query(Long.class)
                .single();
        if (found > 0) {
            held.put(name, found);
        }
    }

    /** The keys of the tables let go of the account when it goes. */
    @Override
    public void erase(PersonId person) {}
}
