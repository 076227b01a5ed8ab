package express.people;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts of tries. They run out by themselves within an hour, so what is left of them is always old enough. */
@Component
class KeptRates implements Kept {

    private final Rates rates;

    KeptRates(Rates rates) {
        this.rates = rates;
    }

    @Override
    public String what() {
        return "people.kept.rates";
    }

    @Override
    public int days() {
        return 1;
    }

    @Override
    public int removeBefore(Instant end) {
        return rates.removeExpired();
    }
}
