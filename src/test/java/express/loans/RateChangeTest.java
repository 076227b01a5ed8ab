package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.lending.Examples;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lower rate from a day on, agreed with a new plan. */
@ModuleTest
class RateChangeTest {

    private static final LocalDate START = Lives.START;

    @Autowired
    Lending lending;

    @Autowired
    NightlyClose close;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private static long cents(String amount) {
        return new BigDecimal(amount).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /**
     * 15 000.00 at 8.95 % earns 111.88 in the first month; of the payment of 893.62 that leaves 14 218.26. By hand, with a
     * month as a twelfth of a year: 14 218.26 × 8.95 % ÷ 12 = 106.04 before, × 4.5 % ÷ 12 = 53.32 after.
     */
    @Test
    void earnsTheOldRateBeforeAndTheNewOneAfterwards() {
        LocalDate month = START.plusMonths(1);
        Lives usual = new Lives(Examples.micro(), "15000", 18).disbursed().repaid(month, 893_62);
        assertThat(usual.history().at(month).outstanding()).isEqualTo(14_218_26);
        assertThat(usual.history().at(month).toCome().getFirst().interest()).isEqualTo(cents("10604.45"));
        Lives lower = new Lives(Examples.micro(), "15000", 18)
                .disbursed()
                .repaid(month, 893_62)
                .rescheduled(month, START.plusMonths(2), 17, false, "4.5");
        Standing at = lower.history().at(month);
        assertThat(at.rate()).isEqualByComparingTo("4.5");
        assertThat(at.accrued()).isEqualTo(111_88);
        assertThat(at.toCome().getFirst().interest()).isEqualTo(cents("5331.85"));
        assertThat(at.toCome()).hasSize(17);
        assertThat(at.toCome().stream().mapToLong(Planned::principal).sum()).isEqualTo(14_218_26);
        assertThat(lower.history().at(month.minusDays(1)).rate()).isEqualByComparingTo("8.95");
        assertThat(lower.history().at(month.minusDays(1)).accrued())
                .isEqualTo(usual.history().at(month.minusDays(1)).accrued());
        long next = ChronoUnit.DAYS.between(month, START.plusMonths(2));
        assertThat(lower.history().at(month.plusDays(10)).accrued())
                .isEqualTo(111_88 + Math.round(53_32.0 * 10 / next));
    }

    /** In the middle of a month: what ran until then stays earned at the old rate, and waits in the new payments. */
    @Test
    void keepsWhatWasEarnedInTheMiddleOfAPeriodAndOfWhatWasLate() {
        LocalDate day = START.plusMonths(2).plusDays(14);
        Lives life = new Lives(Examples.micro(), "15000", 18).disbursed();
        Standing before = life.history().at(day);
        assertThat(before.overdue()).isEqualTo(2 * 893_62);
        Standing at = life.rescheduled(day, day.plusMonths(1), 24, false, "0")
                .history()
                .at(day);
        assertThat(at.accrued()).isEqualTo(before.accrued());
        assertThat(at.outstanding()).isEqualTo(15_000_00);
        assertThat(at.toCome()).allMatch(it -> it.interest() == 0);
        assertThat(at.toCome().stream().mapToLong(Planned::carried).sum()).isEqualTo(before.accrued());
        Standing year = life.history().at(day.plusYears(1));
        assertThat(year.daysLate()).isPositive();
        assertThat(year.accrued()).as("at no rate nothing more is earned").isEqualTo(before.accrued());
    }

    /** By hand: one payment of the new plan is late for 20 days at 4.5 %: principal × 20 × 0.045 ÷ 365. */
    @Test
    void costsTheNewRateForWhatIsLateAfterwards() {
        LocalDate month = START.plusMonths(1);
        Lives life = new Lives(Examples.micro(), "15000", 18)
                .disbursed()
                .rescheduled(month.plusDays(9), START.plusMonths(3), 12, false, "4.5");
        Standing due = life.history().at(START.plusMonths(3));
        Standing late = life.history().at(START.plusMonths(3).plusDays(20));
        long principal = due.asked().getLast().principal();
        assertThat(late.dueNow() - due.dueNow()).isEqualTo(Math.round(principal * 20 * 0.045 / 365));
        BigDecimal agreed = life.agreement().rate();
        for (Span span : life.history().spans()) {
            Standing at = life.history().at(span.since());
            assertThat(span.rate(agreed)).isEqualByComparingTo(at.rate());
            assertThat(span.accrued(agreed, span.since())).isEqualTo(at.accrued());
        }
    }

    @Test
    void isAsIfItHadNeverBeenWhenItIsTakenBack() {
        LocalDate day = START.plusMonths(2).plusDays(3);
        Lives life = new Lives(Examples.micro(), "15000", 18).disbursed();
        History before = life.history();
        life.rescheduled(day, day.plusMonths(1), 20, true, "2").reversed(day.plusDays(50), 2);
        for (int days = 0; days < 700; days += 13) {
            assertThat(life.history().at(START.plusDays(days))).isEqualTo(before.at(START.plusDays(days)));
        }
    }

    private void closeUntil(Lent it, LocalDate before) {
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(it.granted().lender(), before);
            return null;
        });
    }

    private static Act lower(LocalDate on, LocalDate first, String rate) {
        return Act.plan(on, first, 24, false, "Agreed on that day").at(new BigDecimal(rate));
    }

    private void assertBooked(Lent it, LocalDate from, LocalDate before) {
        from.datesUntil(before).forEach(day -> lending.assertBooked(it, day));
    }

    /** Nights are closed at the old rate, the change is told late, and nights go on at the new one. */
    @Test
    void putsRightWhatClosedNightsBooked() throws Exception {
        Lent it = lending.paidOut(100);
        LocalDate today = lending.today();
        LocalDate closed = today.plusDays(75);
        closeUntil(it, closed);
        assertBooked(it, today, closed);
        LocalDate last = closed.minusDays(1);
        LocalDate on = today.minusDays(40);
        long usual = lending.standing(it, last).accrued();
        long until = lending.standing(it, on).accrued();
        lending.act(it, lower(on, today.minusDays(10), "3"));
        assertThat(lending.standing(it, on).accrued()).isEqualTo(until);
        assertThat(lending.standing(it, last).accrued()).isLessThan(usual).isGreaterThan(until);
        lending.assertBooked(it, last);
        lending.act(it, Act.money(Kind.REPAID, today, 100_00, Means.BANK, Keep.NEXT, ""));
        closeUntil(it, closed.plusDays(45));
        assertBooked(it, last, closed.plusDays(45));
        lending.act(it, Act.reversal(today, 2, "Agreed for another loan"));
        assertThat(lending.standing(it, today).rate())
                .isEqualByComparingTo(lending.look(it).rate());
        lending.assertBooked(it, closed.plusDays(44));
        closeUntil(it, closed.plusDays(50));
        assertBooked(it, closed.plusDays(44), closed.plusDays(50));
    }

    @Test
    void isShownBeforeItIsAgreedAndToldAfterwards() throws Exception {
        Lent it = lending.paidOut(75);
        String first = lending.today().plusMonths(1).toString();
        String asked = it.path() + "/plans/new?first=" + first + "&payments=22&rate=";
        Document shown = visits.look(it.officer(), asked + "4,5");
        assertThat(shown.select("section[aria-labelledby=cost]").text()).contains("8.95 %", "4.50 %");
        for (String wrong : List.of("9", "-1", "x", "100", "1e1")) {
            assertThat(visits.look(it.treasurer(), asked + wrong).select("section[aria-labelledby=cost]"))
                    .as(wrong)
                    .isEmpty();
        }
        String[] plan = {
            "version",
            lending.version(it),
            "on",
            lending.today().minusDays(3).toString(),
            "first",
            first,
            "payments",
            "22",
            "rate",
            "4,5",
            "words",
            "A grant came to an end",
            "agreed",
            "yes"
        };
        String plans = it.path() + "/plans";
        Viewer both = world.member("Bo Both", it.granted().lender(), Role.LENDER, Role.TREASURER);
        assertThat(visits.send(it.officer(), plans, plan).getStatus()).isEqualTo(422);
        assertThat(visits.send(it.granted().borrower(), plans, plan).getStatus())
                .isEqualTo(404);
        visits.sent(both, plans, plan);
        assertThat(lending.standing(it, lending.today()).rate()).isEqualByComparingTo("4.5");
        lending.assertBooked(it, lending.today());
        Document page = visits.look(it.officer(), it.path());
        assertThat(page.select("h1 + p").text()).contains("8.95 % a year", "now at 4.50 % a year");
        assertThat(page.select("section[aria-labelledby=story]").text())
                .contains("new plan: 22 payments", "from then on at 4.50 % a year", "A grant came to an end");
        assertThat(visits.look(it.granted().borrower(), "/loans/" + it.id())
                        .select("section[aria-labelledby=story]")
                        .text())
                .contains("from then on at 4.50 % a year");
        byte[] statement =
                visits.get(it.officer(), it.path() + "/statement.pdf").getContentAsByteArray();
        try (PDDocument paper = Loader.loadPDF(statement)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("from then on at 4.50 % a year");
        }
    }

    @Test
    void isNotForWhoLooksAfterTheLoanAlone() throws Exception {
        Lent it = lending.paidOut(30);
        Act act = lower(lending.today(), lending.today().plusMonths(1), "1");
        Loan loan = lending.look(it);
        for (Viewer viewer :
                List.of(it.officer(), world.member("Ola", it.granted().lender(), Role.LENDER))) {
            assertThat(lending.mayAct(viewer, loan, act)).isFalse();
            assertThat(LoansAccess.mayLower(viewer, loan)).isFalse();
        }
        assertThat(lending.mayAct(it.treasurer(), loan, act)).isTrue();
        for (int seq : List.of(2, 3, 4)) {
            assertTakenBackByTheTreasurerOnly(it, seq);
        }
    }

    /** Also where that brings something back: then another rate holds as well. */
    private void assertTakenBackByTheTreasurerOnly(Lent it, int seq) throws Exception {
        Act back = Act.reversal(lending.today(), seq, "x");
        String page = it.path() + "/events/" + seq + "/reversal";
        assertThat(lending.mayAct(it.officer(), lending.look(it), back)).isFalse();
        assertThat(visits.look(it.officer(), it.path()).select("a[href='" + page + "']"))
                .isEmpty();
        assertThat(visits.send(it.officer(), page, "version", lending.version(it), "words", "x")
                        .getStatus())
                .isEqualTo(403);
        assertThat(lending.mayAct(it.treasurer(), lending.look(it), back)).isTrue();
    }
}
