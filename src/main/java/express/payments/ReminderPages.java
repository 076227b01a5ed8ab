package express.payments;

import express.directory.Organisation;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.loans.Borrowings.Missing;
import express.loans.HowToPay.Asked;
import express.payments.PayingNow.WayPage;
import express.ui.Screen;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A kind letter about what is missing, in the language of whoever gets it, with all that is needed to pay. */
@Controller
class ReminderPages {

    /** @param way nothing, if the house has not said where its money is */
    record ReminderPage(
            Organisation house,
            Borrowed loan,
            Missing missing,
            LocalDate today,
            @Nullable WayPage way) {}

    private final Desk desk;
    private final Borrowings borrowings;
    private final PayingNow paying;
    private final InstantSource time;

    ReminderPages(Desk desk, Borrowings borrowings, PayingNow paying, InstantSource time) {
        this.desk = desk;
        this.borrowings = borrowings;
        this.paying = paying;
        this.time = time;
    }

    @GetMapping(OverviewPages.PATH + "/loans/{id}/reminder.pdf")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Borrowed loan = desk.loan(house, id);
        Screen reader = screen.forReader(loan.language());
        Missing missing = borrowings.missing(house.id(), loan.id(), desk.today());
        WayPage way = paying.find(new Asked(house.id(), loan.number(), loan.currency(), missing.cents()))
                .orElse(null);
        String title = reader.text("payments.reminder.title", Integer.toString(loan.number()));
        return reader.print(
                "payments/reminder",
                new ReminderPage(house, loan, missing, desk.today(), way),
                title,
                title,
                time.instant());
    }
}
