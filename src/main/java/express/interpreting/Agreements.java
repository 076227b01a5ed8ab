package express.interpreting;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agreements of houses with those who may ask them. */
@Repository
@Transactional
class Agreements {

    private static final String ALL = """
        select id, house_id, client_id, tariff_family, cost_centres, billing_address, since, until
        from interpreting.agreement
        """;

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Agreement get(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " where house_id = :house and id = :id")
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Agreements::agreement)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Agreement> listOfHouse(OrganisationId house) {
        return jdbc.sql(ALL + " where house_id = :house order by since desc, id")
                .paramSource(Parameters.with("house", house))
                .query(Agreements::agreement)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Agreement> listOfClient(OrganisationId client) {
        return jdbc.sql(ALL + " where client_id = :client order by since desc, id")
                .paramSource(Parameters.with("client", client))
                .query(Agreements::agreement)
                .list();
    }

    /** Tells whether there was none yet from that day on. */
    boolean make(Agreement agreement) {
        return jdbc.sql("""
            insert into interpreting.agreement
                (house_id, id, client_id, tariff_family, cost_centres, billing_address, since, until)
            values (:house, :id, :client, :tariffFamily, :costCentres, :billingAddress, :since, :until)
            on conflict (house_id, client_id, since) do nothing
            """).paramSource(Parameters.of(agreement)).update() == 1;
    }

    void end(Agreement agreement, LocalDate on) {
        jdbc.sql("""
            update interpreting.agreement
            set until = :on
            where house_id = :house
              and id = :id
              and since <= :on
            """)
                .paramSource(Parameters.with("house", agreement.house())
                        .and("id", agreement.id())
                        .and("on", on))
                .update();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("house_id", UUID.class)),
                new OrganisationId(row.getObject("client_id", UUID.class)),
                row.getString("tariff_family"),
                Arrays.asList((String[]) row.getArray("cost_centres").getArray()),
                row.getString("billing_address"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
