package express.attendance;

import java.util.Locale;

/** By what it is known that somebody was there. */
enum Source {
    /** They had the lobby open. */
    LOBBY,
    /** They went through the door of a room. */
    DOOR,
    /** The server of rooms said so. */
    ROOM,
    /** They knew the word that was spoken. */
    WORD;

    String key() {
        return "attendance.source." + name().toLowerCase(Locale.ROOT);
    }
}
