package express.accompaniment;

import express.base.PersonId;
import express.journeys.CaseFile;
import express.journeys.Journeys;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plan, talks and the rest of a person's own journeys, which go with the journeys themselves. */
@Component
@Transactional(readOnly = true)
class AccompanimentData implements PersonalData {

    private final Journeys journeys;
    private final Plans plans;
    private final Sessions sessions;
    private final Remarks remarks;
    private final Closings closings;

    AccompanimentData(Journeys journeys, Plans plans, Sessions sessions, Remarks remarks, Closings closings) {
        this.journeys = journeys;
        this.plans = plans;
        this.sessions = sessions;
        this.remarks = remarks;
        this.closings = closings;
    }

    @Override
    public String name() {
        return "accompaniment.data";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> all =
                journeys.listOf(person).stream().map(this::exported).toList();
        return all.isEmpty() ? Map.of() : Map.of("journeys", all);
    }

    private Map<String, Object> exported(CaseFile journey) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("plan", Written.of(plans.get(journey)));
        fields.put(
                "sessions",
                sessions.list(journey).stream().map(AccompanimentData::exported).toList());
        fields.put(
                "workshops",
                sessions.listAttended(journey).stream()
                        .map(it ->
                                Map.of("day", it.heldOn().toString(), "module", it.module(), "minutes", it.minutes()))
                        .toList());
        fields.put(
                "remarks",
                remarks.list(journey).stream()
                        .map(it -> Map.of("at", it.saidAt().toString(), "words", it.words()))
                        .toList());
        fields.put(
                "closings",
                closings.list(journey).stream()
                        .map(it -> Map.of(
                                "at", it.closedAt().toString(),
                                "outcome", it.outcome().name(),
                                "words", it.words(),
                                "otherwise", it.otherwise()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> exported(Session session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", session.at().toString());
        fields.put("way", session.way().name());
        if (session.minutes() != null) {
            fields.put("minutes", session.minutes());
        }
        fields.put("topics", session.topics());
        fields.put("next", session.nextStep());
        fields.put("note", session.note());
        return fields;
    }

    /** It goes with the journey; what somebody did as an adviser stays without their name. */
    @Override
    public void erase(PersonId person) {}
}
