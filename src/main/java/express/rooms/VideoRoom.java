package express.rooms;

import java.util.List;
import java.util.Locale;

/**
 * A room as the module that needs it describes it.
 *
 * @param key by which it is the same room again; nobody can guess an address from it
 * @param groups into which its guests can be parted
 */
public record VideoRoom(String key, String title, Locale language, List<Group> groups) {

    /** @param guests their keys */
    public record Group(String name, List<String> guests) {}

    /** @param key by which presence is told */
    public record Guest(String key, String name, boolean hosts) {}
}
