package express.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void tellsPhrasesAndExclusionsFromWords() {
        Asked asked = Asked.of("loan \"first contact\" -bank „zweiter Schritt“ -\"no interest\" co-op");
        assertThat(asked.wanted().strip()).startsWith("loan").endsWith("co-op").doesNotContain("bank");
        assertThat(asked.phrases()).containsExactly("first contact", "zweiter Schritt");
        assertThat(asked.excluded()).containsExactly("bank", "no interest");
        assertThat(asked.wanted())
                .hasSameSizeAs("loan \"first contact\" -bank „zweiter Schritt“ -\"no interest\" co-op");
    }

    @Test
    void takesWhatIsNeverClosedForWords() {
        assertThat(Asked.of("loan \"first contact").phrases()).isEmpty();
        assertThat(Asked.of("loan \"first contact").wanted()).contains("first contact");
        assertThat(Asked.of("a \"b\" c\" d").phrases()).containsExactly("b");
    }

    @Test
    void takesADashForADash() {
        assertThat(Asked.of("2010 - 2020 – later - ").excluded()).isEmpty();
        assertThat(Asked.of("co-op start-up").excluded()).isEmpty();
        assertThat(Asked.of("-loan").excluded()).containsExactly("loan");
    }

    @Test
    void knowsWhetherTheLastWordMayGoOn() {
        assertThat(Asked.of("micro").open()).isTrue();
        assertThat(Asked.of("micro ").open()).isFalse();
        assertThat(Asked.of("").open()).isFalse();
        assertThat(Asked.of("\"micro\"").open()).isFalse();
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(Asked.of("a".repeat(10_000)).cut()).isFalse();
        assertThat(Asked.of("a".repeat(10_001)).cut()).isTrue();
        assertThat(Asked.of("\"".repeat(10_001)).phrases()).isEmpty();
    }
}
