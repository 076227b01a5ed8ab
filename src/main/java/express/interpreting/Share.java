package express.interpreting;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How much of the work of a year somebody had.
 *
 * @param person or another house that took something over
 */
public record Share(UUID person, int missions, BigDecimal hours, BigDecimal amount) {}
