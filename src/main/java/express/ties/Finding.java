package express.ties;

import express.base.ChainStep;
import express.directory.Organisation;
import java.util.List;
import java.util.Locale;

/** Something about a network that one may want to do something about. */
sealed interface Finding {

    /** If it left, so many services of others would lose their only way in for people of a language. */
    record OnlyWayIn(Organisation house, Locale language, int services, int of) implements Finding {}

    /** If it left, these would be cut off from the others. */
    record BreakingPoint(Organisation house, List<Organisation> cutOff) implements Finding {}

    /** Nobody else does this step. */
    record OnlyOne(Organisation house, ChainStep step) implements Finding {}

    /** Much passes through it. */
    record Broker(Organisation house, double share) implements Finding {}

    /** Tied to each other, and to nobody else. */
    record Island(List<Organisation> houses) implements Finding {}

    /** Tied to nobody. */
    record Untied(List<Organisation> houses) implements Finding {}

    /** Few ties are named by both ends. */
    record OneSided(long mutual, int ties) implements Finding {}
}
