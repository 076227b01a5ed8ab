package express.attendance;

import express.base.PersonId;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programmes;
import express.people.People;
import express.people.PersonalData;
import express.registration.Participant;
import express.registration.Roll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody with an account attended. What proves it stays until the funder may not ask any more, and says until when;
 * the details go with their registrations.
 */
@Component
@Transactional
class AttendanceData implements PersonalData {

    private final People people;
    private final Roll roll;
    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Reckoning reckoning;

    AttendanceData(People people, Roll roll, Gatherings gatherings, Programmes programmes, Reckoning reckoning) {
        this.people = people;
        this.roll = roll;
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.reckoning = reckoning;
    }

    @Override
    public String name() {
        return "attendance.held";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> held = registered(person).stream()
                .flatMap(it -> exported(it).stream())
                .filter(it -> !it.isEmpty())
                .toList();
        return held.isEmpty() ? Map.of() : Map.of("attended", held);
    }

    private List<Participant> registered(PersonId person) {
        return people.find(person)
                .filter(it -> it.email() != null)
                .map(roll::listOf)
                .orElse(List.of());
    }

    /** Of whoever was there, until when it is kept that they were. */
    @Override
    public List<Stay> stays(PersonId person, Locale reader) {
        return registered(person).stream()
                .flatMap(it -> gatherings.find(new GatheringId(it.gathering())).stream()
                        .map(gathering -> reckoning.of(gathering, programmes.get(gathering), it.id())))
                .filter(sheet -> !sheet.present().isEmpty())
                .map(sheet -> new Stay(
                        "attendance.stays",
                        sheet.programme().said().title(reader),
                        sheet.book()
                                .keepUntil(sheet.gathering(), sheet.programme().zone())))
                .toList();
    }

    private Optional<Map<String, Object>> exported(Participant participant) {
        return gatherings.find(new GatheringId(participant.gathering())).map(it -> exported(it, participant));
    }

    private Map<String, Object> exported(Gathering gathering, Participant participant) {
        Sheet sheet = reckoning.of(gathering, programmes.get(gathering), participant.id());
        Map<String, Object> fields = new LinkedHashMap<>();
        sheet.present().forEach(it -> {
            fields.put("gathering", gathering.path());
            fields.put("minutes", it.tally().attended());
            fields.put(
                    "virtual",
                    it.tally().virtualDays().stream().map(Object::toString).toList());
            fields.put(
                    "physical",
                    it.tally().physicalDays().stream().map(Object::toString).toList());
            it.certified().ifPresent(certificate -> fields.put("certificate", certificate.number()));
            fields.put(
                    "until",
                    sheet.book().keepUntil(gathering, sheet.programme().zone()).toString());
        });
        return fields;
    }

    /** Registrations tell of their going themselves ({@link Keeping}), and nothing here leads to an account. */
    @Override
    public void erase(PersonId person) {
        // What is kept is kept until its day.
    }
}
