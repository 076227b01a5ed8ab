package express.rooms;

import org.jspecify.annotations.Nullable;

/** The server of rooms cannot be reached, is too slow, or answers otherwise than was agreed. */
public final class RoomsAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    RoomsAway(@Nullable String why) {
        super(why);
    }
}
