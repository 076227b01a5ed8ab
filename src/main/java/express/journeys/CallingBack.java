package express.journeys;

import express.jobs.Routine;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of people who asked to be called and of whom nobody has said what became of them. */
@Component
class CallingBack implements Routine {

    private static final Duration PATIENCE = Duration.ofDays(2);

    private final FirstContacts contacts;
    private final ContactPost post;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    CallingBack(FirstContacts contacts, ContactPost post, InstantSource time, PlatformTransactionManager transactions) {
        this.contacts = contacts;
        this.post = post;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return FirstContacts.PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** Each organisation once, however many wait; each of those once, too. */
    @Override
    public void run() {
        transaction.executeWithoutResult(
                status -> contacts.remindOf(time.instant().minus(PATIENCE)).stream()
                        .distinct()
                        .forEach(post::remind));
    }
}
