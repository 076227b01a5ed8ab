package express.breakouts;

import express.assignment.Breakouts;
import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Mix;
import express.assignment.Breakouts.Person;
import express.assignment.Breakouts.Prices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, without names, as it was when it was asked. Each round has sessions of its own, so one is solved after
 * the other: whom somebody has met in those before is a mark of theirs, of which few should sit together.
 *
 * @param before where people sat until now, who should move as little as possible; nothing, if all is open
 */
record Problem(
        RuleSet rules,
        List<Slot> slots,
        List<Guest> guests,
        List<Pair> pairs,
        List<Pin> pins,
        Map<UUID, List<UUID>> before) {

    static final long RANK = 10;
    static final long MIX = 2;
    static final long AGAIN = 5;
    private static final long LARGE = 50_000;

    /** A round. */
    record Slot(int number, List<Table> tables) {}

    /** A group: a session with how many fit in, and the languages in which it may be held. */
    record Table(UUID session, int least, int most, List<String> languages) {}

    /** @param ranking sessions, the dearest first */
    record Guest(
            UUID id,
            @Nullable UUID organisation,
            String country,
            String family,
            List<String> languages,
            List<Part> parts,
            List<UUID> ranking) {

        boolean does(Part part) {
            return parts.contains(part);
        }
    }

    /** Who should sit together in every round, or never. */
    record Pair(UUID one, UUID other, boolean together) {

        String label() {
            return one + " " + other;
        }
    }

    record Pin(UUID guest, UUID session) {

        String label() {
            return guest + " " + session;
        }
    }

    /** @param earlier where everybody sits in the rounds before */
    Breakouts round(Slot slot, List<Map<UUID, UUID>> earlier) {
        Set<UUID> here = slot.tables().stream().map(Table::session).collect(Collectors.toSet());
        Set<UUID> known = guests.stream().map(Guest::id).collect(Collectors.toSet());
        return new Breakouts(
                guests.stream().map(it -> person(it, here, earlier)).toList(),
                slot.tables().stream()
                        .map(it -> new Group(it.session().toString(), it.least(), it.most(), it.languages()))
                        .toList(),
                1,
                new Breakouts.Rules(mixes(earlier.size()), roles(), pairs(known), pins(known, here)),
                new Prices(rankPrice(), 0, 0),
                before(here));
    }

    long rankPrice() {
        return rules.wishes().price(RANK);
    }

    /** Of so many people and sessions not all is counted that could be. */
    boolean isLarge() {
        return slots.stream().anyMatch(it -> (long) guests.size() * it.tables().size() > LARGE);
    }

    /** What it costs at least that people meet again: they can be spread over no more pairs of sessions than there are. */
    long unavoidable(Slot slot, int earlier) {
        long pairs = 0;
        for (int i = 0; i < earlier; i++) {
            long cells = (long) slot.tables().size() * slots.get(i).tables().size();
            long each = guests.size() / cells;
            long more = guests.size() % cells;
            pairs += cells * each * (each - 1) / 2 + more * each;
        }
        return pairs * rules.others().price(AGAIN);
    }

    private static Person person(Guest guest, Set<UUID> here, List<Map<UUID, UUID>> earlier) {
        Map<String, String> marks = new HashMap<>();
        if (guest.organisation() != null) {
            marks.put("organisation", guest.organisation().toString());
        }
        put(marks, "country", guest.country());
        put(marks, "family", guest.family());
        for (int i = 0; i < earlier.size(); i++) {
            marks.put("met-" + i, earlier.get(i).get(guest.id()).toString());
        }
        return new Person(
                guest.id().toString(),
                marks,
                new HashSet<>(guest.languages()),
                guest.does(Part.INTERPRETS),
                guest.parts().stream().map(Enum::name).collect(Collectors.toSet()),
                guest.ranking().stream()
                        .filter(here::contains)
                        .map(UUID::toString)
                        .toList());
    }

    private static void put(Map<String, String> marks, String name, String value) {
        if (!value.isEmpty()) {
            marks.put(name, value);
        }
    }

    private List<Mix> mixes(int earlier) {
        List<Mix> mixes = new ArrayList<>();
        if (rules.mostOfOne() > 0) {
            mixes.add(new Mix("organisation", rules.mostOfOne(), 0));
        }
        mixes.add(new Mix("country", guests.size(), rules.countries().price(MIX)));
        mixes.add(new Mix("family", guests.size(), rules.families().price(MIX)));
        for (int i = 0; i < earlier; i++) {
            mixes.add(new Mix("met-" + i, guests.size(), rules.others().price(AGAIN)));
        }
        return mixes;
    }

    private Set<String> roles() {
        Set<String> roles = new HashSet<>();
        if (rules.facilitated()) {
            roles.add(Part.FACILITATES.name());
        }
        if (rules.reported()) {
            roles.add(Part.REPORTS.name());
        }
        return roles;
    }

    /** Of people who do not come any more nothing is asked. */
    private List<Breakouts.Pair> pairs(Set<UUID> known) {
        return pairs.stream()
                .filter(it -> known.contains(it.one()) && known.contains(it.other()))
                .map(it -> new Breakouts.Pair(
                        it.label(), it.one().toString(), it.other().toString(), it.together()))
                .toList();
    }

    private List<Breakouts.Pin> pins(Set<UUID> known, Set<UUID> here) {
        return pins.stream()
                .filter(it -> known.contains(it.guest()) && here.contains(it.session()))
                .map(it -> new Breakouts.Pin(
                        it.label(), it.guest().toString(), 0, it.session().toString()))
                .toList();
    }

    private Map<String, List<@Nullable String>> before(Set<UUID> here) {
        Map<String, List<@Nullable String>> seats = new HashMap<>();
        before.forEach((guest, sessions) -> sessions.stream()
                .filter(here::contains)
                .findFirst()
                .ifPresent(session -> seats.put(guest.toString(), List.of(session.toString()))));
        return seats;
    }
}
