package express.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class FailuresTest {

    @Test
    void passWhenSomethingOutsideWasAway() {
        assertThat(Failures.mayPass(new CannotCreateTransactionException("away")))
                .isTrue();
        assertThat(Failures.mayPass(new TransactionSystemException("lost"))).isTrue();
        assertThat(Failures.mayPass(new IllegalStateException(new DataAccessResourceFailureException("away"))))
                .isTrue();
        assertThat(Failures.mayPass(new UncheckedIOException(new IOException("reset"))))
                .isTrue();
    }

    @Test
    void doNotPassWhenTheWorkIsWrong() {
        assertThat(Failures.mayPass(new IllegalStateException("a bug"))).isFalse();
        assertThat(Failures.mayPass(new DuplicateKeyException("twice"))).isFalse();
    }

    @Test
    void areTriedAgainAfterLongerAndLongerPauses() {
        assertThat(Failures.pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Failures.pauseAfter(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Failures.pauseAfter(4)).isEqualTo(Duration.ofSeconds(270));
    }
}
