package express.needs;

import java.util.UUID;

/** A need and an offer that may meet. */
record Pair(UUID need, UUID offer) {

    static Pair of(Direction mine, UUID wish, UUID other) {
        return mine == Direction.NEED ? new Pair(wish, other) : new Pair(other, wish);
    }

    UUID of(Direction side) {
        return side == Direction.NEED ? need : offer;
    }
}
