package express.services;

import express.base.ChainStep;
import express.services.Eligibility.Group;
import java.util.List;

/**
 * What of a service counts for its network: which steps it serves, whom, in which languages and where.
 *
 * @param languages tags, those in which people are served
 * @param places districts, or towns where no district is said; none, if nobody said where it is offered
 */
public record Supply(int steps, int groups, List<String> languages, List<String> places) {

    /** As the database keeps it. */
    static Supply of(String packed) {
        String[] parts = packed.split("\t", -1);
        return new Supply(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), several(parts[2]), several(parts[3]));
    }

    private static List<String> several(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(","));
    }

    public boolean serves(ChainStep step) {
        return (steps >> step.ordinal() & 1) == 1;
    }

    public boolean welcomes(Group group) {
        return (groups >> group.ordinal() & 1) == 1;
    }
}
