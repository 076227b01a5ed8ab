package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import express.tariffs.Mode;
import express.tariffs.Performance;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as the professional has signed it on the interpreter's phone.
 *
 * @param waited minutes before it began
 * @param travelled minutes on the way, there and back; they count where a tariff says so
 * @param nobodyCame the interpreter was there and nobody else
 * @param sending by which the same sheet is known when it is sent again
 * @param why it does not count, and people look at it; nothing, if it does
 */
record Sheet(
        OrganisationId house,
        UUID request,
        UUID sending,
        Instant beganAt,
        Instant endedAt,
        int waited,
        int travelled,
        BigDecimal kilometres,
        BigDecimal tickets,
        boolean nobodyCame,
        String signedName,
        String signedFunction,
        String remarks,
        @Nullable Why why,
        @Nullable PersonId by,
        Instant at) {

    /** What became of the mission before the sheet came. */
    enum Why {
        CANCELLED,
        SECOND,
        NOT_THEIRS,
        /** Who asked says that nobody came to interpret. */
        DOUBTED;

        String key() {
            return "interpreting.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Sheet set(@Nullable Why aside) {
        return new Sheet(
                house,
                request,
                sending,
                beganAt,
                endedAt,
                waited,
                travelled,
                kilometres,
                tickets,
                nobodyCame,
                signedName,
                signedFunction,
                remarks,
                aside,
                by,
                at);
    }

    /** Sent by a form without a number of its own, the same is known by what it says. */
    boolean saysTheSame(Sheet other) {
        return beganAt.equals(other.beganAt)
                && endedAt.equals(other.endedAt)
                && waited == other.waited
                && travelled == other.travelled
                && kilometres.compareTo(other.kilometres) == 0
                && tickets.compareTo(other.tickets) == 0
                && nobodyCame == other.nobodyCame
                && signedName.equals(other.signedName)
                && signedFunction.equals(other.signedFunction)
                && remarks.equals(other.remarks);
    }

    int minutes() {
        return (int) Duration.between(beganAt, endedAt).toMinutes();
    }

    Performance performance(Mode mode) {
        return new Performance(mode, beganAt, minutes(), waited, kilometres, tickets, mode.travels() ? travelled : 0);
    }
}
