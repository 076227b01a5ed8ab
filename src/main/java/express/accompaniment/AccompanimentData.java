package express.accompaniment;

import express.base.PersonId;
import express.journeys.CaseFile;
import express.journeys.Journeys;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plan, talks and the rest of a person's own journeys, which go with the journeys themselves. */
@Component
@Transactional(readOnly = true)
class AccompanimentData implements PersonalData {

    private final Journeys journeys;
    private final OwnReading.Books books;
    private final Handovers handovers;
    private final FollowUps followUps;

    AccompanimentData(Journeys journeys, OwnReading.Books books, Handovers handovers, FollowUps followUps) {
        this.journeys = journeys;
        this.books = books;
        this.handovers = handovers;
        this.followUps = followUps;
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
        fields.put("plan", Written.of(books.plans().get(journey)));
        fields.put(
                "sessions",
                books.sessions().list(journey).stream()
                        .map(AccompanimentData::exported)
                        .toList());
        fields.put(
                "otherTimes",
                books.shifts().list(journey).values().stream()
                        .map(it -> Map.of(
                                "session", it.session().toString(),
                                "at", it.at().toString(),
                                "asker", it.asker().name(),
                                "words", it.words()))
                        .toList());
        fields.put(
                "workshops",
                books.sessions().listAttended(journey).stream()
                        .map(it ->
                                Map.of("day", it.heldOn().toString(), "module", it.module(), "minutes", it.minutes()))
                        .toList());
        fields.put(
                "remarks",
                books.remarks().list(journey).stream()
                        .map(it -> Map.of("at", it.saidAt().toString(), "words", it.words()))
                        .toList());
        fields.put(
                "closings",
                books.closings().list(journey).stream()
                        .map(it -> Map.of(
                                "at", it.closedAt().toString(),
                                "outcome", it.outcome().name(),
                                "words", it.words(),
                                "otherwise", it.otherwise()))
                        .toList());
        fields.put("judgements", judgements(journey));
        fields.put(
                "handovers",
                handovers.list(journey).stream()
                        .map(AccompanimentData::exported)
                        .toList());
        fields.put(
                "answers",
                followUps.list(journey).stream()
                        .filter(FollowUp::answered)
                        .map(AccompanimentData::exported)
                        .toList());
        return fields;
    }

    /** How they judged where they stand, before and after; what they did not know is not among it. */
    private Map<String, Object> judgements(CaseFile journey) {
        Map<String, Object> all = new TreeMap<>();
        books.postures().get(journey).forEach((occasion, values) -> {
            Map<String, Object> known = new TreeMap<>();
            values.forEach((statement, value) -> {
                if (value != null) {
                    known.put(statement, value);
                }
            });
            all.put(occasion.name(), known);
        });
        return all;
    }

    private static Map<String, Object> exported(Handover handover) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", handover.proposedAt().toString());
        fields.put("state", handover.state().name());
        fields.put("note", handover.note());
        if (handover.lastDay() != null) {
            fields.put("until", handover.lastDay().toString());
        }
        fields.put("objection", handover.objection());
        return fields;
    }

    private static Map<String, Object> exported(FollowUp asked) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("months", asked.months());
        fields.put("at", String.valueOf(asked.answeredAt()));
        fields.put("answer", String.valueOf(asked.answer()));
        fields.put("help", Boolean.TRUE.equals(asked.help()));
        fields.put("words", asked.words());
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
