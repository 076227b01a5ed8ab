package express.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.database.Acting;
import express.interpreting.SignedMissions;
import express.interpreting.SignedMissions.Signed;
import express.jobs.Progresses;
import express.tariffs.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands on a document is not charged in another way before a credit note takes it back. */
@ModuleTest
class JudgedSheetsTest {

    private static final LocalDate MONTH = LocalDate.of(2026, 3, 1);

    @Autowired
    SignedMissions missions;

    @Autowired
    Visits visits;

    @Autowired
    MonthRun run;

    @Autowired
    Documents documents;

    private Signed at;
    private UUID mission;

    @BeforeEach
    void begin() throws Exception {
        at = missions.begin();
        mission = missions.done(at, at.ana(), LocalDate.of(2026, 3, 10), 60);
        visits.sent(at.treasurer(), at.path("/invoicing"), InvoicingPagesTest.ISSUER);
    }

    private void run() {
        Acting.inBackground(MonthWork.KIND, () -> {
            run.run(at.house(), MONTH, Progresses.endless());
            return null;
        });
    }

    private List<Document> made(Scale side) {
        return Acting.as(at.treasurer(), () -> documents.listMonth(at.house(), MONTH, side, ""));
    }

    /** Invoices less what credit notes take back. */
    private BigDecimal balance(Scale side) {
        return made(side).stream()
                .map(it -> it.credits() ? it.net().negate() : it.net())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void credit(Scale side) throws Exception {
        visits.sent(
                at.treasurer(),
                made(side).getFirst().path() + "/credits",
                "missions",
                mission.toString(),
                "reason",
                "Another sheet counts");
    }

    /** An hour of that day in Brussels, as the clock here shows it. */
    private static String clock(int hour) {
        Instant at = LocalDate.of(2026, 3, 10)
                .atTime(hour, 0)
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant();
        return LocalTime.ofInstant(at, ZoneId.systemDefault()).toString();
    }

    @Test
    void countOnlyAfterACreditNoteAndAreInvoicedOnce() throws Exception {
        run();
        BigDecimal before = balance(Scale.CHARGE);
        visits.sent(
                at.ana(),
                "/missions/" + mission + "/sheet",
                "began",
                clock(10),
                "ended",
                clock(12),
                "kilometres",
                "12.5",
                "signer",
                "Nora Nurse",
                "function",
                "Nurse",
                "signed",
                "yes");
        String sheet = visits.look(at.dispatcher(), at.path("/missions/" + mission))
                .select("a[href*=/sheets/]")
                .attr("href");
        String[] yes = {"verdict", "yes", "reason", "It took two hours"};
        for (Scale side : Scale.values()) {
            var refused = visits.send(at.dispatcher(), sheet + "/ruling", yes);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("stands on an invoice");
            credit(side);
        }
        visits.sent(at.dispatcher(), sheet + "/ruling", yes);
        run();
        run();
        assertThat(made(Scale.CHARGE)).hasSize(3);
        assertThat(made(Scale.PAY)).hasSize(3);
        assertThat(balance(Scale.CHARGE)).isGreaterThan(before);
        assertThat(visits.look(at.treasurer(), at.path("/settlements/2026-03"))
                        .select("section[aria-labelledby=clients] tbody")
                        .text())
                .contains("€" + balance(Scale.CHARGE).stripTrailingZeros().toPlainString());
    }
}
