package express.people;

/**
 * A link that leads nowhere any more.
 *
 * @param key the message that says why
 */
record ClosedPage(String key) {}
