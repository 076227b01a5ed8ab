package express.ties;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.ties.Declaration.Said;
import express.ui.Form;
import express.ui.Form.Wrong;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiesFormTest {

    private final Cast cast = new Cast("Bank", "School");
    private final Organisation bank = cast.house("Bank");
    private final Organisation school = cast.house("School");
    private final Map<String, String> typed = new HashMap<>(Map.of("seen", "3"));

    @Test
    void readsWhatIsSaidOfEach() {
        typed.put(TiesForm.strength(bank), "4");
        typed.put(TiesForm.kinds(bank), "INFORMS,REFERS_TO,SORCERY");
        typed.put(TiesForm.purpose(bank), "  loans,\n for\u202E starters ");
        TiesForm form = read(Set.of());
        assertThat(form.faults()).isEmpty();
        assertThat(form.seen()).isEqualTo(3);
        assertThat(form.said())
                .isEqualTo(
                        Map.of(bank.id(), new Said(List.of(Kind.REFERS_TO, Kind.INFORMS), 4, "loans, for starters")));
    }

    @Test
    void passesOverWhoIsNotSpokenOf() {
        typed.put(TiesForm.strength(bank), "");
        assertThat(read(Set.of()).said()).isEmpty();
    }

    @Test
    void saysOfAllOthersAtOnceThatThereIsNoTie() {
        typed.put(TiesForm.REST, TiesForm.NONE);
        assertThat(read(Set.of(school.id())).said())
                .as("what was said of the school stays")
                .isEqualTo(Map.of(bank.id(), Said.NO_TIE));
    }

    @Test
    void forgetsInWhatNoTieConsists() {
        typed.put(TiesForm.strength(bank), "0");
        typed.put(TiesForm.kinds(bank), "SHARES");
        typed.put(TiesForm.purpose(bank), "something");
        assertThat(read(Set.of()).said()).isEqualTo(Map.of(bank.id(), Said.NO_TIE));
    }

    @Test
    void asksInWhatATieConsists() {
        typed.put(TiesForm.strength(bank), "2");
        assertThat(read(Set.of()).faults()).containsExactly(new Wrong(TiesForm.kinds(bank), "ties.fault.kinds"));
    }

    @Test
    void asksForAShortPurpose() {
        typed.put(TiesForm.strength(bank), "2");
        typed.put(TiesForm.kinds(bank), "SHARES");
        typed.put(TiesForm.purpose(bank), "x".repeat(301));
        assertThat(read(Set.of()).faults()).containsExactly(new Wrong(TiesForm.purpose(bank), "ties.fault.purpose"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "-1", "3.5", "strong", "٣"})
    void refusesOtherStrengths(String strength) {
        typed.put(TiesForm.strength(bank), strength);
        assertThat(read(Set.of()).faults()).containsExactly(new Wrong(TiesForm.strength(bank), "ui.field.wrong"));
    }

    @Test
    void showsWhatWasSaid() {
        Said said = new Said(List.of(Kind.SHARES, Kind.INFORMS), 5, "a kitchen");
        Form form = Form.of(TiesForm.typed(List.of(bank, school), Map.of(bank.id(), said), 7));
        assertThat(TiesForm.read(form, List.of(bank, school), Set.of()).said()).isEqualTo(Map.of(bank.id(), said));
        assertThat(form.typed("seen")).isEqualTo("7");
        assertThat(form.typed(TiesForm.strength(school))).isEmpty();
    }

    private TiesForm read(Set<OrganisationId> answered) {
        return TiesForm.read(Form.of(typed), List.of(bank, school), answered);
    }
}
