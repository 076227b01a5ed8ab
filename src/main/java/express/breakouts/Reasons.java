package express.breakouts;

import express.assignment.Seats;
import express.breakouts.Problem.Guest;
import express.breakouts.Problem.Slot;
import express.breakouts.Problem.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why each sits where they sit in a round, and what another seat would cost all together. */
final class Reasons {

    private final Slot slot;
    private final Seats seats;
    private final boolean counted;

    /** @param counted whether there is time to try all others */
    Reasons(Slot slot, Seats seats, boolean counted) {
        this.slot = slot;
        this.seats = seats;
        this.counted = counted;
    }

    Seat.Why of(Guest guest, UUID own) {
        List<UUID> here = slot.tables().stream().map(Table::session).toList();
        List<UUID> ranking = guest.ranking().stream().filter(here::contains).toList();
        int rank = ranking.indexOf(own) + 1;
        List<UUID> better = rank > 0 ? ranking.subList(0, rank - 1) : ranking;
        @Nullable UUID next = null;
        long least = Long.MAX_VALUE;
        Map<UUID, Long> wishes = new HashMap<>();
        for (UUID other : counted ? here : better) {
            OptionalLong cost = other.equals(own)
                    ? OptionalLong.empty()
                    : seats.wouldCost(guest.id().toString(), 0, other.toString());
            if (cost.isPresent() && better.contains(other)) {
                wishes.put(other, cost.getAsLong());
            }
            if (counted && cost.isPresent() && cost.getAsLong() < least) {
                least = cost.getAsLong();
                next = other;
            }
        }
        return new Seat.Why(rank, List.copyOf(better), counted, next, next == null ? null : least, wishes);
    }
}
