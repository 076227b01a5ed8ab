package express.payments;

import java.time.LocalDate;

/**
 * One line of a statement, as the bank tells it.
 *
 * @param mark by which it is known when it comes again
 * @param cents above zero what came in
 * @param reversal whether the bank takes something back
 * @param reason the code of why a payment came back
 * @param batch the name that we gave to what was sent together
 * @param called the other side
 */
record Booking(
        String mark,
        long cents,
        LocalDate bookedOn,
        LocalDate valueOn,
        boolean reversal,
        String reason,
        String reference,
        String endToEnd,
        String mandate,
        String batch,
        String bankReference,
        String called,
        String iban,
        String words) {}
