package express.invoicing;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who issues for which house; what was said before stays with the documents of that time. */
@Repository
@Transactional
class Issuers {

    private static final String ALL = """
        select house_id as house, id, name, street, postcode, town, country, vat_number, iban, days, vat_rate, exemption,
               since, by_id as by
        from invoicing.issuer
        """;

    private final JdbcClient jdbc;

    Issuers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Issuer> find(OrganisationId house) {
        return jdbc.sql(ALL + " where house_id = :house order by since desc, id desc limit 1")
                .paramSource(Parameters.with("house", house))
                .query(Issuer.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Issuer get(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " where house_id = :house and id = :id")
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Issuer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void say(Issuer issuer) {
        jdbc.sql("""
            insert into invoicing.issuer
                (house_id, id, name, street, postcode, town, country, vat_number, iban, days, vat_rate, exemption, since, by_id)
            values (:house, :id, :name, :street, :postcode, :town, :country, :vatNumber, :iban, :days, :vatRate, :exemption,
                    :since, :by)
            """).paramSource(Parameters.of(issuer)).update();
    }
}
