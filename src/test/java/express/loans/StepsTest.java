package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Lending.Lent;
import express.loans.Step.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a lender does when a payment is late comes day by day, one after another, to the plan and the guarantor. */
@ModuleTest
class StepsTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Arrears arrears;

    @Autowired
    NightlyClose close;

    /** When its first payment is late by so many. */
    private LocalDate late(Lent it, int days) {
        LocalDate day = lending.today();
        while (lending.standing(it, day).daysLate() == 0) {
            day = day.plusDays(1);
        }
        return day.plusDays(days - 1L);
    }

    /** On which lists it is on a day. */
    private List<Kind> due(Lent it, LocalDate day) {
        return lending.as(it.officer(), () -> {
            List<Step> steps = arrears.steps(it.granted().lender());
            List<Kind> due = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                int before = i + 1 < steps.size() ? steps.get(i + 1).days() : 10_000;
                boolean listed = !arrears.list(
                                it.granted().lender(), steps.get(i), before, day, new Arrears.Place(null, 0, false))
                        .isEmpty();
                if (listed) {
                    due.add(steps.get(i).kind());
                }
            }
            return due;
        });
    }

    private void say(Lent it, Kind kind) throws Exception {
        visits.sent(it.officer(), it.path() + "/contacts", "step", kind.name(), "said", "Said so");
    }

    private List<Kind> onPages(Lent it) throws Exception {
        List<Kind> listed = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (!visits.look(it.officer(), it.granted().house() + "/loans/arrears?step=" + kind.slug())
                    .select("main tbody tr")
                    .isEmpty()) {
                listed.add(kind);
            }
        }
        return listed;
    }

    @Test
    void comeEachOnItsDayAndEndTheOneBefore() throws Exception {
        Lent it = lending.paidOut(5);
        LocalDate first = late(it, 1);
        assertThat(due(it, first.minusDays(1))).isEmpty();
        Map<Kind, List<Integer>> days = Map.of(
                Kind.REMIND, List.of(1, 2, 7),
                Kind.CALL, List.of(8, 9, 14),
                Kind.TALK, List.of(15, 16, 29),
                Kind.PLAN, List.of(30, 31, 59),
                Kind.GUARANTOR, List.of(60, 61, 200));
        days.forEach((kind, all) -> all.forEach(day ->
                assertThat(due(it, late(it, day))).as("%d days late", day).containsExactly(kind)));
    }

    /** As the lender set them: the plan sooner, and nobody asks a guarantor. */
    @Test
    void comeWhenTheLenderSaysSo() throws Exception {
        Lent it = lending.paidOut(5);
        Viewer admin = world.member("Audrey", it.granted().lender(), Role.ADMINISTRATOR);
        visits.sent(admin, it.granted().house() + "/loans/arrears", "days-remind", "3", "days-plan", "20");
        assertThat(due(it, late(it, 2))).isEmpty();
        assertThat(due(it, late(it, 3))).containsExactly(Kind.REMIND);
        assertThat(due(it, late(it, 19))).containsExactly(Kind.REMIND);
        assertThat(due(it, late(it, 20))).containsExactly(Kind.PLAN);
        assertThat(due(it, late(it, 200))).containsExactly(Kind.PLAN);
    }

    /** Paid out 75 days ago, so the first payment is more than thirty days late and less than sixty. */
    @Test
    void comeToThePlanAndAfterItToTheGuarantor() throws Exception {
        Lent it = lending.paidOut(75);
        assertThat(onPages(it)).containsExactly(Kind.PLAN);
        assertThat(visits.look(it.officer(), it.path() + "/contacts")
                        .select("input[name=step][checked]")
                        .val())
                .isEqualTo("PLAN");
        LocalDate sixty = lending.today()
                .plusDays(60 - lending.standing(it, lending.today()).daysLate());
        say(it, Kind.PLAN);
        assertThat(onPages(it)).isEmpty();
        assertThat(due(it, sixty.minusDays(1))).as("it was done").isEmpty();
        assertThat(due(it, sixty)).containsExactly(Kind.GUARANTOR);
    }

    /** Paid out 110 days ago, so the first payment is more than sixty days late. */
    @Test
    void comeToTheGuarantorAndCostNothing() throws Exception {
        Lent it = lending.paidOut(110);
        assertThat(onPages(it)).containsExactly(Kind.GUARANTOR);
        var page = visits.look(it.officer(), it.path() + "/contacts");
        assertThat(page.select("input[name=step][checked]").val()).isEqualTo("GUARANTOR");
        assertThat(page.select("main").text()).contains("Gwen Guarantor");
        String borrower = World.emailOf(it.granted().borrower().id());
        int before = mailbox.list(borrower).size();
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.remind(it.granted().lender(), lending.today());
            return null;
        });
        assertThat(mailbox.list(borrower))
                .as("no letter of the first step any more")
                .hasSize(before);
        long owed = lending.payoff(it);
        say(it, Kind.GUARANTOR);
        assertThat(onPages(it)).isEmpty();
        assertThat(lending.payoff(it)).as("no step costs anything").isEqualTo(owed);
    }
}
