package express.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.ledger.Bookkeeping.House;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself holds, against whoever writes to it. */
@ModuleTest
class LedgerRowsTest {

    private static final LocalDate DAY = Bookkeeping.DAY;

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Balances balances;

    @Autowired
    Journal journal;

    @Autowired
    Books books;

    private House it;
    private UUID entry;

    @BeforeEach
    void begin() {
        it = bookkeeping.opened();
        entry = bookkeeping.write(it, DAY, Map.of("lent", 500_00L, "bank", -500_00L));
    }

    private int run(Viewer viewer, String sql) {
        return bookkeeping.as(
                viewer,
                () -> jdbc.sql(sql)
                        .param("house", it.id().value())
                        .param("entry", entry)
                        .param("fresh", Ids.next())
                        .update());
    }

    private void refuses(Viewer viewer, String sql) {
        assertThatThrownBy(() -> run(viewer, sql)).as(sql).isInstanceOf(DataAccessException.class);
    }

    @Test
    void refuseEntriesThatAreOutOfBalanceOrWithoutTheirLines() {
        String head = """
            with head as (
                insert into ledger.entry (house_id, id, booked_on, value_on, at, by_id, kind, lines)
                values (:house, :fresh, date '2026-03-11', date '2026-03-11', now(), '%s', 'by hand', 2)
                returning house_id, id, booked_on, lines)
            """.formatted(it.officer().id());
        refuses(it.officer(), head + "select :entry from head");
        refuses(
                it.officer(),
                head.replace("with head as (", "").replace("returning house_id, id, booked_on, lines)", ""));
        String both = head + """
            insert into ledger.posting (house_id, entry_id, place, booked_on, lines, account, cents)
            select house_id, id, place, booked_on, lines, account, cents
            from head, (values (1, '5500', 100), (2, '2910', %d)) line (place, account, cents)
            where :entry is not null
            """;
        refuses(it.officer(), both.formatted(-99));
        assertThat(run(it.officer(), both.formatted(-100))).isEqualTo(2);
    }

    @Test
    void takeNoMoreLinesAndNoChanges() {
        for (int place = 0; place <= 3; place++) {
            refuses(it.officer(), """
                insert into ledger.posting (house_id, entry_id, place, booked_on, lines, account, cents)
                values (:house, :entry, %d, date '2026-03-10', 2, '5500', 1)
                """.formatted(place));
        }
        refuses(it.officer(), "update ledger.posting set cents = 1 where house_id = :house and entry_id = :entry");
        refuses(it.officer(), "update ledger.entry set kind = 'x' where house_id = :house and id = :entry");
        refuses(it.treasurer(), "delete from ledger.posting where house_id = :house and entry_id = :entry");
        refuses(it.treasurer(), "delete from ledger.entry where house_id = :house and id = :entry");
        refuses(it.treasurer(), "truncate ledger.posting");
    }

    @Test
    void areSeenAndWrittenByTheHouseOnly() {
        Map<String, Viewer> others = new LinkedHashMap<>();
        others.put("a visitor", Viewer.VISITOR);
        others.put("the operator", world.operator());
        others.put("who advises there", world.member("Ada", it.id(), Role.ADVISER));
        others.put("an officer elsewhere", bookkeeping.opened().officer());
        others.put("other work", new Viewer.Background("reviews"));
        Viewer auditor = world.member("Audrey", it.id(), Role.ADMINISTRATOR);
        for (String table : List.of("book", "account", "entry", "posting")) {
            String count = "select count(*) from ledger." + table + " where house_id = :house";
            others.forEach(
                    (who, viewer) -> assertThat(count(viewer, count)).as(who).isZero());
            assertThat(count(auditor, count)).as(table).isPositive();
        }
        var draft = Draft.of(DAY, DAY, "by hand", null, Map.of("lent", 1L, "bank", -1L));
        others.put("who administers", auditor);
        others.forEach((who, viewer) -> assertThatThrownBy(() -> bookkeeping.as(viewer, () -> {
                    journal.write(it.id(), draft);
                    return null;
                }))
                .as(who)
                .isInstanceOf(RuntimeException.class));
    }

