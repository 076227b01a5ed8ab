package express.ledger;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What treasurers change of a chart of accounts. What is booked stays where it is, and is called as it was called then. */
@Repository
@Transactional
class ChartKeeping {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WHAT = "ledger account";

    private final JdbcClient jdbc;
    private final Chart chart;
    private final Trail trail;
    private final InstantSource time;

    ChartKeeping(JdbcClient jdbc, Chart chart, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.chart = chart;
        this.trail = trail;
        this.time = time;
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    /** Whether its number was free. */
    public boolean add(Viewer viewer, OrganisationId house, Account account) {
        if (chart.add(house, List.of(account)) == 0) {
            return false;
        }
        trail.note(viewer, house.value(), Act.CHANGED, WHAT, account.code() + " " + account.name());
        return true;
    }

    /**
     * From today on; entries of before keep the name of then. Where the clock was ahead when it got the name that it has now, that
     * one never held.
     */
    public void rename(Viewer viewer, OrganisationId house, String code, Map<String, String> name) {
        Parameters parameters = Parameters.with("house", house)
                .and("code", code)
                .and("name", JSON.writeValueAsString(name))
                .and("today", today());
        jdbc.sql("""
            insert into ledger.former (house_id, account, until, name)
            select house_id, code, :today, name
            from ledger.account
            where house_id = :house
              and code = :code
              and name <> cast(:name as jsonb)
              and not exists (
                  select from ledger.former
                  where former.house_id = :house and former.account = :code and former.until > :today)
            on conflict do nothing
            """).paramSource(parameters).update();
        jdbc.sql("""
            update ledger.account
            set name = cast(:name as jsonb)
            where house_id = :house and code = :code
            """).paramSource(parameters).update();
        trail.note(viewer, house.value(), Act.CHANGED, WHAT, code + " " + name);
    }

    /**
     * From a day on it is booked on in place of another.
     *
     * @return whether it is of the same kind, neither has been put in the place of another already, and nothing is booked from that
     *     day on yet
     */
    public boolean succeed(Viewer viewer, OrganisationId house, String code, String instead, LocalDate since) {
        lock(house);
        int changed = jdbc.sql("""
            update ledger.account
            set purpose = other.purpose, since = :since
            from ledger.account other
            where account.house_id = :house
              and account.code = :code
              and account.purpose is null
              and account.closed_on is null
              and other.house_id = :house
              and other.code = :instead
              and other.kind = account.kind
              and other.purpose is not null
              and (other.since is null or other.since < :since)
              and not exists (
                  select from ledger.account later
                  where later.house_id = :house
                    and later.purpose = other.purpose
                    and later.since > coalesce(other.since, cast('-infinity' as date)))
              and not exists (
                  select from ledger.account alike
                  join ledger.posting on posting.house_id = alike.house_id and posting.account = alike.code
                  where alike.house_id = :house and alike.purpose = other.purpose and posting.booked_on >= :since)
            """)
                .paramSource(Parameters.with("house", house)
                        .and("code", code)
                        .and("instead", instead)
                        .and("since", since))
                .update();
        if (changed == 1) {
            trail.note(viewer, house.value(), Act.CHANGED, WHAT, code + " instead of " + instead + " from " + since);
        }
        return changed == 1;
    }

    /** Waits for those who are booking, and for who does the same. */
    private void lock(OrganisationId house) {
        jdbc.sql("select house_id from ledger.book where house_id = :house for update")
                .paramSource(Parameters.with("house", house))
                .query((row, number) -> number)
                .list();
    }

    /** Whether nothing is, or is to be, booked on it. */
    public boolean close(Viewer viewer, OrganisationId house, String code) {
        int closed = jdbc.sql("""
            update ledger.account
            set closed_on = :today
            where house_id = :house
              and code = :code
              and purpose is null
              and closed_on is null
              and not exists (
                  select from ledger.posting
                  where posting.house_id = account.house_id and posting.account = account.code)
            """)
                .paramSource(Parameters.with("house", house).and("code", code).and("today", today()))
                .update();
        if (closed == 1) {
            trail.note(viewer, house.value(), Act.CHANGED, WHAT, code + " closed");
        }
        return closed == 1;
    }
}
