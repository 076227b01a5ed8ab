package express.beginnings;

import express.base.NotFound;
import express.directory.Family;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A role in a network that somebody holds by name. What a member may do in an organisation is another thing. */
enum Duty {
    COORDINATION(null),
    DATA_PROTECTION(null),
    VOICE_LOCAL_AUTHORITY(Family.LOCAL_AUTHORITY),
    VOICE_SOCIAL_ECONOMY(Family.SOCIAL_ECONOMY),
    VOICE_ENTREPRENEURSHIP_SUPPORT(Family.ENTREPRENEURSHIP_SUPPORT),
    VOICE_CIVIL_SOCIETY(Family.CIVIL_SOCIETY),
    VOICE_ACADEMICS(Family.ACADEMICS);

    private final @Nullable Family family;

    Duty(@Nullable Family family) {
        this.family = family;
    }

    /** For whom they speak, who hold it; nothing, if it is for the whole network. */
    Optional<Family> family() {
        return Optional.ofNullable(family);
    }

    /** Whether an organisation of this family may fill it. */
    boolean takes(Family other) {
        return family == null || family == other;
    }

    /** Whether somebody can hold it: where nobody of a family is, nobody speaks for it. */
    boolean isOpenTo(Set<Family> there) {
        return family == null || there.contains(family);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Duty of(String slug) {
        return Stream.of(values())
                .filter(duty -> duty.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
