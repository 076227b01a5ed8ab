package express.payments;

import express.payments.Item.State;
import express.payments.StatusReport.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what a bank refused before it was done. */
@Component
@Transactional
class Reports {

    private final HouseAccounts accounts;
    private final Batches batches;
    private final Returning returning;

    Reports(HouseAccounts accounts, Batches batches, Returning returning) {
        this.accounts = accounts;
        this.batches = batches;
        this.returning = returning;
    }

    /** How many were refused; those that were taken back before are passed over. */
    public int take(Upload upload, List<Refusal> refusals) {
        accounts.hold(upload.lender());
        int count = 0;
        for (Refusal it : refusals) {
            returning.know(upload.lender(), it);
            List<Item> items = it.whole()
                    ? batches.listSent(upload.lender(), it.name())
                    : batches.find(upload.lender(), it.name()).stream()
                            .filter(item -> item.state() == State.SENT)
                            .toList();
            for (Item item : items) {
                count += returning.refuse(item, it.reason()) ? 1 : 0;
            }
        }
        return count;
    }
}
