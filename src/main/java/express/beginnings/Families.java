package express.beginnings;

import express.directory.Family;
import java.util.List;
import java.util.Set;

/** The five families that a local network is made of. */
final class Families {

    static final Set<Family> FIVE = Set.of(
            Family.LOCAL_AUTHORITY,
            Family.SOCIAL_ECONOMY,
            Family.ENTREPRENEURSHIP_SUPPORT,
            Family.CIVIL_SOCIETY,
            Family.ACADEMICS);

    private Families() {}

    /** Those of which nobody is there, in the order of the families. */
    static List<Family> missing(Set<Family> there) {
        return List.of(Family.values()).stream()
                .filter(family -> FIVE.contains(family) && !there.contains(family))
                .toList();
    }
}
