package express.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds to even where the code forgets. */
@ModuleTest
class PaymentsRowsTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private Lent it;
    private String batch;

    @BeforeEach
    void begin() throws Exception {
        it = house.full(lending.paidOut());
        batch = visits.look(it.officer(), house.path(it) + "/batches")
                .select("tbody th a")
                .attr("href");
    }

    private List<String> tables() {
        return jdbc.sql("select 'payments.' || tablename from pg_tables where schemaname = 'payments' order by 1")
                .query(String.class)
                .list();
    }

    private int count(Viewer viewer, String table) {
        return lending.as(
                viewer,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void areEmptyForStrangers() throws Exception {
        Map<String, Viewer> strangers = new LinkedHashMap<>();
        strangers.put("a visitor", Viewer.VISITOR);
        strangers.put("a newcomer", world.newcomer("Noor"));
        strangers.put("the operator", world.operator());
        strangers.put("other work", new Viewer.Background("reviews"));
        strangers.put(
                "an adviser of the lender", world.member("Rob", it.granted().lender(), Role.ADVISER));
        assertThat(tables()).hasSizeGreaterThan(8);
        for (String table : tables()) {
            strangers.forEach((who, viewer) -> assertThat(count(viewer, table))
                    .as(table + " by " + who)
                    .matches(found -> found == 0 || table.equals("payments.account") && viewer.signedIn()));
        }
        assertThat(count(it.granted().borrower(), "payments.line")).isZero();
        assertThat(count(it.granted().borrower(), "payments.mandate")).isOne();
    }

    private void write(Viewer viewer, String sql) {
        lending.as(viewer, () -> jdbc.sql(sql).update());
    }

    @Test
    void letNobodyReleaseAlone() {
        String release = "update payments.batch set state = 'RELEASED', decided_at = now(), decided_by = '"
                + it.officer().id().value() + "' where id = '" + batch.replaceFirst(".*/", "") + "'";
        assertThatThrownBy(() -> write(it.officer(), release)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> write(
                        it.treasurer(),
                        "update payments.item set state = 'SENT' where lender_id = '"
                                + it.granted().lender().value() + "'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void letNobodyInventALineOrMoveTheAccount() {
        assertThatThrownBy(() -> write(it.treasurer(), """
            insert into payments.line (lender_id, id, upload_id, mark, cents, booked_on, value_on, reversal, reason,
                reference, end_to_end, mandate, batch, bank_reference, called, iban, words, state)
            select lender_id, gen_random_uuid(), upload_id, 'x', 100, booked_on, value_on, false, '', '', '', '', '', '',
                '', '', '', 'OPEN'
            from payments.line
            limit 1
            """)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> write(it.treasurer(), "update payments.line set cents = 1"))
                .isInstanceOf(DataAccessException.class);
        int lines = count(it.treasurer(), "payments.line");
        write(it.treasurer(), "delete from payments.line");
        assertThat(count(it.treasurer(), "payments.line")).isEqualTo(lines).isPositive();
        assertThatThrownBy(() -> write(it.treasurer(), "update payments.account set iban = 'DE89370400440532013000'"))
                .isInstanceOf(DataAccessException.class);
    }

    /** Somebody who borrows where they work, with every role there is for money. */
    private Viewer.Person working() {
        OrganisationId lender = it.granted().lender();
        Viewer.Person borrower = it.granted().borrower();
        return new Viewer.Person(
                borrower.id(),
                borrower.name(),
                false,
                Set.of(new Viewer.Seat(lender, Role.LENDER), new Viewer.Seat(lender, Role.TREASURER)),
                Set.of());
    }

    private int change(Viewer viewer, String sql) {
        return lending.as(
                viewer,
                () -> jdbc.sql(sql)
                        .param("by", viewer.id().value())
                        .param("lender", it.granted().lender().value())
                        .update());
    }

    @Test
    void letNobodySayWhereTheMoneyOfTheirOwnLoanGoes() {
        Viewer.Person own = working();
        String payee = "update payments.payee set holder = 'B', by_id = :by where lender_id = :lender";
        String mandate = "update payments.mandate set holder = 'B' where lender_id = :lender";
        String release = "update payments.batch set state = 'RELEASED', decided_at = now(), decided_by = :by"
                + " where lender_id = :lender";
        assertThat(change(own, payee)).isZero();
        assertThat(change(own, mandate)).isZero();
        assertThatThrownBy(() -> change(own, release)).isInstanceOf(DataAccessException.class);
        assertThat(change(it.officer(), payee)).isOne();
        assertThat(change(it.officer(), mandate)).isOne();
        assertThat(change(it.treasurer(), release)).isOne();
    }

    /** Past the pages, too: what one prepared another releases, and what one says never went another confirms. */
    @Test
    void letNobodyReleaseOrRecallAlone() {
        Viewer.Person both = new Viewer.Person(
                it.officer().id(),
                it.officer().name(),
                false,
                Set.of(
                        new Viewer.Seat(it.granted().lender(), Role.LENDER),
                        new Viewer.Seat(it.granted().lender(), Role.TREASURER)),
                Set.of());
        String release = "update payments.batch set state = 'RELEASED', decided_at = now(), decided_by = :by"
                + " where lender_id = :lender";
        String ask =
                "update payments.batch set recall_asked_at = now(), recall_asked_by = :by where lender_id = :lender";
        String recall = "update payments.batch set state = 'RECALLED', recalled_at = now(), recalled_by = :by"
                + " where lender_id = :lender";
        assertThatThrownBy(() -> change(both, release)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change(both, ask)).isInstanceOf(DataAccessException.class);
        assertThat(change(it.treasurer(), release)).isOne();
        assertThatThrownBy(() -> change(it.treasurer(), recall)).isInstanceOf(DataAccessException.class);
        assertThat(change(it.treasurer(), ask)).isOne();
        assertThatThrownBy(() -> change(it.treasurer(), recall)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change(working(), recall)).isInstanceOf(DataAccessException.class);
        assertThat(change(both, recall)).isOne();
        assertThat(change(it.treasurer(), release)).as("it is over").isZero();
    }

    /** Of what is in a batch, too: dropped by one alone it would be paid again. */
    @Test
    void letNobodyTakeBackAloneWhatWasSent() {
        OrganisationId lender = it.granted().lender();
        String item = "update payments.item set state = '%s' where lender_id = :lender";
        String sent = item.formatted("SENT");
        String dropped = item.formatted("DROPPED");
        String recalled = item.formatted("RECALLED");
        change(
                it.treasurer(),
                "update payments.batch set state = 'RELEASED', decided_at = now(), decided_by = :by"
                        + " where lender_id = :lender");
        assertThat(change(it.treasurer(), sent)).isOne();
        Viewer other = world.member("Tessa", lender, Role.TREASURER);
        for (Viewer one : List.of(it.officer(), it.treasurer(), other)) {
            assertThatThrownBy(() -> change(one, dropped)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> change(one, recalled)).isInstanceOf(DataAccessException.class);
        }
        change(
                it.treasurer(),
                "update payments.batch set recall_asked_at = now(), recall_asked_by = :by where lender_id = :lender");
        assertThatThrownBy(() -> change(other, recalled)).isInstanceOf(DataAccessException.class);
        change(
                other,
                "update payments.batch set state = 'RECALLED', recalled_at = now(), recalled_by = :by"
                        + " where lender_id = :lender");
        assertThatThrownBy(() -> change(it.treasurer(), recalled)).isInstanceOf(DataAccessException.class);
        assertThat(change(other, recalled)).isOne();
        assertThatThrownBy(() -> change(other, sent)).isInstanceOf(DataAccessException.class);
        write(
                new Viewer.Background(Taking.PURPOSE),
                "update payments.item set state = 'SENT' where lender_id = '" + lender.value() + "'");
    }

    @Test
    void letNobodySayWhatCameInForTheirOwnLoan() {
        Viewer.Person own = working();
        String share = """
            insert into payments.share (lender_id, line_id, place, loan_id, cents, seq)
            select lender_id, id, 9, '%s', 1, 77
            from payments.line
            where lender_id = :lender
            order by id
            limit 1
            """.formatted(it.id());
        String back = "update payments.share set reversed = true where lender_id = :lender";
        assertThatThrownBy(() -> change(own, share)).isInstanceOf(DataAccessException.class);
        assertThat(change(own, back)).isZero();
        assertThat(change(it.officer(), share)).isOne();
        assertThat(change(it.officer(), back)).isEqualTo(2);
    }

    /** Also where the row of the account names nobody. */
    @Test
    void askWhoseLoanItIsThatIsPaidOut() {
        Viewer.Person own = working();
        write(new Viewer.Background("personal-data"), "delete from payments.payee where loan_id = '" + it.id() + "'");
        String payee = """
            insert into payments.payee (lender_id, loan_id, borrower_id, iban, holder, at, by_id)
            values (:lender, '%s', null, 'DE89370400440532013000', 'B', now(), :by)
            """.formatted(it.id());
        assertThatThrownBy(() -> change(own, payee)).isInstanceOf(DataAccessException.class);
        assertThat(change(it.officer(), payee)).isOne();
        assertThat(change(own, "update payments.payee set holder = 'C', by_id = :by where lender_id = :lender"))
                .isZero();
    }

    @Test
    void letNobodySayWhatBecameOfTheirOwnMoney() {
        Viewer.Person own = working();
        String back = "update payments.item set state = 'RETURNED' where lender_id = :lender";
        assertThatThrownBy(() -> change(own, back)).isInstanceOf(DataAccessException.class);
        assertThat(change(it.officer(), back)).isOne();
        assertThat(change(own, "update payments.item set state = 'DROPPED' where lender_id = :lender"))
                .isOne();
    }
}
