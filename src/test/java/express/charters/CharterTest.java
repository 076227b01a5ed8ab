package express.charters;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.NetworkId;
import express.charters.Charter.Deviation;
import express.texts.Difference.Change;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CharterTest {

    private static final Section PURPOSE = new Section(
            "purpose",
            Part.CHARTER,
            Map.of(
                    "en",
                    new Section.Words("Purpose", "We meet each month"),
                    "fr",
                    new Section.Words("But", "Mensuel")));
    private static final Section HOST =
            new Section("host", Part.GOVERNANCE, Map.of("en", new Section.Words("Host", "One hosts")));
    private static final Model MODEL = new Model(1, Instant.EPOCH, Map.of(), List.of(PURPOSE, HOST), 1);

    private static Charter charter(String language, Map<String, Deviation> deviations) {
        return new Charter(NetworkId.next(), 1, Locale.forLanguageTag(language), 1, deviations);
    }

    @Test
    void saysWhatTheModelSaysButWhereItDeviates() {
        Charter charter = charter("en", Map.of("purpose", new Deviation("We meet each week", "We are few", 3)));
        List<Clause> clauses = charter.clauses(MODEL);
        assertThat(clauses).extracting(Clause::text).containsExactly("We meet each week", "One hosts");
        assertThat(clauses).extracting(Clause::deviates).containsExactly(true, false);
        assertThat(clauses.getFirst().differences().getFirst().pieces())
                .extracting(piece -> piece.change() + " " + piece.words())
                .containsExactly(Change.STAYED + " We meet each", Change.REMOVED + " month", Change.ADDED + " week");
        assertThat(clauses.getLast().differences()).isEmpty();
    }

    @Test
    void fallsBackToEnglishWhereTheModelHasNoOtherWords() {
        assertThat(charter("fr", Map.of()).clauses(MODEL))
                .extracting(Clause::title)
                .containsExactly("But", "Host");
    }

    @Test
    void leavesOutADeviationFromWhatTheModelNoLongerHas() {
        assertThat(charter("en", Map.of("gone", new Deviation("x", "y", 1))).clauses(MODEL))
                .extracting(Clause::key)
                .containsExactly("purpose", "host");
    }
}
