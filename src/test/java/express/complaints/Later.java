package express.complaints;

import express.database.Acting;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The round of reminders, as it runs on a day to come. */
@Component
class Later {

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final ComplaintPost post;
    private final TransactionTemplate transaction;

    Later(JdbcClient jdbc, Complaints complaints, ComplaintPost post, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
    }

    static LocalDate today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.systemDefault());
    }

    boolean remind(UUID complaint, int days) {
        InstantSource then =
                InstantSource.fixed(InstantSource.system().instant().plus(Duration.ofDays(days)));
        var reminding = new Reminding(jdbc, complaints, post, then);
        return Acting.inBackground(
                "complaints-reminding", () -> transaction.execute(status -> reminding.remind(complaint)));
    }
}
