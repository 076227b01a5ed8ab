package express.referrals;

import java.time.Duration;
import java.time.Instant;

/**
 * How many days whoever a referral waits for has time in a network.
 *
 * @param answering for the receiver's answer
 * @param clarifying for the answer to a question
 * @param appointing for an appointment
 * @param meeting after the appointment, until somebody says whether they met
 * @param helping from the first contact to an outcome
 * @param reminding from one reminder to the next
 */
record Terms(int answering, int clarifying, int appointing, int meeting, int helping, int reminding) {

    static final Terms USUAL = new Terms(7, 3, 14, 3, 60, 7);

    Instant due(State state, Instant now) {
        return now.plus(Duration.ofDays(
                switch (state) {
                    case PREPARED, SENT -> answering;
                    case QUESTION, WISHED, OFFERED, LAPSED -> clarifying;
                    case ACCEPTED -> appointing;
                    case APPOINTED -> meeting;
                    case MET -> helping;
                    case ENDED -> 0;
                }));
    }
}
