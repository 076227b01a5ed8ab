package express.messaging;

/**
 * Something that will be said in the reader's language: a message key of the module that writes, and what is filled
 * in. An argument may be {@link Words} itself, or an instant.
 */
public record Words(String key, Object... arguments) {}
