package express.beginnings;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody as they are named for a role: one of those with an account, or a name and an organisation. */
record RoleForm(Map<String, String> typed, List<Candidate> candidates, List<Organisation> houses) {

    static final int LONGEST = 200;

    /** Somebody with an account in an organisation. */
    record Candidate(PersonId person, String name, Organisation house) {

        String key() {
            return person + "@" + house.id();
        }
    }

    private @Nullable Candidate chosen() {
        String who = Typed.line(typed.get("who"));
        return candidates.stream()
                .filter(it -> it.key().equals(who))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Organisation house() {
        String id = Typed.line(typed.get("organisation"));
        return houses.stream()
                .filter(it -> it.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private String name() {
        return Typed.line(typed.get("name"));
    }

    private String function() {
        return Typed.line(typed.get("function"));
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        if (chosen() == null) {
            if (!Typed.line(typed.get("who")).isEmpty()) {
                faults.add(new Wrong("who", "beginnings.fault.who"));
            }
            if (name().isEmpty() || name().length() > LONGEST) {
                faults.add(new Wrong("name", "beginnings.fault.person"));
            }
            if (house() == null) {
                faults.add(new Wrong("organisation", "beginnings.fault.organisation"));
            }
        }
        if (function().length() > LONGEST) {
            faults.add(new Wrong("function", "beginnings.fault.function"));
        }
        return faults;
    }

    /** Without faults only. */
    Holder holder(Duty duty, int version) {
        Candidate chosen = chosen();
        Organisation house = chosen == null ? house() : chosen.house();
        OrganisationId organisation = house == null ? OrganisationId.next() : house.id();
        return chosen == null
                ? new Holder(duty, organisation, null, name(), function(), version)
                : new Holder(duty, organisation, chosen.person(), chosen.name(), function(), version);
    }
}
