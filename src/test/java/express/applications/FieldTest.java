package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.applications.Application.State;
import express.applications.Field.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250|250",
                "250.50|250.50",
                "250,5|250.5",
                "1 250,75|1250.75",
                "1.250,75|1250.75",
                "1,250.75|1250.75",
                "1.250|1250",
                "٢٥٠|250",
                "٢٥٠٫٥|250.5",
                "0|0",
                "1000000|1000000"
            })
    void readsMoneyAsPeopleWriteIt(String typed, String read) {
        assertThat(Field.money(typed))
                .hasValueSatisfying(it -> assertThat(it.toPlainString()).isEqualTo(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-5", "1e9", "1000000.01", "99999999", "0.001", "1.2.3", "NaN", "twelve", "<script>", "٪", ""})
    void refusesWhatIsNoMoney(String typed) {
        assertThat(Field.money(typed)).isEmpty();
    }

    @Test
    void takesAnEmptyAnswerOnlyWhereItMayBe() {
        assertThat(Field.of("called", Kind.LINE).read(" \u202E ")).isEmpty();
        assertThat(Field.maybe("near-coach", Kind.LINE).read("  ")).hasValue("");
        assertThat(Field.of("called", Kind.LINE).read("x".repeat(201))).isEmpty();
        assertThat(Field.of("business-months", Kind.COUNT).read("1201")).isEmpty();
        assertThat(Field.of("business-months", Kind.COUNT).read("٦")).hasValue("6");
        assertThat(Field.of("ask", Kind.YES_NO).read("perhaps")).isEmpty();
        assertThat(Field.maybe("stay-until", Kind.DAY).read("2027-02-30")).isEmpty();
    }

    @Test
    void leadsNowhereFromAnEnd() {
        for (State over : new State[] {State.REFUSED, State.WITHDRAWN, State.FORGONE}) {
            assertThat(Arrays.stream(State.values()).filter(over::leadsTo)).isEmpty();
        }
        assertThat(Arrays.stream(State.values()).filter(State.GRANTED::leadsTo)).containsExactly(State.FORGONE);
        assertThat(State.STARTED.leadsTo(State.GRANTED)).isFalse();
        assertThat(State.SUBMITTED.leadsTo(State.GRANTED)).isFalse();
        assertThat(State.READY.leadsTo(State.GRANTED)).isTrue();
        assertThat(State.POSTPONED.leadsTo(State.READY)).isTrue();
        assertThat(State.RETURNED.leadsTo(State.SUBMITTED)).isTrue();
    }
}
