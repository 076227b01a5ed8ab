package express.outings;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.base.PersonId;
import express.ui.Form.Wrong;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutingFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static OutingForm typed(String field, String value) {
        Map<String, String> typed = new HashMap<>(
                Map.of("day", "2026-11-27", "channel", "STREET", "place", "Market", "met", "40", "asked", "5"));
        typed.put(field, value);
        return OutingForm.of(typed, new OrganisationId(new UUID(0, 1)), PersonId.next(), TODAY);
    }

    private static List<String> faults(String field, String value) {
        return typed(field, value).form().errors().stream().map(Wrong::field).toList();
    }

    @Test
    void readsWhatPeopleTypeInTheDigitsOfTheirScript() {
        assertThat(Objects.requireNonNull(typed("met", "٤٢").outing()).met()).isEqualTo(42);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(faults("day", "2026-11-29")).containsExactly("day");
        assertThat(faults("day", "2026-02-30")).containsExactly("day");
        assertThat(faults("channel", "MOON")).containsExactly("channel");
        assertThat(faults("place", " ")).containsExactly("place");
        assertThat(faults("place", "x".repeat(201))).containsExactly("place");
        assertThat(faults("met", "-4")).containsExactly("met");
        assertThat(faults("met", "999999")).containsExactly("met");
        assertThat(faults("asked", "41")).containsExactly("asked");
        assertThat(faults("words", "x".repeat(1001))).containsExactly("words");
    }
}
