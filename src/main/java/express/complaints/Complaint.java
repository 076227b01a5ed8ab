package express.complaints;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that something is not right.
 *
 * @param person nothing, if it was written down for somebody without an account, or they are gone
 * @param officer whose work it may be about: who looked after the application
 * @param reach how somebody without an account is reached
 * @param takenBy who wrote it down, if it was not the person
 */
record Complaint(
        UUID id,
        OrganisationId lender,
        @Nullable PersonId person,
        @Nullable UUID application,
        @Nullable PersonId officer,
        String called,
        String reach,
        Locale language,
        Topic topic,
        String words,
        LocalDate receivedOn,
        @Nullable PersonId takenBy,
        State state,
        LocalDate acknowledgeBy,
        LocalDate answerBy,
        int version) {

    static final int LONGEST_WORDS = 4000;
    static final int SOON = 3;

    /** What it is about. */
    enum Topic {
        COST,
        DECISION,
        DELAY,
        CONDUCT,
        INFORMATION,
        DATA,
        OTHER;

        String key() {
            return "complaints.topic." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Topic> of(@Nullable String typed) {
            return Arrays.stream(values()).filter(it -> it.name().equals(typed)).findFirst();
        }
    }

    /** How far it is. */
    enum State {
        RECEIVED,
        ACKNOWLEDGED,
        ANSWERED,
        /** The person is not content, and somebody else looks again. */
        CONTESTED,
        /** Answered a second time: there is no third. */
        SETTLED,
        WITHDRAWN;

        String key() {
            return "complaints.state." + name().toLowerCase(Locale.ROOT);
        }

        boolean isOpen() {
            return this == RECEIVED || this == ACKNOWLEDGED || this == CONTESTED;
        }

        boolean leadsTo(State next) {
            return switch (next) {
                case RECEIVED -> false;
                case ACKNOWLEDGED -> this == RECEIVED;
                case ANSWERED -> this == RECEIVED || this == ACKNOWLEDGED;
                case CONTESTED -> this == ANSWERED;
                case SETTLED -> this == CONTESTED;
                case WITHDRAWN -> isOpen();
            };
        }

        /** What an answer makes of it. */
        State answered() {
            return this == CONTESTED ? SETTLED : ANSWERED;
        }
    }

    /** Whether it is somebody's who has no account, and is answered by letter. */
    boolean isOnPaper() {
        return person == null && !called.isEmpty();
    }

    /** What has to be done next, and by when; nothing, if it is over. */
    Optional<LocalDate> due() {
        return switch (state) {
            case RECEIVED -> Optional.of(acknowledgeBy.isBefore(answerBy) ? acknowledgeBy : answerBy);
            case ACKNOWLEDGED, CONTESTED -> Optional.of(answerBy);
            default -> Optional.empty();
        };
    }

    boolean isLate(LocalDate today) {
        return due().filter(it -> it.isBefore(today)).isPresent();
    }

    boolean isSoon(LocalDate today) {
        return !isLate(today)
                && due().filter(it -> !it.isAfter(today.plusDays(SOON))).isPresent();
    }

    String path() {
        return "/complaints/" + id;
    }

    String desk(String house) {
        return "/organisations/" + house + "/complaints/" + id;
    }
}
