package express.registration;

import express.directory.Organisation;
import express.gatherings.Fields;
import express.gatherings.Tongues;
import express.messaging.Channel;
import express.people.PersonName;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of one organisation as they are typed, five at the most. */
final class PartyForm {

    private PartyForm() {}

    static Optional<Party> read(
            Fields fields, Map<String, String> typed, List<Organisation> run, Desk desk, List<String> letters) {
        String chosen = fields.chosen(
                "organisation",
                it -> run.stream().anyMatch(one -> one.id().toString().equals(it)));
        if (chosen == null) {
            fields.wrong("organisation", "registration.fault.organisation");
        }
        List<Party.Guest> guests = guests(fields, typed);
        List<String> languages = fields.many("languages", Tongues::known);
        String interpretation = interpretation(fields, desk);
        String written =
                Optional.ofNullable(fields.chosen("letters", letters::contains)).orElse(letters.getFirst());
        if (fields.failed()) {
            return Optional.empty();
        }
        Organisation organisation = run.stream()
                .filter(it -> it.id().toString().equals(chosen))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Party(
                organisation.id(),
                Optional.ofNullable(organisation.country()).orElse(""),
                organisation.family().name(),
                written,
                languages,
                interpretation,
                guests));
    }

    static @Nullable String interpretation(Fields fields, Desk desk) {
        return fields.chosen("interpretation", desk.rules().interpreting()::contains);
    }

    private static List<Party.Guest> guests(Fields fields, Map<String, String> typed) {
        List<Party.Guest> guests = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 1; i <= Desk.MOST_TOGETHER; i++) {
            String name = Typed.line(typed.get("name-" + i));
            String email = Typed.line(typed.get("email-" + i));
            if (!name.isEmpty() || !email.isEmpty()) {
                var guest = new Party.Guest(PersonName.of(name), email);
                check(fields, i, guest);
                if (!known.add(guest.key())) {
                    fields.wrong("email-" + i, "registration.fault.twice");
                }
                guests.add(guest);
            }
        }
        if (guests.isEmpty()) {
            fields.wrong("name-1", "registration.fault.nobody");
        }
        return guests;
    }

    private static void check(Fields fields, int i, Party.Guest guest) {
        PersonName.whatIsWrong(guest.name()).ifPresent(wrong -> fields.wrong("name-" + i, wrong));
        if (!Channel.EMAIL.reaches(guest.email()) || !guest.email().matches(".+@[^@]+\\.[^@.]{2,}")) {
            fields.wrong("email-" + i, "registration.fault.email");
        }
    }
}
