package express.complaints;

import express.base.PersonId;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody complained about, and what they were answered. */
@Component
@Transactional
class ComplaintsData implements PersonalData {

    private final Complaints complaints;
    private final Entries entries;

    ComplaintsData(Complaints complaints, Entries entries) {
        this.complaints = complaints;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "complaints.register";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> all =
                complaints.listOf(person).stream().map(this::exported).toList();
        return all.isEmpty() ? Map.of() : Map.of("complaints", all);
    }

    private Map<String, Object> exported(Complaint it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lender", it.lender().toString());
        fields.put("received", it.receivedOn().toString());
        fields.put("topic", it.topic().name());
        fields.put("words", it.words());
        fields.put("state", it.state().name());
        fields.put("answerBy", it.answerBy().toString());
        fields.put(
                "entries",
                entries.list(it).stream()
                        .map(entry -> Map.<String, Object>of(
                                "at", entry.at().toString(),
                                "kind", entry.kind().name(),
                                "words", entry.words()))
                        .toList());
        return fields;
    }

    @Override
    public void erase(PersonId person) {
        complaints.forget(person);
    }
}
