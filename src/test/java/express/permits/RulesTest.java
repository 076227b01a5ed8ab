package express.permits;

import static org.assertj.core.api.Assertions.assertThat;

import express.permits.Rule.Right;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RulesTest {

    private final Rules rules = at("2026-12-24T08:00:00Z");

    private static Rules at(String instant) {
        return new Rules(InstantSource.fixed(Instant.parse(instant)));
    }

    @Test
    void knowBelgium() {
        assertThat(rules.get("BE", Status.RECOGNISED_REFUGEE).right()).isEqualTo(Right.ALLOWED);
        assertThat(rules.get("BE", Status.TEMPORARY_PROTECTION).right()).isEqualTo(Right.ALLOWED);
        assertThat(rules.get("BE", Status.LIMITED_RESIDENCE).right()).isEqualTo(Right.WITH_PERMIT);
    }

    /** A law may have changed since: whoever reads it is told. */
    @Test
    void areNotReliedOnAYearAfterTheyWereChecked() {
        assertThat(rules.get("BE", Status.RECOGNISED_REFUGEE).old()).isFalse();
        Rule later = at("2030-01-02T08:00:00Z").get("BE", Status.RECOGNISED_REFUGEE);
        assertThat(later.old()).isTrue();
        assertThat(later.checked())
                .isEqualTo(rules.get("BE", Status.RECOGNISED_REFUGEE).checked());
        assertThat(at("2030-01-02T08:00:00Z").get("SE", Status.OTHER).old())
                .as("what is unknown is not old")
                .isFalse();
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
