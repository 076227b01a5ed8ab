package express.messaging;

import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where modules post their letters. */
@Component
@Transactional
public class Post {

    private final Writing writing;
    private final Letters letters;
    private final Outbox outbox;

    Post(Writing writing, Letters letters, Outbox outbox) {
        this.writing = writing;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** Keeps the letter with the caller's transaction, or not at all, and sends it as soon as that is through. */
    public void send(Recipient to, Letter letter) {
        letters.post(to, writing.write(to, letter), letter.until());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outbox.empty();
            }
        });
    }

    /**
     * Removes letters, and with them the addresses, that left or were given up before; tells how many there were.
     * Those that wait stay.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int removeEndedBefore(Instant end) {
        return letters.removeEndedBefore(end);
    }

    /** The letters to a person, as they are given to them; of one that has left, its words are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Map<String, Object>> export(PersonId person) {
        return letters.export(person);
    }

    /** Removes all letters to a person, as part of erasing them; those that still wait are not sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonId person) {
        letters.forget(person);
    }

    /** Removes all letters to an address of one person that went to nobody's account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String address) {
        letters.forget(address);
    }

    /** The same where others may use it as well, as a telephone: what waits for those who are called otherwise still goes to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String address, String name) {
        letters.forget(address, name);
    }
}
