package express.credentials;

import express.base.OrganisationId;
import express.base.Parameters;
import express.database.Changes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much an organisation has issued, and how often that was checked. Of a check nothing is kept but that it was one. */
@Repository
@Transactional
class Figures {

    /**
     * @param revoked how many were taken back
     * @param erased of how many the name was erased
     * @param checks in the last twelve months
     */
    record Counted(int issued, int revoked, int erased, int checks) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Figures(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Counted of(OrganisationId organisation) {
        return jdbc.sql("""
            select count(*) as issued,
                   count(revocation.index) as revoked,
                   count(*) filter (where name is null) as erased,
                   (select coalesce(sum(checks), 0)
                    from credentials.checked
                    where organisation_id = :organisation
                      and month > :year) as checks
            from credentials.credential
            left join credentials.revocation
              on revocation.list = credential.list and revocation.index = credential.index
            where organisation_id = :organisation
            """)
                .paramSource(Parameters.with("organisation", organisation).and("year", month().minusYears(1)))
                .query(Counted.class)
                .single();
    }

    private LocalDate month() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).withDayOfMonth(1);
    }

    /** One that was issued here was checked, by its number, its square or its file: nothing that nodes keep. */
    @Transactional(label = Changes.APART)
    public void add(String number) {
        jdbc.sql("""
            insert into credentials.checked (organisation_id, month, checks)
            select organisation_id, :month, 1
            from credentials.credential
            where number = :number
            on conflict (organisation_id, month) do update
            set checks = checked.checks + 1
            """)
                .paramSource(Parameters.with("number", number).and("month", month()))
                .update();
    }
}
