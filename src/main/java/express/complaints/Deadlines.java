package express.complaints;

import java.time.LocalDate;

/**
 * What a lender has set itself.
 *
 * @param acknowledging within how many days somebody hears that their complaint has come in
 * @param answering within how many days it is answered, and again if they are not content
 * @param beyond to whom somebody can turn who is still not content
 */
record Deadlines(int acknowledging, int answering, String beyond) {

    static final Deadlines USUAL = new Deadlines(5, 30, "");
    static final int LONGEST_ACKNOWLEDGING = 30;
    static final int LONGEST_ANSWERING = 90;
    static final int LONGEST_BEYOND = 1000;

    LocalDate acknowledge(LocalDate received) {
        return received.plusDays(acknowledging);
    }

    LocalDate answer(LocalDate since) {
        return since.plusDays(answering);
    }
}
