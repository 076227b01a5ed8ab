package express.applications;

import express.base.OrganisationId;
import express.base.PersonId;
import express.journeys.JourneyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a lender.
 *
 * @param consent by which something was taken over from the file of the applicant, if anything was
 * @param called as the applicant wants to be called
 * @param summary what it is for, in one line of theirs
 * @param language in which they answered
 * @param officer who took it up first
 * @param keeper who looks after it now
 */
public record Application(
        UUID id,
        OrganisationId lender,
        PersonId applicant,
        @Nullable JourneyId journey,
        @Nullable UUID consent,
        String product,
        int productVersion,
        BigDecimal principal,
        int months,
        Locale language,
        String called,
        String summary,
        @Nullable Channel channel,
        State state,
        Instant stateSince,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable PersonId officer,
        @Nullable PersonId keeper,
        int version) {

    /** How far it is. */
    public enum State {
        STARTED,
        SUBMITTED,
        /** Something is missing: it is with the applicant again. */
        RETURNED,
        READY,
        POSTPONED,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        /** It was granted, and is not wanted any more. */
        FORGONE;

        private static final Set<State> OVER = Set.of(GRANTED, REFUSED, WITHDRAWN, FORGONE);

        public String key() {
            return "applications.state." + slug();
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isOver() {
            return OVER.contains(this);
        }

        /** Whether the applicant writes it now. */
        boolean isWritten() {
            return this == STARTED || this == RETURNED;
        }

        boolean leadsTo(State next) {
            return switch (next) {
                case STARTED -> false;
                case SUBMITTED -> isWritten();
                case RETURNED -> this == SUBMITTED || this == READY || this == POSTPONED;
                case READY -> this == SUBMITTED || this == POSTPONED;
                case POSTPONED, GRANTED, REFUSED -> this == READY;
                case WITHDRAWN -> !isOver();
                case FORGONE -> this == GRANTED;
            };
        }
    }

    /** How the applicant heard of the lender. */
    public enum Channel {
        STREET,
        PARTNER,
        FRIENDS,
        WEB,
        PHONE,
        OFFICE;

        public String key() {
            return "applications.channel." + name().toLowerCase(Locale.ROOT);
        }
    }

    String path() {
        return "/applications/" + id;
    }

    String desk(String house) {
        return "/organisations/" + house + "/applications/" + id;
    }
}
