package express.interpreting;

import express.base.PersonId;
import express.holidays.Region;
import express.messaging.Recipient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An organisation asks: all of a series, or nothing of it. Prices and dispatchers are looked up on connections of their own,
 * so outside the transaction: as many askers as there are connections would wait for one another.
 */
@Component
class Asking {

    private final Requests requests;
    private final Prices prices;
    private final MissionPost post;
    private final TransactionTemplate transaction;

    Asking(Requests requests, Prices prices, MissionPost post, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.prices = prices;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Who asks does not see by which tariff, so it is read on behalf of the house.
     *
     * @param known who interpreted for them before
     * @return nothing, where the form says what is wrong
     */
    List<Request> read(RequestForm form, Agreement agreement, PersonId by, Set<PersonId> known) {
        Optional<Region> region = prices.region(agreement);
        if (region.isEmpty()) {
            form.refuse("interpreting.fault.tariff");
            return List.of();
        }
        return form.read(agreement, region.get(), by, prices.now(), mode -> prices.offers(agreement, mode), known);
    }

    void ask(List<Request> all) {
        Request first = all.getFirst();
        List<Recipient> dispatchers = post.dispatchers(first.house());
        transaction.executeWithoutResult(status -> {
            all.forEach(requests::ask);
            post.tellHouse("asked", first, dispatchers);
        });
    }
}
