package express.ledger;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The charts of accounts. */
@Repository
@Transactional
class Chart {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Chart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Account> list(OrganisationId house) {
        return jdbc.sql("""
            select code, kind, name, purpose
            from ledger.account
            where house_id = :house
            order by code
            """)
                .paramSource(Parameters.with("house", house))
                .query(Chart::account)
                .list();
    }

    @Transactional(readOnly = true)
    public Account get(OrganisationId house, String code) {
        return list(house).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        Map<String, String> name = JSON.readValue(row.getString("name"), new TypeReference<>() {});
        return new Account(
                row.getString("code"), Account.Kind.valueOf(row.getString("kind")), name, row.getString("purpose"));
    }

    /** Those whose number and purpose are not taken yet; how many there were. */
    int add(OrganisationId house, List<Account> accounts) {
        int added = 0;
        for (Account it : accounts) {
            added += jdbc.sql("""
                insert into ledger.account (house_id, code, kind, name, purpose)
                values (:house, :code, :kind, cast(:name as jsonb), :purpose)
                on conflict do nothing
                """)
                    .paramSource(Parameters.with("house", house)
                            .and("code", it.code())
                            .and("kind", it.kind())
                            .and("name", JSON.writeValueAsString(it.name()))
                            .and("purpose", it.purpose()))
                    .update();
        }
        return added;
    }
}
