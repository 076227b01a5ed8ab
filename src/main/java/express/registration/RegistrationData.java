package express.registration;

import express.base.PersonId;
import express.people.People;
import express.people.Person;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was registered for the address of somebody with an account. Whoever is erased gives back their places. Those
 * without an account have their link for the same.
 */
@Component
@Transactional
class RegistrationData implements PersonalData {

    private final People people;
    private final Participants participants;
    private final Admission admission;

    RegistrationData(People people, Participants participants, Admission admission) {
        this.people = people;
        this.participants = participants;
        this.admission = admission;
    }

    @Override
    public String name() {
        return "registration.places";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> held =
                of(person).stream().map(RegistrationData::exported).toList();
        return held.isEmpty() ? Map.of() : Map.of("places", held);
    }

    private List<Participant> of(PersonId person) {
        return people.find(person)
                .map(Person::email)
                .map(Person::normalised)
                .map(participants::listOf)
                .orElse(List.of());
    }

    private static Map<String, Object> exported(Participant it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("gathering", it.gathering().toString());
        fields.put("name", it.name());
        fields.put("email", it.email());
        fields.put("state", it.state().name());
        fields.put("languages", it.languages());
        Optional.ofNullable(it.interpretation()).ifPresent(into -> fields.put("interpretation", into));
        fields.put("needs", it.needs().stream().map(Enum::name).toList());
        fields.put("themes", it.themes().stream().map(Object::toString).toList());
        fields.put("purposes", it.purposes().stream().map(Enum::name).toList());
        return fields;
    }

    @Override
    public void erase(PersonId person) {
        of(person).forEach(admission::forget);
    }
}
