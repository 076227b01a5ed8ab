package express.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import express.ModuleTest;
import express.base.Settings;
import express.base.Viewer;
import express.database.Acting;
import express.messaging.Desk.Kept;
import express.ui.Templates;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class OutboxTest {

    private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Desk desk;

    @Autowired
    Writing writing;

    @Autowired
    Templates templates;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void start() {
        desk.now = START;
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void handsEachLetterOverOnceThoughTwoSendAtOnce() throws Exception {
        IntStream.range(0, 20).forEach(i -> desk.post("Reader " + i));
        var senders = Stream.of(desk.outbox(mail()), desk.outbox(mail()))
                .map(outbox -> Thread.ofVirtual().start(() -> desk.run(outbox)))
                .toList();
        for (Thread sender : senders) {
            sender.join();
        }

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(20);
        assertThat(Stream.of(received).map(OutboxTest::name)).doesNotHaveDuplicates();
    }

    @Test
    void forgetsTheWordsOfWhatHasLeft() {
        UUID id = desk.post("Amira");
        assertThat(desk.find(id)).containsExactly(new Kept("WAITING", 0, START, true));

        desk.run(desk.outbox(letter -> {}));

        assertThat(desk.find(id)).containsExactly(new Kept("SENT", 1, null, false));
    }

    @Test
    void triesAgainForADayAfterLongerAndLongerPausesAndThenGivesUp() {
        UUID id = desk.post("Amira");
        List<Duration> after = new ArrayList<>();
        Outbox outbox = desk.outbox(letter -> {
            after.add(Duration.between(START, desk.now));
            throw new IllegalStateException("busy");
        });

        for (int i = 0; i < 20 && desk.find(id).getFirst().nextTry() != null; i++) {
            desk.now = desk.find(id).getFirst().nextTry().minusMillis(1);
            desk.run(outbox);
            desk.now = desk.now.plusMillis(1);
            desk.run(outbox);
        }

        assertThat(after).hasSize(12).startsWith(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(4));
        assertThat(after.getLast()).isBetween(Duration.ofHours(20), Duration.ofHours(28));
        assertThat(desk.find(id)).containsExactly(new Kept("FAILED", 12, null, false));
    }

    @Test
    void givesUpALetterWhoseCodeHasRunOut(CapturedOutput output) {
        Instant until = START.plus(Duration.ofMinutes(10));
        UUID id = desk.post("Amira", until);
        UUID lasting = desk.post("Amira");
        List<UUID> tried = new ArrayList<>();
        Outbox outbox = desk.outbox(letter -> {
            tried.add(letter.id());
            throw new IllegalStateException("busy");
        });

        for (int i = 0; i < 20 && desk.find(id).getFirst().nextTry() != null; i++) {
            desk.now = desk.find(id).getFirst().nextTry();
            desk.run(outbox);
        }

        assertThat(desk.now).as("not kept for longer").isEqualTo(until);
        assertThat(desk.find(id)).extracting(Kept::state, Kept::worded).containsExactly(tuple("FAILED", false));
        assertThat(tried)
                .filteredOn(id::equals)
                .as("tries at 0, 1 and 4 minutes")
                .hasSize(3);
        assertThat(desk.find(lasting)).extracting(Kept::state).containsExactly("WAITING");
        assertThat(output).contains(id + " was given up");
    }

    @Test
    void handsOverALetterWhoseCodeIsStillGood() {
        UUID id = desk.post("Amira", START.plusMillis(1));
        desk.run(desk.outbox(letter -> {}));
        assertThat(desk.find(id)).extracting(Kept::state).containsExactly("SENT");
    }

    @Test
    void doesNotTryAgainWhatIsRefusedForGood() {
        UUID id = desk.post("Amira");
        desk.run(desk.outbox(letter -> {
            throw new Refused("no such address");
        }));
        assertThat(desk.find(id)).containsExactly(new Kept("FAILED", 1, null, false));
    }

    @Test
    void tellsTheLogNothingOfPeople(CapturedOutput output) {
        UUID id = desk.post("Amira");
        desk.run(desk.outbox(letter -> {
            throw new IllegalStateException("canary " + letter.address());
        }));
        assertThat(output).contains(id.toString(), "IllegalStateException").doesNotContain("canary", "amira@");
    }

    @Test
    void handsOverAgainUnderTheSameNameWhatANodeDidNotLiveToNote() {
        UUID id = desk.post("Amira");
        Mail mail = mail();
        Outbox dying = desk.outbox(letter -> {
            mail.handOver(letter);
            throw new Death();
        });
        assertThatThrownBy(() -> desk.run(dying)).isInstanceOf(Death.class);

        desk.now = START.plus(Outbox.LEASE).minusMillis(1);
        desk.run(desk.outbox(mail));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);

        desk.now = START.plus(Outbox.LEASE);
        desk.run(desk.outbox(mail));
        assertThat(SERVER.getReceivedMessages())
                .hasSize(2)
                .extracting(OutboxTest::name)
                .containsOnly("<" + id + "@express.example.org>");
        assertThat(desk.find(id)).containsExactly(new Kept("SENT", 2, null, false));
    }

    @Test
    void doesNotTakeBackWhatAnotherNodeHasTakenOver() {
        UUID id = desk.post("Amira");
        Letters letters = desk.letters(false);
        Posted slow = desk.as("messaging-outbox", () -> letters.claim(List.of(Channel.EMAIL), Outbox.LEASE))
                .orElseThrow();
        desk.now = START.plus(Outbox.LEASE);
        desk.as("messaging-outbox", () -> letters.claim(List.of(Channel.EMAIL), Outbox.LEASE));

        desk.as("messaging-outbox", () -> {
            letters.putBack(slow, Duration.ZERO);
            return null;
        });

        assertThat(desk.find(id))
                .containsExactly(new Kept("WAITING", 2, START.plus(Outbox.LEASE).plus(Outbox.LEASE), true));
    }

    @Test
    void letsLettersWaitWhereThereIsNoWay() {
        UUID id = desk.post("Amira");
        desk.run(new Outbox(desk.letters(false), new Ways(Map.of(), false)));
        assertThat(desk.find(id)).containsExactly(new Kept("WAITING", 0, START, true));
    }

    @Test
    void keepsTheWordsForThePageOfADemonstration() {
        UUID shown = desk.post("Amira");
        desk.run(new Outbox(desk.letters(true), new Ways(Map.of(), true)));
        UUID sent = desk.post("Amira");
        desk.run(new Outbox(desk.letters(true), new Ways(Map.of(Channel.EMAIL, letter -> {}), true)));

        assertThat(desk.find(shown)).containsExactly(new Kept("SHOWN", 1, null, true));
        assertThat(desk.find(sent)).containsExactly(new Kept("SENT", 1, null, true));
    }

    @Test
    void beginsAsSoonAsTheDecisionIsKeptAndNotBefore() {
        List<UUID> handedOver = new CopyOnWriteArrayList<>();
        Outbox outbox = desk.outbox(letter -> handedOver.add(letter.id()));
        var post = new Post(writing, desk.letters(false), outbox);

        Acting.as(Viewer.VISITOR, () -> {
            transaction.executeWithoutResult(begun -> {
                post.send(Sample.recipient("Amira", "en"), Sample.LETTER);
                desk.run(outbox);
                assertThat(handedOver).isEmpty();
            });
            return null;
        });

        await().until(() -> handedOver.size() == 1);
        outbox.destroy();
        assertThat(desk.find(handedOver.getFirst())).extracting(Kept::state).containsExactly("SENT");
    }

    @Test
    void sendsNothingOfWhatWasNotDecided() {
        List<UUID> handedOver = new CopyOnWriteArrayList<>();
        Outbox outbox = desk.outbox(letter -> handedOver.add(letter.id()));
        var post = new Post(writing, desk.letters(false), outbox);

        Acting.as(Viewer.VISITOR, () -> {
            transaction.executeWithoutResult(begun -> {
                post.send(Sample.recipient("Amira", "en"), Sample.LETTER);
                begun.setRollbackOnly();
            });
            return null;
        });

        outbox.empty();
        outbox.destroy();
        assertThat(handedOver).isEmpty();
    }

    private Mail mail() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(SERVER.getSmtp().getPort());
        var settings = new Settings(false, Path.of("data"), URI.create("https://express.example.org"));
        return new Mail(sender, templates, new MailSettings(null, "Express"), settings);
    }

    private static String name(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Of the node: nothing after it is done any more. */
    private static final class Death extends Error {}
}
