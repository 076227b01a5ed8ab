package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asked is not left to find an empty chair. */
@ModuleTest
class OpenRoundTest {

    @Autowired
    Collective collective;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Offers offers;

    @Autowired
    Accepting accepting;

    @Autowired
    OpenRound round;

    @Autowired
    InstantSource time;

    private Work work;

    @BeforeEach
    void begin() {
        work = collective.atWork();
    }

    /** What begins so long from now, and was asked for so long ago. */
    private Request asked(Duration ahead, Duration ago) {
        Instant now = time.instant();
        return collective.asked(work, now.plus(ahead), 60, Mode.ON_SITE, Topic.HEALTH, now.minus(ago));
    }

    private long told(Viewer.Person person, String subject) {
        return mailbox.list(World.emailOf(person.id())).stream()
                .filter(it -> it.get("subject").asString().contains(subject))
                .count();
    }

    private void rounds() {
        round.run();
        round.run();
    }

    @Test
    void tellsOnceADayBeforeThatNobodyWasFound() {
        Request request = asked(Duration.ofHours(20), Duration.ofDays(2));
        rounds();
        assertThat(told(work.nurse(), "Nobody was found yet")).isOne();
        assertThat(told(work.dispatcher(), "Nobody is found yet")).isOne();
        assertThat(mailbox.link(World.emailOf(work.nurse().id()))).isEqualTo(work.asking() + "/" + request.id());
    }

    @Test
    void tellsNothingWhereThereIsTimeOrSomebodyComes() {
        asked(Duration.ofHours(30), Duration.ofDays(2));
        asked(Duration.ofHours(5), Duration.ofMinutes(10));
        Request taken = asked(Duration.ofHours(12), Duration.ofDays(2));
        Offer offer = Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            return offers.make(taken, work.ana().id(), now, now.plusSeconds(3600))
                    .flatMap(offers::find)
                    .orElseThrow();
        });
        assertThat(accepting.accept(offer)).isEqualTo(Accepting.Outcome.ACCEPTED);
        rounds();
        assertThat(told(work.nurse(), "Nobody was found yet")).isZero();
        assertThat(told(work.dispatcher(), "Nobody is found yet")).isZero();
    }
}
