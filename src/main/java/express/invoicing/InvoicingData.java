package express.invoicing;

import express.base.PersonId;
import express.people.PersonalData;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of what somebody was paid. They stay with the accounts of the house as long as the law asks. */
@Component
@Transactional
class InvoicingData implements PersonalData {

    private final Documents documents;

    InvoicingData(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "invoicing.documents";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> notes = documents.listOfPerson(person).stream()
                .map(InvoicingData::fields)
                .toList();
        return notes.isEmpty() ? Map.of() : Map.of("notes", notes);
    }

    private static Map<String, Object> fields(Document it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", it.number());
        fields.put("month", it.month().toString());
        fields.put("issued", it.issuedOn().toString());
        fields.put("name", it.partyName());
        fields.put("amount", it.total());
        fields.put("currency", it.currency());
        return fields;
    }

    /** The account lets go of them; nothing leads from a document to a person who is gone. */
    @Override
    public void erase(PersonId person) {
        // What was paid has to stay in the accounts; see stays.
    }

    @Override
    public List<Stay> stays(PersonId person, Locale reader) {
        return documents.listOfPerson(person).stream()
                .map(it -> new Stay("invoicing.stays", it.number(), until(it)))
                .toList();
    }

    private static LocalDate until(Document it) {
        return it.issuedOn().plusDays(InvoicingKept.DAYS);
    }
}
