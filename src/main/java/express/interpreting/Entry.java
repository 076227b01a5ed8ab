package express.interpreting;

import express.tariffs.Line;
import express.tariffs.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of an invoice or of what somebody is paid.
 *
 * @param number of the line, of those that the mission has on this side
 * @param party the client that is charged, or the interpreter who is paid
 */
public record Entry(
        UUID request,
        int number,
        LocalDate day,
        Scale scale,
        UUID party,
        Line.Kind kind,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal amount,
        String currency,
        String reference,
        String costCentre) {}
