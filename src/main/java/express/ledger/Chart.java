package express.ledger;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    /** Nobody has given so many numbers in a row to something else. */
    private static final int MOST_TAKEN = 100;

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

    /**
     * An account with what is booked on it.
     *
     * @param since from which day on; nothing, if from the beginning
     * @param until before which day; nothing, if it goes on
     * @param next on which other account from then on
     */
    record Line(
            Account account,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String next,
            @Nullable LocalDate closedOn) {

        /** Whether others book on it, from now on or already, and none takes its place. */
        boolean isBooked() {
            return account.purpose() != null && next == null;
        }

        boolean isFree() {
            return account.purpose() == null && closedOn == null;
        }
    }

    @Transactional(readOnly = true)
    public List<Line> listLines(OrganisationId house) {
        return jdbc.sql("""
            select account.code, account.kind, account.name, account.purpose, account.since, account.closed_on,
                   later.since as until, later.code as next
            from ledger.account
            left join lateral (
                select other.since, other.code
                from ledger.account other
                where other.house_id = account.house_id
                  and other.purpose = account.purpose
                  and other.since > coalesce(account.since, cast('-infinity' as date))
                order by other.since
                limit 1) later on true
            where account.house_id = :house
            order by account.code
            """)
                .paramSource(Parameters.with("house", house))
                .query((row, number) -> new Line(
                        account(row, number),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("next"),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    /**
     * An account as it was called on any day.
     *
     * @param former how it was called until days, the earliest first
     */
    record Named(Account account, NavigableMap<LocalDate, Map<String, String>> former) {

        Account on(LocalDate day) {
            Map.Entry<LocalDate, Map<String, String>> then = former.higherEntry(day);
            return then == null
                    ? account
                    : new Account(account.code(), account.kind(), then.getValue(), account.purpose());
        }
    }

    /** All accounts by their numbers, with what they were called before. */
    @Transactional(readOnly = true)
    public Map<String, Named> listNamed(OrganisationId house) {
        Map<String, Named> named = new HashMap<>();
        list(house).forEach(it -> named.put(it.code(), new Named(it, new TreeMap<>())));
        jdbc.sql("""
            select account, until, name
            from ledger.former
            where house_id = :house
            """).paramSource(Parameters.with("house", house)).query(row -> {
            named.get(row.getString("account")).former().put(row.getObject("until", LocalDate.class), name(row));
        });
        return named;
    }

    private static Map<String, String> name(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("name"), new TypeReference<>() {});
    }

    static Account account(ResultSet row, int number) throws SQLException {
        Map<String, String> name = name(row);
        return new Account(
                row.getString("code"), Account.Kind.valueOf(row.getString("kind")), name, row.getString("purpose"));
    }

    /**
     * Those whose purpose has no account yet: others book on them. Where the house gave the number to something else, each gets the
     * next one that is free.
     */
    void supply(OrganisationId house, List<Account> usual) {
        for (Account it : usual) {
            Account wanted = it;
            for (int more = 1; add(house, List.of(wanted)) == 0 && !has(house, it) && more <= MOST_TAKEN; more++) {
                String code = String.valueOf(Long.parseLong(it.code()) + more);
                wanted = new Account(code, it.kind(), it.name(), it.purpose());
            }
        }
    }

    private boolean has(OrganisationId house, Account like) {
        return like.purpose() == null
                || list(house).stream().anyMatch(it -> Objects.equals(it.purpose(), like.purpose()));
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
