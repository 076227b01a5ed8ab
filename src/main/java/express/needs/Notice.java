package express.needs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need or an offer as other networks read it: nothing in it says whose it is.
 *
 * @param country where it comes from, only if several networks are at home there
 */
record Notice(
        UUID id, Direction direction, Said said, @Nullable String country, int version) {}
