package express.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

    private final List<String> noted = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private Progress.Word word = Progress.Word.GO_ON;

    private final Progress progress = new Progress(this::note, () -> now, 7);

    private Progress.Word note(long done, long outOf) {
        noted.add(done + "/" + outOf);
        return word;
    }

    @Test
    void isWrittenDownAFewTimesASecondAtTheMost() {
        progress.outOf(100);
        for (int i = 1; i <= 100; i++) {
            progress.done(i);
            now = now.plus(Progress.PAUSE.dividedBy(10));
        }
        assertThat(noted).hasSize(10).startsWith("0/100", "11/100").endsWith("91/100");
        assertThat(progress.done()).isEqualTo(100);
    }

    @Test
    void endsTheWorkThatWasAskedToStop() {
        progress.done(1);
        word = Progress.Word.STOP;
        progress.done(2);
        now = now.plus(Progress.PAUSE);

        assertThatThrownBy(() -> progress.done(3)).isInstanceOf(Progress.Ended.class);
        assertThat(progress.word()).isEqualTo(Progress.Word.STOP);
    }

    @Test
    void tellsWorkThatTidiesUpAndStaysWithIt() {
        assertThat(progress.stopAsked()).isFalse();
        word = Progress.Word.LEAVE;
        now = now.plus(Duration.ofSeconds(1));
        assertThat(progress.stopAsked()).isTrue();

        word = Progress.Word.GO_ON;
        now = now.plus(Duration.ofSeconds(1));
        assertThat(progress.stopAsked()).isTrue();
        assertThat(noted).hasSize(2);
    }

    @Test
    void saysHowFarTheRunBeforeWas() {
        assertThat(progress.resumeFrom()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example/x", "javascript:alert(1)", ""})
    void leadsToNothingElsewhere(String address) {
        assertThatThrownBy(() -> progress.result(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
