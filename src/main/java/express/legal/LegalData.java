package express.legal;

import express.base.PersonId;
import express.people.PersonalData;
import express.texts.Saving;
import express.texts.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who wrote and translated texts, and who decided on periods. */
@Component
class LegalData implements PersonalData {

    private final Texts texts;
    private final Periods periods;

    LegalData(Texts texts, Periods periods) {
        this.texts = texts;
        this.periods = periods;
    }

    @Override
    public String name() {
        return "legal.authorship";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> written =
                texts.listSavings(person).stream().map(LegalData::exported).toList();
        List<Map<String, Object>> decided = periods.listDecisions(person);
        return written.isEmpty() && decided.isEmpty() ? Map.of() : Map.of("texts", written, "periods", decided);
    }

    private static Map<String, Object> exported(Saving saving) {
        return Map.of(
                "at", saving.savedAt().toString(),
                "act", saving.act().name(),
                "language", saving.language().toLanguageTag(),
                "words", saving.words());
    }

    /** What remains is an id that leads to nobody any more, beside words that are the installation's own. */
    @Override
    public void erase(PersonId person) {}
}
