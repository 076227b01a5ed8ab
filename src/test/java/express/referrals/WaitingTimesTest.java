package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.ChainStep;
import express.base.Ids;
import express.base.Role;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.Revealing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What a network learns of waiting are whole days since the person's yes, by step, language and place. */
@ModuleTest
class WaitingTimesTest {

    @Autowired
    Accompanied accompanied;

    @Autowired
    Preparing preparing;

    @Autowired
    Consenting consenting;

    @Autowired
    Consents consents;

    @Autowired
    Journeys journeys;

    @Autowired
    Revealing revealing;

    @Autowired
    Referrals referrals;

    @Autowired
    Moving.Following following;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private House house;
    private House receiver;

    @BeforeEach
    void begin() {
        house = accompanied.house();
        receiver = accompanied.beside(house, Role.ADVISER);
    }

    @Test
    void saysOnWhichDaySomebodyAnsweredAndMet() {
        UUID id = sent(ChainStep.MENTORING, "ti", "Hill");
        assertThat(learnt()).isEmpty();
        accept(id, Duration.ofDays(9));
        assertThat(learnt()).containsExactly("MENTORING ti Hill ACCEPTED 1 9");
        answer(id, Duration.ofDays(21).minusMinutes(1), Act.of(Move.MEET, Side.RECEIVER, null, version(id)));
        assertThat(learnt()).containsExactly("MENTORING ti Hill ACCEPTED 1 9", "MENTORING ti Hill MET 1 20");
    }

    @Test
    void saysAfterHowManyDaysItWasInVain() {
        UUID declined = sent(ChainStep.FINANCE, "so", "Quay");
        answer(
                declined,
                Duration.ofDays(5),
                new Act(Move.DECLINE, Side.RECEIVER, null, version(declined), "", null, Reason.FULL, null));
        UUID silent = sent(ChainStep.NETWORKING, "uk", "Hill");
        answer(
                silent,
                Duration.ofDays(30),
                Act.end(Outcome.NOT_REACHED, Side.SENDER, house.adviser().id(), version(silent)));
        assertThat(learnt()).containsExactly("FINANCE so Quay DECLINED 1 5", "NETWORKING uk Hill NOT_REACHED 1 30");
    }

    @Test
    void addsUpOnlyWhatIsOfOneStepLanguageAndPlace() {
        accept(sent(ChainStep.MENTORING, "ti", "Hill"), Duration.ofDays(9));
        accept(sent(ChainStep.MENTORING, "ti", "Hill"), Duration.ofDays(3));
        accept(sent(ChainStep.MENTORING, "ti", "Quay"), Duration.ofDays(4));
        accept(sent(ChainStep.MENTORING, "uk", "Hill"), Duration.ofHours(23));
        accept(sent(ChainStep.FINANCE, "ti", "Hill"), Duration.ofDays(1));
        assertThat(learnt())
                .containsExactly(
                        "FINANCE ti Hill ACCEPTED 1 1",
                        "MENTORING ti Hill ACCEPTED 2 12",
                        "MENTORING ti Quay ACCEPTED 1 4",
                        "MENTORING uk Hill ACCEPTED 1 0");
    }

    private UUID sent(ChainStep step, String language, String place) {
        JourneyId journey = accompanied.open(house, "Waits " + Ids.next());
        return accompanied.as(house.adviser(), () -> {
            CaseFile file = journeys.get(journey);
            Referral prepared = preparing.prepare(
                    house.adviser(),
                    file,
                    new Preparing.Draft(
                            receiver.id(),
                            null,
                            "Beside",
                            place,
                            null,
                            step,
                            Sendings.WORDS,
                            Locale.forLanguageTag(language),
                            false,
                            List.of(Category.NAME),
                            null,
                            Locale.ENGLISH,
                            ""));
            consenting.give(house.adviser(), file, consents.get(prepared.consent()));
            return prepared.id();
        });
    }

    private Referral now(UUID id) {
        return accompanied.as(house.adviser(), () -> referrals.get(id));
    }

    private int version(UUID id) {
        return now(id).version();
    }

    private void accept(UUID id, Duration after) {
        answer(id, after, Act.of(Move.ACCEPT, Side.RECEIVER, null, version(id)));
    }

    /** As if so much time had passed since the person's yes. */
    private void answer(UUID id, Duration after, Act act) {
        InstantSource then =
                InstantSource.fixed(Objects.requireNonNull(now(id).sentAt()).plus(after));
        var moving = new Moving(journeys, revealing, referrals, following, then, transactions);
        assertThat(moving.move(id, act)).isEqualTo(Moving.Answer.DONE);
    }

    /** In the network of this test alone. */
    private List<String> learnt() {
        return accompanied.as(
                house.adviser(),
                () -> jdbc.sql("""
                    select concat_ws(' ', step, language, district, came, times, days)
                    from coverage.referred
                    where network_id = :network
                    order by step, language, district, came
                    """)
                        .param("network", house.network().value())
                        .query(String.class)
                        .list());
    }
}
