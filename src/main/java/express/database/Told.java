package express.database;

/**
 * Something that a table told all nodes in its own words, {@code topic:about}, heard here. Whoever needs to know it
 * listens to this event; it is not told again, so that after a silence one has to look.
 */
public record Told(String topic, String about) {}
