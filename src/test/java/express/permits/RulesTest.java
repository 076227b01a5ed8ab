package express.permits;

import static org.assertj.core.api.Assertions.assertThat;

import express.permits.Rule.Right;
import org.junit.jupiter.api.Test;

class RulesTest {

    private final Rules rules = new Rules();

    @Test
    void knowBelgium() {
        assertThat(rules.get("BE", Status.RECOGNISED_REFUGEE).right()).isEqualTo(Right.ALLOWED);
        assertThat(rules.get("BE", Status.TEMPORARY_PROTECTION).right()).isEqualTo(Right.ALLOWED);
        assertThat(rules.get("BE", Status.LIMITED_RESIDENCE).right()).isEqualTo(Right.WITH_PERMIT);
    }

    @Test
    void neverGuess() {
        assertThat(rules.get("BE", Status.ASYLUM_PROCEDURE).right()).isEqualTo(Right.UNKNOWN);
        assertThat(rules.get("SE", Status.RECOGNISED_REFUGEE)).isEqualTo(Rule.unknown("SE", Status.RECOGNISED_REFUGEE));
    }

    @Test
    void saySourceAndDayOfWhatTheySay() {
        for (Status status : Status.values()) {
            Rule rule = rules.get("BE", status);
            assertThat(rule.right() == Right.UNKNOWN).isEqualTo(rule.source() == null);
            assertThat(rule.source() == null).isEqualTo(rule.checked() == null);
        }
    }
}
