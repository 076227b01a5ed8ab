package express.database;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A demonstration may be ahead of the calendar; nothing else is, whatever it is told. */
class DemoAheadTest {

    private static long daysAhead(boolean demo, int told) {
        var settings = new Settings(demo, Path.of("data"), URI.create("http://localhost"));
        Instant shown = new DatabaseConfiguration().time(settings, told).instant();
        return Math.round(Duration.between(Instant.now(), shown).toMinutes() / 1_440.0);
    }

    @Test
    void isOnlyWhereItIsADemonstration() {
        assertThat(daysAhead(true, 40)).isEqualTo(40);
        assertThat(daysAhead(true, 0)).isZero();
        assertThat(daysAhead(true, -40)).isZero();
        assertThat(daysAhead(false, 40)).isZero();
    }
}
