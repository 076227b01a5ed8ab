package express.interpreters;

import express.base.OrganisationId;
import express.base.PersonId;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who interprets for a house.
 *
 * @param payFamily by which tariff they are paid
 * @param ceiling how much they may get in a year at most
 */
public record Interpreter(
        OrganisationId house,
        PersonId person,
        Status status,
        String payFamily,
        String area,
        @Nullable Gender gender,
        Set<Mode> modes,
        @Nullable BigDecimal ceiling,
        String badge,
        List<Tongue> tongues,
        List<Certificate> certificates,
        Week week,
        Set<OrganisationId> conflicts,
        int version) {

    /** What stands in the way, but for what only those know who keep the missions. */
    public Set<Barrier> barriers(Wanted wanted, ZoneId zone) {
        Set<Barrier> barriers = EnumSet.noneOf(Barrier.class);
        if (tongues.stream().noneMatch(it -> it.serves(wanted.language(), wanted.dialect(), wanted.direction()))) {
            barriers.add(Barrier.LANGUAGE);
        }
        if (!modes.contains(wanted.mode())) {
            barriers.add(Barrier.MODE);
        }
        if (!wanted.mode().isWritten() && !week.isFree(wanted.begin(), wanted.end(), zone)) {
            barriers.add(Barrier.AWAY);
        }
        if (conflicts.contains(wanted.client())) {
            barriers.add(Barrier.CONFLICT);
        }
        if (wanted.gender() != null && gender != wanted.gender()) {
            barriers.add(Barrier.GENDER);
        }
        return barriers;
    }

    /** Whether they speak it just as it was asked for. */
    public boolean speaksDialect(Wanted wanted) {
        return tongues.stream().anyMatch(it -> it.isDialect(wanted.language(), wanted.dialect(), wanted.direction()));
    }

    public boolean isCertified(LocalDate day) {
        return certificates.stream().anyMatch(it -> it.holds(day));
    }

    /** Whether something that they had on paper is over by then, and they have no newer one of the same name. */
    boolean lacksPaper(LocalDate day) {
        return certificates.stream()
                .filter(it -> it.isOver(day))
                .anyMatch(it -> certificates.stream()
                        .noneMatch(other -> other.name().equalsIgnoreCase(it.name()) && !other.isOver(day)));
    }

    /** Whether somebody there need not come from far; what is said about an area is words. */
    public boolean isNear(String place) {
        return !place.isBlank()
                && Arrays.stream(area.split("[,;/]"))
                        .map(String::strip)
                        .anyMatch(it ->
                                !it.isEmpty() && place.toLowerCase(Locale.ROOT).contains(it.toLowerCase(Locale.ROOT)));
    }

    /** Whether there is a sum that they may not go over in a year. */
    public boolean isLimited() {
        return status == Status.VOLUNTEER && ceiling != null;
    }

    public boolean isOver(BigDecimal earned, BigDecimal more) {
        return left(earned).filter(it -> more.compareTo(it) > 0).isPresent();
    }

    /** What they may still get in the year in which they had so much; nothing, where there is no ceiling. */
    public Optional<BigDecimal> left(BigDecimal earned) {
        return status == Status.VOLUNTEER && ceiling != null ? Optional.of(ceiling.subtract(earned)) : Optional.empty();
    }
}
