package express.reviews;

import express.base.NetworkId;
import express.base.OrganisationId;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why somebody is too close to a practice to judge it. */
enum Closeness {
    ORGANISATION,
    PARTNER,
    NETWORK;

    /** Words that say under which law a body was founded; people leave them out. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab", "aisbl", "aps", "asbl", "bv", "cic", "coop", "ets", "ev", "gmbh", "ggmbh", "ltd", "nv", "odv",
            "onlus", "ong", "oy", "plc", "sa", "sarl", "sas", "scic", "scop", "scrl", "sl", "spa", "sprl", "srl", "ug",
            "vzw");

    /**
     * One side of the comparison.
     *
     * @param names of organisations, as people write them
     */
    record Side(Set<OrganisationId> organisations, Collection<String> names, Set<NetworkId> networks) {}

    /**
     * @param owner the organisations that write the practice, its partners and its networks
     * @param reviewer where the reviewer works, what that is called, and in which networks
     */
    static Set<Closeness> of(Side owner, Side reviewer) {
        Set<Closeness> reasons = EnumSet.noneOf(Closeness.class);
        if (meet(owner.organisations(), reviewer.organisations())) {
            reasons.add(ORGANISATION);
        }
        if (meet(readings(owner.names()), readings(reviewer.names()))) {
            reasons.add(PARTNER);
        }
        if (meet(owner.networks(), reviewer.networks())) {
            reasons.add(NETWORK);
        }
        return reasons;
    }

    private static boolean meet(Set<?> some, Set<?> others) {
        return !Collections.disjoint(some, others);
    }

    private static Set<String> readings(Collection<String> names) {
        return names.stream().flatMap(Closeness::readings).collect(Collectors.toSet());
    }

    /** A name with and without what stands in brackets, and what stands there alone, which is often the short name. */
    private static Stream<String> readings(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return Stream.of(plain, plain.replaceAll("\\([^)]*\\)", " "), plain.replaceAll("^[^(]*\\(?|\\).*$", " "))
                .map(Closeness::reading)
                .filter(reading -> !reading.isEmpty());
    }

    private static String reading(String name) {
        return Stream.of(name.replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(?<=\\b\\p{L})\\.", "")
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
    }

    String key() {
        return "reviews.close." + name().toLowerCase(Locale.ROOT);
    }
}
