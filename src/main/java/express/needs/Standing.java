package express.needs;

import org.jspecify.annotations.Nullable;

/** How far two sides are: what each of them has said, if anything. */
record Standing(@Nullable Boolean need, @Nullable Boolean offer) {

    static final Standing NEW = new Standing(null, null);

    Standing with(Direction side, boolean agrees) {
        return side == Direction.NEED ? new Standing(agrees, offer) : new Standing(need, agrees);
    }

    @Nullable
    Boolean of(Direction side) {
        return side == Direction.NEED ? need : offer;
    }

    boolean agreed() {
        return Boolean.TRUE.equals(need) && Boolean.TRUE.equals(offer);
    }

    /** Whether one of them wants it and the other has not said anything yet. */
    boolean waitsFor(Direction side) {
        return of(side) == null && Boolean.TRUE.equals(of(side.other()));
    }

    boolean refusedBy(Direction side) {
        return Boolean.FALSE.equals(of(side));
    }
}