    private int count(Viewer viewer, String sql) {
        return bookkeeping.as(
                viewer,
                () -> jdbc.sql(sql)
                        .param("house", it.id().value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void takeNothingIntoAClosedPeriodAlsoWhenItClosesMeanwhile() throws Exception {
        assertThat(bookkeeping.as(it.treasurer(), () -> books.close(it.treasurer(), it.id(), DAY)))
                .isTrue();
        assertThat(bookkeeping.as(it.treasurer(), () -> books.close(it.treasurer(), it.id(), DAY.minusDays(1))))
                .isFalse();
        assertThatThrownBy(() -> bookkeeping.write(it, DAY, Map.of("lent", 1L, "bank", -1L)))
                .isInstanceOf(DataAccessException.class);
        assertThat(bookkeeping.as(it.officer(), () -> books.bookable(it.id(), DAY)))
                .isEqualTo(DAY.plusDays(1));
        var written = new CountDownLatch(1);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = both.submit(() -> bookkeeping.as(it.officer(), () -> {
                journal.write(
                        it.id(), Draft.of(DAY.plusDays(2), DAY, "by hand", null, Map.of("lent", 7L, "bank", -7L)));
                written.countDown();
                return null;
            }));
            written.await();
            boolean closed =
                    bookkeeping.as(it.treasurer(), () -> books.close(it.treasurer(), it.id(), DAY.plusDays(5)));
            boolean kept = isKept(writing::get);
            assertThat(closed).isTrue();
            long lent = bookkeeping
                    .as(it.officer(), () -> balances.of(it.id(), null, DAY.plusDays(9)))
                    .get("lent");
            assertThat(lent).isEqualTo(kept ? 500_07L : 500_00L);
        }
        refuses(it.treasurer(), "update ledger.book set closed_until = null where house_id = :house");
    }

    private static boolean isKept(Callable<?> writing) throws Exception {
        try {
            writing.call();
            return true;
        } catch (ExecutionException refused) {
            return false;
        }
    }

    @Test
    void comeToNothingOnEveryDayWhateverWasWrittenAndReversed() {
        var random = new Random(9);
        List<UUID> entries = new ArrayList<>(List.of(entry));
        for (int i = 0; i < 30; i++) {
            LocalDate day = DAY.plusDays(random.nextInt(40));
            if (random.nextInt(4) == 0) {
                UUID reversed = entries.remove(random.nextInt(entries.size()));
                entries.add(bookkeeping.reverse(it, reversed, day));
            } else {
                long a = 1 + random.nextInt(10_000);
                long b = 1 + random.nextInt(10_000);
                entries.add(bookkeeping.write(it, day, Map.of("lent", a, "interest", -b, "bank", b - a)));
            }
            if (entries.isEmpty()) {
                entries.add(bookkeeping.write(it, day, Map.of("lent", 5L, "bank", -5L)));
            }
        }
        for (int day = 0; day < 40; day++) {
            LocalDate at = DAY.plusDays(day);
            assertThat(bookkeeping.as(it.treasurer(), () -> balances.trial(it.id(), at)).stream()
                            .mapToLong(Balances.Balance::cents)
                            .sum())
                    .isZero();
        }
    }

    @Test
    void areReversedOnceAndTheReversalToo() {
        UUID reversal = bookkeeping.reverse(it, entry, DAY);
        assertThatThrownBy(() -> bookkeeping.reverse(it, entry, DAY)).isInstanceOf(DataAccessException.class);
        assertThat(bookkeeping
                        .as(it.officer(), () -> balances.of(it.id(), null, DAY))
                        .get("lent"))
                .isZero();
        bookkeeping.reverse(it, reversal, DAY);
        assertThat(bookkeeping
                        .as(it.officer(), () -> balances.of(it.id(), null, DAY))
                        .get("lent"))
                .isEqualTo(500_00L);
    }

    @Test
    void forgetWhoWroteAndNothingElse() {
        Viewer.Person gone = world.member("Gone Officer", it.id(), Role.LENDER);
        bookkeeping.as(gone, () -> {
            journal.write(it.id(), Draft.of(DAY, DAY, "by hand", null, Map.of("lent", 1L, "bank", -1L)));
            return null;
        });
        assertThat(count(
                        it.officer(),
                        "select count(*) from ledger.entry where house_id = :house and by_id = '" + gone.id() + "'"))
                .isOne();
        world.background(() -> jdbc.sql("delete from people.person where id = :id")
                .param("id", gone.id().value())
                .update());
    }
}
