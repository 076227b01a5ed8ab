package express.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.database.Acting;
import express.loans.BehindFigures.Behind;
import express.loans.BehindFigures.Of;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import express.loans.Portfolios.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is added up is what the loans themselves come to, whatever is told late, taken back or planned anew. */
@ModuleTest
class TalliesTest {

    @Autowired
    Lending lending;

    @Autowired
    Renewing renewing;

    @Autowired
    Recount recount;

    @Autowired
    Tallies tallies;

    @Autowired
    Portfolios portfolios;

    @Autowired
    BehindFigures figures;

    @Autowired
    NightlyClose close;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private void closeUntil(Lent it, LocalDate before) {
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(it.granted().lender(), before);
            return null;
        });
    }

    private Act any(Random random) {
        LocalDate day = lending.today().minusDays(random.nextInt(40));
        return switch (random.nextInt(8)) {
            case 0 -> Act.of(Kind.WRITTEN_OFF, day, "Closed");
            case 1 -> Act.reversal(day, 1 + random.nextInt(4), "Wrong loan");
            case 2 -> Act.plan(day, lending.today().plusDays(20), 12, true, "The oven broke");
            case 3 -> Act.money(Kind.REPAID, day, 7_000_00, Means.CASH, Keep.NEXT, "");
            default -> Act.money(Kind.REPAID, day, 1 + random.nextInt(60_000), Means.BANK, Keep.NEXT, "");
        };
    }

    private void happen(Lent it, Act act) {
        try {
            lending.act(it, act);
        } catch (AssertionError refused) {
            assertThat(refused.getMessage()).startsWith("loans.fault");
        }
    }

    private int compare(Lent it) {
        var lender = it.granted().lender();
        return lending.as(it.treasurer(), () -> {
            int whole = 0;
            for (int i = -3; i < 60; i++) {
                LocalDate day = lending.today().plusDays(i);
                whole += tallies.isWhole(lender, day) ? 1 : 0;
                for (By by : By.values()) {
                    assertThat(portfolios.list(lender, day, by))
                            .as(by + " on " + day)
                            .isEqualTo(portfolios.compute(lender, day, by));
                }
                recount.compare(lender, day);
            }
            for (int days = 4; days < 600; days += 7) {
                recount.compare(lender, lending.today().minusDays(days));
            }
            return whole;
        });
    }

    /** On any days: what those with somebody beside them come to, and all others, is what the loans behind it come to. */
    private void compareAccompanied(Lent it, List<UUID> accompanied, Random random) {
        var lender = it.granted().lender();
        lending.as(it.treasurer(), () -> {
            for (int i = 0; i < 20; i++) {
                LocalDate day = lending.today().plusDays(random.nextInt(200) - 150);
                for (Portfolio side : portfolios.split(lender, day, portfolios.get(lender, day), accompanied)) {
                    assertThat(outstanding(it, day, side, -1, accompanied))
                            .as(side.group() + " on " + day)
                            .isEqualTo(tuple(side.loans(), side.outstanding()));
                    assertThat(outstanding(it, day, side, 30, accompanied).toList())
                            .as(side.group() + " late on " + day)
                            .last()
                            .isEqualTo(side.par30());
                }
            }
            return null;
        });
    }

    /** How many loans are behind a side, and what they come to. */
    private Tuple outstanding(Lent it, LocalDate day, Portfolio side, int late, List<UUID> accompanied) {
        var behind = new Behind(day, By.MENTORING, Optional.ofNullable(side.group()), late, false, Of.OWED);
        var lines = figures.list(it.granted().lender(), behind, accompanied, 0);
        return tuple(
                (long) lines.size(),
                lines.stream()
                        .mapToLong(line -> Optional.ofNullable(line.owed()).orElse(0L))
                        .sum());
    }

    @Test
    void comeToWhatTheLoansComeTo() throws Exception {
        Random random = new Random(9);
        List<Lent> all = new ArrayList<>();
        all.add(lending.paidOut(60));
        Lent first = all.getFirst();
        for (int daysAgo : new int[] {35, 95, 200}) {
            all.add(renewing.more(first, daysAgo));
        }
        closeUntil(first, lending.today().plusDays(30));
        assertThat(compare(first)).isPositive();
        for (int i = 0; i < 24; i++) {
            happen(all.get(random.nextInt(all.size())), any(random));
        }
        int whole = compare(first);
        all.add(renewing.more(first, 10));
        closeUntil(first, lending.today().plusDays(45));
        assertThat(compare(first)).isGreaterThan(whole);
        List<UUID> accompanied = Stream.of(all.get(1), all.get(4))
                .map(it -> lending.look(it).application())
                .toList();
        compareAccompanied(first, accompanied, random);
    }

    @Test
    void leadToTheLoansBehindThem() throws Exception {
        Lent it = lending.paidOut(100);
        renewing.more(it, 0);
        var lender = it.granted().lender();
        closeUntil(it, lending.today().plusDays(5));
        LocalDate day = lending.today().plusDays(4);
        lending.as(it.treasurer(), () -> {
            assertThat(tallies.isWhole(lender, day)).isTrue();
            for (By by : List.of(By.PRODUCT, By.OFFICER, By.BRANCH, By.COHORT)) {
                for (Portfolio group : portfolios.list(lender, day, by)) {
                    var all = new Behind(
                            day,
                            by,
                            Optional.of(Optional.ofNullable(group.group()).orElse("")),
                            -1,
                            false,
                            Of.OWED);
                    assertThat(owed(all, it)).isEqualTo(group.outstanding());
                    var late = new Behind(day, by, all.group(), 30, false, Of.OWED);
                    assertThat(owed(late, it)).isEqualTo(group.par30());
                }
            }
            return null;
        });
    }

    private long owed(Behind behind, Lent it) {
        return figures.list(it.granted().lender(), behind, List.of(), 0).stream()
                .mapToLong(line -> Optional.ofNullable(line.owed()).orElse(0L))
                .sum();
    }

    /** What somebody lent before they had a branch stays without one. */
    @Test
    void putALoanToTheBranchWhereItsOfficerWorkedWhenItWasPrepared() throws Exception {
        Lent it = lending.paidOut(100);
        var lender = it.granted().lender();
        visits.sent(
                world.member("Ada", lender, Role.ADMINISTRATOR),
                it.granted().house() + "/loans/branches",
                "branch-" + it.officer().id().value(),
                "Liège");
        renewing.more(it, 0);
        closeUntil(it, lending.today().plusDays(2));
        for (LocalDate day : List.of(lending.today(), lending.today().plusDays(1))) {
            assertThat(lending.as(it.treasurer(), () -> portfolios.list(lender, day, By.BRANCH)))
                    .as(day.toString())
                    .extracting(Portfolio::group, Portfolio::loans, Portfolio::par30)
                    .containsExactlyInAnyOrder(tuple("", 1L, 6_000_00L), tuple("Liège", 1L, 0L));
        }
    }

    @Test
    void makeSharesOfAllNumbers() {
        for (int highest : new int[] {1, 7, 8, 9}) {
            List<Nights.Share> shares = Nights.Share.of(highest, 4);
            assertThat(IntStream.rangeClosed(1, highest))
                    .allMatch(number -> shares.stream()
                                    .filter(it -> number > it.after() && number <= it.until())
                                    .count()
                            == 1);
        }
    }
}
