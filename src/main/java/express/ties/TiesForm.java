package express.ties;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.ties.Declaration.Said;
import express.ui.Form;
import express.ui.Form.Wrong;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is typed of the ties to all others of a network. Who is passed over keeps what was said; of all who are left one
 * may say at once that there is no tie.
 *
 * @param said by whom something was said, as it was typed
 */
record TiesForm(Map<OrganisationId, Said> said, int seen, List<Wrong> faults) {

    static final String REST = "rest";
    static final String NONE = "none";

    static String strength(Organisation other) {
        return "strength-" + other.id();
    }

    static String kinds(Organisation other) {
        return "kinds-" + other.id();
    }

    static String purpose(Organisation other) {
        return "purpose-" + other.id();
    }

    /** What stands in the form before anybody types. */
    static Map<String, String> typed(List<Organisation> others, Map<OrganisationId, Said> standing, int seen) {
        Map<String, String> typed = new HashMap<>();
        typed.put("seen", Integer.toString(seen));
        for (Organisation other : others) {
            Optional.ofNullable(standing.get(other.id())).ifPresent(said -> {
                typed.put(strength(other), Integer.toString(said.strength()));
                typed.put(kinds(other), said.kinds().stream().map(Kind::name).collect(Collectors.joining(",")));
                typed.put(purpose(other), Optional.ofNullable(said.purpose()).orElse(""));
            });
        }
        return typed;
    }

    /** @param answered of whom something was said before */
    static TiesForm read(Form typed, List<Organisation> others, Set<OrganisationId> answered) {
        Map<OrganisationId, Said> said = new LinkedHashMap<>();
        List<Wrong> faults = new ArrayList<>();
        boolean noOther = typed.chosen(REST, NONE);
        for (Organisation other : others) {
            String strength = typed.typed(strength(other));
            if (strength.matches("[0-" + Declaration.STRONGEST + "]")) {
                said.put(other.id(), view(typed, other, Integer.parseInt(strength), faults));
            } else if (!strength.isEmpty()) {
                faults.add(new Wrong(strength(other), "ui.field.wrong"));
            } else if (noOther && !answered.contains(other.id())) {
                said.put(other.id(), Said.NO_TIE);
            }
        }
        String seen = typed.typed("seen");
        return new TiesForm(said, seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1, faults);
    }

    private static Said view(Form typed, Organisation other, int strength, List<Wrong> faults) {
        List<Kind> kinds = Stream.of(typed.typed(kinds(other)).split(","))
                .flatMap(name -> Kind.named(name).stream())
                .toList();
        String purpose = visible(typed.typed(purpose(other)));
        if (strength > 0 && kinds.isEmpty()) {
            faults.add(new Wrong(kinds(other), "ties.fault.kinds"));
        }
        if (purpose.length() > Declaration.LONGEST_PURPOSE) {
            faults.add(new Wrong(purpose(other), "ties.fault.purpose"));
        }
        return new Said(kinds, strength, purpose.isEmpty() ? null : purpose);
    }

    /** Without signs that no database keeps, and those that turn letters around beyond their own line. */
    private static String visible(String typed) {
        return typed.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }
}
