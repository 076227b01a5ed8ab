package express.ties;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.ties.Drawing.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a network became another one.
 *
 * @param both with all that was there at one of the two times
 */
record Changes(Scene both, List<Changed> changed) {

    /**
     * A tie that is new, gone, or seen differently.
     *
     * @param then nothing, if it is new
     * @param now nothing, if it is gone
     */
    record Changed(@Nullable Tie then, @Nullable Tie now) {

        Tie tie() {
            return now == null ? then : now;
        }

        Change change() {
            return then == null ? Change.NEW : now == null ? Change.GONE : Change.SAME;
        }
    }

    static Changes between(Scene then, Scene now) {
        Map<Set<OrganisationId>, Tie> before = byEnds(then);
        Map<Set<OrganisationId>, Tie> after = byEnds(now);
        List<Changed> changed = new ArrayList<>();
        after.forEach((ends, tie) -> {
            Tie old = before.get(ends);
            if (old == null || !isSaidAlike(old, tie)) {
                changed.add(new Changed(old, tie));
            }
        });
        before.forEach((ends, tie) -> {
            if (!after.containsKey(ends)) {
                changed.add(new Changed(tie, null));
            }
        });
        return new Changes(both(then, now, after.keySet()), changed);
    }

    private static Map<Set<OrganisationId>, Tie> byEnds(Scene scene) {
        return scene.ties().stream().collect(Collectors.toMap(Changes::ends, Function.identity()));
    }

    private static Set<OrganisationId> ends(Tie tie) {
        return Set.of(tie.one(), tie.other());
    }

    private static boolean isSaidAlike(Tie then, Tie now) {
        return then.find(then.one())
                        .map(Declaration::said)
                        .equals(now.find(now.one()).map(Declaration::said))
                && then.find(then.other())
                        .map(Declaration::said)
                        .equals(now.find(now.other()).map(Declaration::said));
    }

    private static Scene both(Scene then, Scene now, Set<Set<OrganisationId>> after) {
        Set<Organisation> houses = new HashSet<>(then.houses());
        houses.addAll(now.houses());
        List<Tie> ties = new ArrayList<>(now.ties());
        then.ties().stream().filter(tie -> !after.contains(ends(tie))).forEach(ties::add);
        return Scene.of(houses, ties, now.services(), now.today());
    }

    Map<Set<OrganisationId>, Change> byEnds() {
        Map<Set<OrganisationId>, Change> byEnds = new HashMap<>();
        changed.forEach(it -> byEnds.put(ends(it.tie()), it.change()));
        return byEnds;
    }

    long count(Change change) {
        return changed.stream().filter(it -> it.change() == change).count();
    }
}
