package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** At which branch officers work; loans that they prepare belong there. */
@Repository
@Transactional
class Desks {

    private final JdbcClient jdbc;

    Desks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Desk(PersonId officer, String branch) {}

    @Transactional(readOnly = true)
    public Map<PersonId, String> list(OrganisationId lender) {
        Map<PersonId, String> desks = new LinkedHashMap<>();
        jdbc.sql("""
            select officer_id as officer, branch
            from loans.desk
            where lender_id = :lender
            order by branch, officer_id
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Desk.class)
                .list()
                .forEach(it -> desks.put(it.officer(), it.branch()));
        return desks;
    }

    /** All of them anew. */
    public void set(OrganisationId lender, List<Desk> desks) {
        jdbc.sql("""
            delete from loans.desk
            where lender_id = :lender
            """).paramSource(Parameters.with("lender", lender)).update();
        for (Desk it : desks) {
            jdbc.sql("""
                insert into loans.desk (lender_id, officer_id, branch)
                values (:lender, :officer, :branch)
                """).paramSource(Parameters.of(it).and("lender", lender)).update();
        }
    }
}
