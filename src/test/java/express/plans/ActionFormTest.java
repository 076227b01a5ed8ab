package express.plans;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.policy.PolicyActionId;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionFormTest {

    private static final UUID OBJECTIVE = UUID.randomUUID();
    private static final OrganisationId HOUSE = OrganisationId.next();
    private static final OrganisationId OTHER = OrganisationId.next();
    private static final PolicyActionId POLICY = new PolicyActionId(UUID.randomUUID());
    private static final Options OPTIONS = new Options(
            Map.of(OBJECTIVE.toString(), "An objective"),
            Map.of(HOUSE.toString(), "House", OTHER.toString(), "Other"),
            Map.of(HOUSE.toString(), "House"),
            Map.of(POLICY.toString(), "A policy"),
            Map.of("fr", "français"),
            "microstart"::equals);

    @Test
    void comesBackAsItWas() {
        var facts = new Facts(
                OBJECTIVE,
                "Un titre",
                "Pourquoi\nencore",
                "Comment",
                HOUSE,
                List.of(OTHER),
                "Des voisins",
                LocalDate.parse("2027-03-31"),
                "Dix heures",
                "Vingt",
                "La pluie",
                "microstart",
                POLICY,
                ChainStep.FINANCE,
                Locale.FRENCH);
        ActionForm form = ActionForm.of(facts);
        assertThat(form.faults(OPTIONS)).isEmpty();
        assertThat(form.facts()).isEqualTo(facts);
    }

    @Test
    void needsNoMoreThanATitleAndALanguage() {
        ActionForm form = new ActionForm(Map.of("title", " A\u202Eb\r\nc ", "language", "fr"));
        assertThat(form.faults(OPTIONS)).isEmpty();
        assertThat(form.facts()).isEqualTo(Facts.idea("Ab c", "", null, Locale.FRENCH));
    }

    @Test
    void takesDigitsOfAllScriptsAndTheAddressOfAPractice() {
        ActionForm form = new ActionForm(Map.of(
                "title",
                "x",
                "language",
                "fr",
                "due",
                "٢٠٢٧-٠٣-٣١",
                "practice",
                "https://express.example/practices/microstart?lang=fr#top",
                "lead",
                HOUSE.toString(),
                "partners",
                HOUSE + "," + OTHER + "," + OTHER));
        assertThat(form.faults(OPTIONS)).isEmpty();
        assertThat(form.facts().due()).isEqualTo("2027-03-31");
        assertThat(form.facts().practice()).isEqualTo("microstart");
        assertThat(form.facts().partners()).as("the lead is no partner").containsExactly(OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "title, ''",
        "due, yesterday",
        "due, 1999-01-01",
        "practice, no-such-practice",
        "objective, 6e9c0f6e-0000-0000-0000-000000000000",
        "lead, somebody",
        "partners, somebody",
        "policy, x",
        "step, COFFEE",
        "language, tlh"
    })
    void saysWhatIsWrong(String field, String value) {
        Map<String, String> typed = new HashMap<>(Map.of("title", "x", "language", "fr"));
        typed.put(field, value);
        assertThat(new ActionForm(typed).faults(OPTIONS))
                .extracting(Wrong::field)
                .containsExactly(field);
    }

    @Test
    void letsNobodyLeadWhomTheViewerMayNotChoose() {
        var form = new ActionForm(Map.of("title", "x", "language", "fr", "lead", OTHER.toString()));
        assertThat(form.faults(OPTIONS)).containsExactly(new Wrong("lead", "plans.fault.choice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "why", "what", "others", "means", "indicator", "risk"})
    void boundsWhatIsWritten(String field) {
        Map<String, String> typed = new HashMap<>(Map.of("title", "x", "language", "fr"));
        typed.put(field, "x".repeat(2001));
        assertThat(new ActionForm(typed).faults(OPTIONS))
                .containsExactly(new Wrong(field, "plans.fault.long." + field));
    }

    @ParameterizedTest
    @CsvSource({
        "/networks/liege/coverage?step=finance#gaps, true",
        "/, true",
        "//evil.example, false",
        "https://evil.example, false",
        "/\\evil.example, false",
        "javascript:alert(1), false",
        "networks, false",
        "'/a b', false"
    })
    void takesPathsWithinExpressOnly(String source, boolean taken) {
        assertThat(Typed.isPath(source)).isEqualTo(taken);
    }
}
