package express.interpreting;

import express.base.PersonId;
import express.holidays.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organisation asks: all of a series, or nothing of it. */
@Component
@Transactional
class Asking {

    private final Requests requests;
    private final Prices prices;
    private final MissionPost post;

    Asking(Requests requests, Prices prices, MissionPost post) {
        this.requests = requests;
        this.prices = prices;
        this.post = post;
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

    public void ask(List<Request> all) {
        all.forEach(requests::ask);
        post.tellHouse("asked", all.getFirst());
    }
}
