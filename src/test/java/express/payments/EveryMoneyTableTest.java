package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table of running loans, the books and the bank, found by asking the database, holds no row for whom none is. */
@ModuleTest
class EveryMoneyTableTest {

    private static final String SCHEMAS = "('loans', 'ledger', 'payments')";

    /** Where money is paid to is told to everybody who signs in. */
    private static final String TOLD = "payments.account";

    @Autowired
    Lending lending;

    @Autowired
    World world;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private Lent it;

    @BeforeEach
    void begin() throws Exception {
        it = house.full(lending.paidOut());
    }

    private List<String> tables() {
        return jdbc.sql("""
            select schemaname || '.' || tablename
            from pg_tables
            where schemaname in %s
            order by 1
            """.formatted(SCHEMAS)).query(String.class).list();
    }

    /** Of this lender, for others have theirs. */
    private int count(Viewer viewer, String table) {
        String key = table.startsWith("ledger.") ? "house_id" : "lender_id";
        return lending.as(
                viewer,
                () -> jdbc.sql("select count(*) from " + table + " where " + key + " = :lender")
                        .param("lender", it.granted().lender().value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void isEmptyForStrangers() throws Exception {
        Lent elsewhere = lending.prepared();
        Map<String, Viewer> strangers = new LinkedHashMap<>();
        strangers.put("a visitor", Viewer.VISITOR);
        strangers.put("a newcomer", world.newcomer("Noor"));
        strangers.put("the operator", world.operator());
        strangers.put("other work", new Viewer.Background("reviews"));
        strangers.put("an officer elsewhere", elsewhere.officer());
        strangers.put("a treasurer elsewhere", elsewhere.treasurer());
        strangers.put("a borrower elsewhere", elsewhere.granted().borrower());
        for (Role role : List.of(Role.EDITOR, Role.ADVISER, Role.TRAINER, Role.INTERPRETER, Role.COMMITTEE_MEMBER)) {
            strangers.put(
                    role + " of the lender", world.member("Rob", it.granted().lender(), role));
        }
        assertThat(tables()).hasSizeGreaterThan(20);
        for (String table : tables()) {
            strangers.forEach((who, viewer) -> assertThat(count(viewer, table))
                    .as(table + " by " + who)
                    .matches(found -> found == 0 || table.equals(TOLD) && viewer.signedIn()));
        }
    }

    @Test
    void hasRowsForThoseWhoWorkWithIt() {
        for (String table : List.of(
                "loans.loan",
                "loans.word",
                "loans.event",
                "loans.instalment",
                "loans.span",
                "loans.payout",
                "ledger.book",
                "ledger.account",
                "ledger.entry",
                "ledger.posting",
                "payments.account",
                "payments.upload",
                "payments.line",
                "payments.share",
                "payments.payee",
                "payments.mandate",
                "payments.batch",
                "payments.item")) {
            assertThat(count(it.treasurer(), table)).as(table).isPositive();
        }
        for (String table : List.of(
                "loans.word", "ledger.entry", "payments.line", "payments.share", "payments.batch", "loans.payout")) {
            assertThat(count(it.granted().borrower(), table)).as(table).isZero();
        }
    }

    @Test
    void isGuardedByRowsEverywhere() {
        List<String> open = jdbc.sql("""
            select space.nspname || '.' || held.relname
            from pg_class held
            join pg_namespace space on space.oid = held.relnamespace
            where space.nspname in %s
              and held.relkind = 'r'
              and not (held.relrowsecurity and held.relforcerowsecurity)
            order by 1
            """.formatted(SCHEMAS)).query(String.class).list();
        assertThat(open).isEmpty();
    }
}
