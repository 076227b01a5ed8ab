package express.frontdoor;

import express.database.Changes;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what somebody says on their way, which nobody remembers but they: otherwise each tap of each phone would have all
 * that is known of services and gatherings read anew, for the very next page.
 */
@Component
class Doorstep {

    @Transactional(label = Changes.APART)
    <T> T keep(Supplier<T> work) {
        return work.get();
    }
}
