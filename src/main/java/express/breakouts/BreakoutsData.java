package express.breakouts;

import express.base.PersonId;
import express.people.People;
import express.people.PersonalData;
import express.registration.Participant;
import express.registration.Roll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which groups somebody with an account is, and what they do there. */
@Component
@Transactional
class BreakoutsData implements PersonalData {

    private final People people;
    private final Roll roll;
    private final Traces traces;

    BreakoutsData(People people, Roll roll, Traces traces) {
        this.people = people;
        this.roll = roll;
        this.traces = traces;
    }

    @Override
    public String name() {
        return "breakouts.groups";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> held = of(person).stream()
                .map(this::exported)
                .filter(it -> !it.isEmpty())
                .toList();
        return held.isEmpty() ? Map.of() : Map.of("groups", held);
    }

    private List<UUID> of(PersonId person) {
        return people.find(person).filter(it -> it.email() != null).map(roll::listOf).orElse(List.of()).stream()
                .map(Participant::id)
                .toList();
    }

    private Map<String, Object> exported(UUID guest) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> parts = traces.parts(guest);
        if (!parts.isEmpty()) {
            fields.put("parts", parts);
        }
        List<Map<String, Object>> seats = traces.seats(guest);
        if (!seats.isEmpty()) {
            fields.put("seats", seats);
        }
        return fields;
    }

    @Override
    public void erase(PersonId person) {
        of(person).forEach(traces::remove);
    }
}
