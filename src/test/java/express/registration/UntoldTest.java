package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.database.Acting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom to tell is found without reading all participants. */
@ModuleTest
class UntoldTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void isAskedOfIndexesThatHoldTheUntoldOnly() {
        List<String> plan = Acting.inBackground(
                "registration-post",
                () -> new TransactionTemplate(transactions).execute(status -> {
                    jdbc.sql("set local enable_seqscan to off").update();
                    return jdbc.sql("explain " + RegistrationPost.Delivery.UNTOLD)
                            .param("most", 200)
                            .query(String.class)
                            .list();
                }));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(String.join("\n", plan))
                .contains("participant_untold", "participant_knowing", "desk_untold", "desk_called_off")
                .containsAnyOf("participant_expecting", "participant_gathering_id");
    }
}
