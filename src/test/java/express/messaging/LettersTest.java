package express.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.base.Ids;
import express.base.NetworkId;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may post, read and remove letters. */
@ModuleTest
class LettersTest {

    private final PersonId amira = PersonId.next();
    private final Viewer.Person herself = new Viewer.Person(amira, "Amira", false, Set.of(), Set.of());
    private final Viewer.Person operator =
            new Viewer.Person(PersonId.next(), "Oda", true, Set.of(), Set.of(NetworkId.next()));

    @Autowired
    Desk desk;

    @Autowired
    Post post;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void clear() {
        forget();
        desk.clear();
    }

    @Test
    void arePostedByVisitorsPeopleAndBackgroundWork() {
        for (Viewer viewer : List.of(Viewer.VISITOR, herself, new Viewer.Background("anything"))) {
            send(viewer);
        }
        assertThat(seen(new Viewer.Background("personal-data"))).isEqualTo(3);
    }

    @Test
    void areReadByNobodyButTheWorkThatHandlesThem() {
        send(Viewer.VISITOR);
        for (Viewer viewer : List.of(Viewer.VISITOR, herself, operator, new Viewer.Background("anything"))) {
            assertThat(seen(viewer)).as(viewer.toString()).isZero();
        }
        for (String purpose : List.of("messaging-outbox", "messaging-demo", "retention", "personal-data")) {
            assertThat(seen(new Viewer.Background(purpose))).as(purpose).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messaging-demo", "retention", "personal-data", "anything"})
    void areChangedByTheOutboxOnly(String purpose) {
        send(Viewer.VISITOR);
        assertThat(desk.as(purpose, this::hurry)).isZero();
        assertThat(desk.as("messaging-outbox", this::hurry)).isOne();
    }

    @Test
    void doNotChangeTheirReader() {
        send(Viewer.VISITOR);
        assertThatThrownBy(() -> desk.as(
                        "messaging-outbox",
                        () -> jdbc.sql("update messaging.letter set address = 'eve@example.org'")
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void areNotPostedAsIfTheyHadBeenSent() {
        assertThatThrownBy(() -> Acting.as(
                        herself,
                        () -> transaction.execute(
                                begun -> jdbc.sql("""
                                    insert into messaging.letter (id, channel, recipient, address, written_at, state, tries, ended_at)
                                    values (:id, 'EMAIL', '', 'amira@example.org', now(), 'SENT', 1, now())
                                    """).param("id", Ids.next()).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void goWithThePersonWhoIsErased() {
        send(Viewer.VISITOR);
        forget();
        assertThat(seen(new Viewer.Background("personal-data"))).isZero();
    }

    /** A family has one telephone: who is erased takes along no reminder that another waits for. */
    @Test
    void stayForWhoeverElseUsesTheTelephoneOfWhoIsErased() {
        String telephone = "+32470000123";
        for (String name : List.of("Amira", "Berta")) {
            Acting.as(Viewer.VISITOR, () -> {
                post.send(new Recipient(null, name, telephone, Channel.SMS, Locale.ENGLISH), Sample.LETTER);
                return null;
            });
        }
        assertThat(left(telephone, "Amira")).containsExactly("Berta");
        assertThat(left(telephone, "Berta")).isEmpty();
    }

    /** Who is still written to there once somebody is forgotten. */
    private List<String> left(String telephone, String forgotten) {
        return Acting.inBackground(
                "personal-data",
                () -> transaction.execute(begun -> {
                    post.forget(telephone, forgotten);
                    return jdbc.sql("select recipient from messaging.letter where address = :telephone")
                            .param("telephone", telephone)
                            .query(String.class)
                            .list();
                }));
    }

    @Test
    void areForgottenOnlyAsPartOfSomethingLarger() {
        assertThatThrownBy(() -> post.forget(amira)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void goSomeTimeAfterTheyLeftAndWaitAsLongAsItTakes() {
        UUID sent = desk.post("Amira");
        desk.run(desk.outbox(letter -> {}));
        UUID waiting = desk.post("Amira");

        assertThat(desk.as("retention", () -> letters.removeEndedBefore(desk.now)))
                .isZero();
        assertThat(desk.find(sent)).isNotEmpty();

        assertThat(desk.as("retention", () -> letters.removeEndedBefore(desk.now.plusMillis(1))))
                .isOne();
        assertThat(desk.find(sent)).isEmpty();
        assertThat(desk.find(waiting)).isNotEmpty();
    }

    private void send(Viewer viewer) {
        Acting.as(viewer, () -> {
            post.send(new Recipient(amira, "Amira", "amira@example.org", Channel.EMAIL, Locale.ENGLISH), Sample.LETTER);
            return null;
        });
    }

    private void forget() {
        Acting.inBackground("personal-data", () -> {
            transaction.executeWithoutResult(begun -> post.forget(amira));
            return null;
        });
    }

    private int hurry() {
        return jdbc.sql("update messaging.letter set next_try = now() where person_id = :amira")
                .param("amira", amira.value())
                .update();
    }

    private long seen(Viewer viewer) {
        return Acting.as(
                viewer,
                () -> transaction.execute(begun -> jdbc.sql("""
                    select count(*)
                    from messaging.letter
                    where person_id = :amira
                    """)
                        .param("amira", amira.value())
                        .query(Long.class)
                        .single()));
    }
}
