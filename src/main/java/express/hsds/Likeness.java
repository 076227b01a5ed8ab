package express.hsds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How alike two organisations or services are, by their names in whatever script, their telephones, addresses and
 * websites. It never decides that two are the same: that is for a person.
 */
final class Likeness {

    /** From here on a person is asked. */
    static final double ASKED = 0.69;

    private static final double NAME = 0.75;
    private static final double TELEPHONE = 0.55;
    private static final double ADDRESS = 0.45;
    private static final double WEBSITE = 0.5;

    enum Reason {
        NAME,
        TELEPHONE,
        ADDRESS,
        WEBSITE,
        ORGANISATION
    }

    /** What is compared. */
    record Trait(
            UUID id,
            String name,
            List<Name> names,
            Set<String> telephones,
            Set<String> addresses,
            Set<String> towns,
            @Nullable String website,
            @Nullable UUID organization) {}

    record Score(double value, Set<Reason> reasons) {

        boolean isAsked() {
            return value >= ASKED;
        }
    }

    private Likeness() {}

    static Score score(Trait one, Trait other) {
        Set<Reason> reasons = new TreeSet<>();
        double name = name(one, other);
        double open = 1 - NAME * note(reasons, Reason.NAME, name);
        open *= 1 - TELEPHONE * note(reasons, Reason.TELEPHONE, shared(one.telephones(), other.telephones()));
        open *= 1 - ADDRESS * note(reasons, Reason.ADDRESS, shared(one.addresses(), other.addresses()));
        boolean web = one.website() != null && one.website().equals(other.website());
        open *= 1 - WEBSITE * note(reasons, Reason.WEBSITE, web ? 1 : 0);
        boolean house = one.organization() != null && one.organization().equals(other.organization());
        note(reasons, Reason.ORGANISATION, house ? 1 : 0);
        return new Score(1 - open, reasons);
    }

    private static double note(Set<Reason> reasons, Reason reason, double strength) {
        if (strength > 0.3) {
            reasons.add(reason);
        }
        return strength;
    }

    private static double shared(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains) ? 1 : 0;
    }

    /** The same name in another town says little. */
    private static double name(Trait one, Trait other) {
        double best = 0;
        for (Name name : one.names()) {
            for (Name name2 : other.names()) {
                best = Math.max(best, Name.alike(name, name2));
            }
        }
        double strength = Math.max(0, (best - 0.5) * 2);
        boolean apart = !one.towns().isEmpty() && !other.towns().isEmpty() && shared(one.towns(), other.towns()) == 0;
        return apart ? strength * 0.6 : strength;
    }

    /** Whatever two that are alike have one of in common, so that not each has to be held against each. */
    static Set<String> keys(Trait trait) {
        Set<String> keys = new HashSet<>();
        trait.telephones().forEach(it -> keys.add("t" + it));
        trait.addresses().forEach(it -> keys.add("a" + it));
        if (trait.website() != null) {
            keys.add("w" + trait.website());
        }
        trait.names().forEach(name -> {
            for (int i = 0; i < name.words().size(); i++) {
                String word = name.words().get(i);
                String bones = name.bones().get(i);
                if (word.length() > 2) {
                    keys.add("n" + (bones.length() < 2 ? word : bones));
                    keys.add("s" + word.substring(0, Math.min(5, word.length())));
                }
            }
        });
        return keys;
    }

    record Pair(Trait one, Trait other, Score score) {}

    /** All that are alike, of the first ones among themselves and with the others. */
    static List<Pair> pairs(Collection<Trait> arrived, Collection<Trait> here) {
        Map<String, List<Trait>> blocks = new HashMap<>();
        here.forEach(it -> keys(it).forEach(key ->
                blocks.computeIfAbsent(key, any -> new ArrayList<>(1)).add(it)));
        List<Pair> pairs = new ArrayList<>();
        for (Trait trait : arrived) {
            Set<String> keys = keys(trait);
            Set<UUID> seen = new HashSet<>();
            keys.stream()
                    .map(key -> blocks.getOrDefault(key, List.of()))
                    .filter(block -> block.size() <= LARGEST_BLOCK)
                    .flatMap(List::stream)
                    .filter(it -> !it.id().equals(trait.id()) && seen.add(it.id()))
                    .map(it -> new Pair(trait, it, score(trait, it)))
                    .filter(it -> it.score().isAsked())
                    .forEach(pairs::add);
            keys.forEach(key ->
                    blocks.computeIfAbsent(key, any -> new ArrayList<>(1)).add(trait));
        }
        return pairs;
    }

    /** A word that hundreds have in common says nothing. */
    private static final int LARGEST_BLOCK = 200;
}
