package express.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RememberedTest {

    private final Changes changes = new Changes();
    private final Remembered<String, Integer> remembered = new Remembered<>(changes);
    private int reads;

    @BeforeEach
    void hear() {
        changes.heard();
    }

    @Test
    void readsOnceUntilSomethingIsWritten() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(1);
        changes.written();
        assertThat(read()).isEqualTo(2);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void doesNotBelieveWhatWasReadWhileSomethingWasWritten() {
        int early = remembered.get("a", key -> {
            changes.written();
            return ++reads;
        });
        assertThat(early).isEqualTo(1);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void readsEachTimeWhileNothingIsHeard() {
        read();
        changes.deaf();
        assertThat(read()).isEqualTo(2);
        assertThat(read()).isEqualTo(3);
        changes.heard();
        assertThat(read())
                .as("what was kept before may have been changed unheard")
                .isEqualTo(4);
        assertThat(read()).isEqualTo(4);
    }

    @Test
    void keepsNothingThatATransactionMayTakeBack() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            read();
            assertThat(read()).isEqualTo(2);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(read()).isEqualTo(3);
    }

    @Test
    void keepsNoFailure() {
        assertThatThrownBy(() -> remembered.get("a", key -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(read()).isEqualTo(1);
    }

    private int read() {
        return remembered.get("a", key -> ++reads);
    }
}
