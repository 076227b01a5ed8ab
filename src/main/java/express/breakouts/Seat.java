package express.breakouts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody sits in one round, and why.
 *
 * @param parts what they do for the group
 */
record Seat(int round, UUID guest, UUID session, List<Part> parts, Why why) {

    /**
     * @param rank which of their wishes in this round it is, from one; 0, if they did not wish for it
     * @param counted whether all other sessions were tried; of thousands only those that are liked better are
     * @param next the other session that would cost least, and what all would pay more; none, where rules are in the way
     * @param wishes what each session would cost that they like better; those that break a rule are missing
     */
    record Why(
            int rank,
            List<UUID> better,
            boolean counted,
            @Nullable UUID next,
            @Nullable Long nextCosts,
            Map<UUID, Long> wishes) {}

    boolean does(Part part) {
        return parts.contains(part);
    }
}
