package express.services;

import express.base.ChainStep;
import express.base.OrganisationId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation does for people.
 *
 * @param language in which its words are written
 * @param steps of the chain that it serves, at least one
 * @param eligibility who may come
 * @param languages in which people are served
 * @param waitingDays how long one waits today; nothing, if nobody has said it
 * @param intakes when people can begin and how many, the earliest first; none, if it does not count places
 * @param confirmedAt when somebody last said that all of this is true
 */
public record Service(
        ServiceId id,
        OrganisationId organisation,
        String name,
        Locale language,
        String description,
        List<ChainStep> steps,
        Eligibility eligibility,
        List<Locale> languages,
        Price price,
        @Nullable Integer waitingDays,
        Ways ways,
        List<Intake> intakes,
        State state,
        Instant confirmedAt,
        Instant createdAt) {

    /** After so many months without a word it is shown as stale. */
    public static final int TERM_MONTHS = 12;

    /** Whether people can come at all. */
    public enum State {
        ACTIVE,
        PAUSED,
        ENDED
    }

    /** Whether it counts as something that a network has, or why not. */
    public enum Standing {
        COUNTS,
        STALE,
        FULL,
        PAUSED,
        ENDED
    }

    /** How to come to it: words on booking, and where. */
    public record Ways(
            @Nullable String booking,
            @Nullable URI website,
            @Nullable String email,
            @Nullable String telephone) {}

    /**
     * What it costs the person.
     *
     * @param amount in the smallest unit of the currency; nothing for what is free or depends
     * @param words what depends on what
     */
    public record Price(
            Kind kind,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String words) {

        public static final Price FREE = new Price(Kind.FREE, null, null, null);

        public enum Kind {
            FREE,
            FIXED,
            DEPENDS
        }
    }

    /**
     * A group that begins together, or the places of a period.
     *
     * @param begins nothing, if one may begin at any time
     * @param vacancies those of the places that are free
     */
    public record Intake(@Nullable LocalDate begins, int places, int vacancies) {}

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether somebody more can come: it is open, and has a free place or does not count them. */
    public boolean hasRoom(LocalDate today) {
        return isActive() && (intakes.isEmpty() || intakes.stream().anyMatch(intake -> isOpen(intake, today)));
    }

    private static boolean isOpen(Intake intake, LocalDate today) {
        return intake.vacancies() > 0
                && (intake.begins() == null || !intake.begins().isBefore(today));
    }

    public boolean isStale(Instant now) {
        return isStale(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private boolean isStale(LocalDate today) {
        return LocalDate.ofInstant(confirmedAt, ZoneOffset.UTC)
                .plusMonths(TERM_MONTHS)
                .isBefore(today);
    }

    /** What becomes of it when a network looks at what it has; the database keeps the same in {@code supply}. */
    public Standing standing(LocalDate today) {
        if (!isActive()) {
            return state == State.PAUSED ? Standing.PAUSED : Standing.ENDED;
        }
        if (isStale(today)) {
            return Standing.STALE;
        }
        return hasRoom(today) ? Standing.COUNTS : Standing.FULL;
    }

    public boolean counts(LocalDate today) {
        return standing(today) == Standing.COUNTS;
    }
}
