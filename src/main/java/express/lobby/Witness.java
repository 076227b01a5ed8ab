package express.lobby;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A module that notices who is there. It bears whatever happens to it: the lobby does not wait for it or fail by it. */
public interface Witness {

    /** @param door of the session through whose door a participant goes; nothing, if they are in the lobby */
    void seen(Gathering gathering, Programme programme, UUID participant, @Nullable Session door);
}
