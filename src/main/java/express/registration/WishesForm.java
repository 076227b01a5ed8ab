package express.registration;

import express.gatherings.Fields;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.Tongues;
import express.ui.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a participant says of themselves, as it stands in a form and as it was typed. */
final class WishesForm {

    static final String RANK = "rank-";

    private WishesForm() {}

    static Map<String, String> of(Participant it) {
        Map<String, String> typed = new HashMap<>();
        typed.put("languages", String.join(",", it.languages()));
        typed.put("interpretation", it.interpretation() == null ? "" : it.interpretation());
        typed.put("needs", names(it.needs()));
        typed.put("purposes", names(it.purposes()));
        for (int i = 0; i < it.themes().size(); i++) {
            typed.put(RANK + it.themes().get(i), Integer.toString(i + 1));
        }
        return typed;
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Wishes read(Fields fields, Map<String, String> typed, Programme programme, Desk desk) {
        return new Wishes(
                fields.many("languages", Tongues::known),
                PartyForm.interpretation(fields, desk),
                fields.many("needs", one(Need.values())::contains).stream()
                        .map(Need::valueOf)
                        .toList(),
                themes(fields, typed, programme),
                fields.many("purposes", one(Purpose.values())::contains).stream()
                        .map(Purpose::valueOf)
                        .toList());
    }

    private static List<String> one(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** Each rank is given once; those without one are not wished for. */
    private static List<UUID> themes(Fields fields, Map<String, String> typed, Programme programme) {
        Map<Integer, UUID> ranked = new TreeMap<>();
        for (Session theme : programme.breakouts()) {
            String name = RANK + theme.id();
            String rank = Typed.digits(typed.get(name));
            if (!rank.isEmpty()) {
                int place = Typed.number(rank);
                if (place < 1 || place > programme.breakouts().size()) {
                    fields.wrong(name, "registration.fault.rank");
                } else if (ranked.putIfAbsent(place, theme.id()) != null) {
                    fields.wrong(name, "registration.fault.rank-twice");
                }
            }
        }
        return List.copyOf(ranked.values());
    }
}
