package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FillingTest {

    @Test
    void isRatedByWhatCouldBeFilled() {
        var some = new Filling("ti", 5, 2, 1, 0, 30);
        assertThat(some.isRated()).isTrue();
        assertThat(some.rate()).isEqualTo(66);
        assertThat(new Filling("ti", 3, 0, 2, 0, 0).rate()).isZero();
        assertThat(new Filling("ti", 4, 3, 0, 1, 30).rate())
                .as("one stood there alone")
                .isEqualTo(75);
        assertThat(new Filling("ti", 4, 0, 0, 0, 0).isRated())
                .as("all still to come")
                .isFalse();
    }
}
