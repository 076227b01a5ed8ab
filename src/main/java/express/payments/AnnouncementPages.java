package express.payments;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.loans.Borrowings.Borrowed;
import express.payments.Batch.Kind;
import express.payments.Item.State;
import express.ui.Screen;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What will be collected of a loan and when: a letter to print for those who cannot be written to, in their language. */
@Controller
class AnnouncementPages {

    /** @param items what will be collected of one loan, at least one */
    record AnnouncementPage(Organisation house, HouseAccount account, Borrowed loan, Batch batch, List<Item> items) {

        Item first() {
            return items.getFirst();
        }

        long cents() {
            return items.stream().mapToLong(Item::cents).sum();
        }

        String mandate() {
            String name = first().mandateName();
            return name == null ? "" : name;
        }

        String creditor() {
            String creditor = account.creditor();
            return creditor == null ? "" : creditor;
        }
    }

    private final Desk desk;
    private final Batches batches;
    private final HouseAccounts accounts;

    AnnouncementPages(Desk desk, Batches batches, HouseAccounts accounts) {
        this.desk = desk;
        this.batches = batches;
        this.accounts = accounts;
    }

    @GetMapping(OverviewPages.PATH + "/batches/{id}/notices/{loan}.pdf")
    ResponseEntity<byte[]> print(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String loan) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Batch batch = batches.get(house.id(), Ids.parse(id));
        Borrowed borrowed = desk.loan(house, loan);
        List<Item> items = batches.listItems(house.id(), batch.id()).stream()
                .filter(it -> it.loan().equals(borrowed.id()) && (it.state() == State.WAITING || it.wentToBank()))
                .toList();
        if (batch.kind() != Kind.DEBIT || items.isEmpty()) {
            throw new NotFound();
        }
        HouseAccount account = accounts.find(house.id()).orElseThrow(NotFound::new);
        Screen reader = screen.forReader(borrowed.language());
        String title = reader.text("payments.announcement.title", Integer.toString(borrowed.number()));
        var page = new AnnouncementPage(house, account, borrowed, batch, items);
        return reader.print("payments/announcement", page, title, title, batch.preparedAt());
    }
}
