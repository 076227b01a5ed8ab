package express.translation;

import java.time.Instant;

/**
 * That somebody vouched for a text, until they took it back or it was confirmed in other words.
 *
 * @param by their name, as far as the reader may see it
 */
record Former(String by, Instant confirmedAt, Instant endedAt) {}
