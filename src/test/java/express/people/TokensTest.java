package express.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.base.Ids;
import express.database.Installation;
import express.people.Tokens.Fresh;
import express.people.Tokens.Purpose;
import express.people.Tokens.Redeemed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@ModuleTest
class TokensTest {

    private static final String WRONG = "no code";

    private final String email = Ids.next() + "@example.org";

    @Autowired
    Tokens tokens;

    @Autowired
    Entrance entrance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    @Test
    void letsInOnceByLink() {
        Fresh fresh = make();

        assertThat(byLink(fresh)).map(Redeemed::email).contains(email);
        assertThat(byLink(fresh)).isEmpty();
        assertThat(byCode(fresh, fresh.code())).isEmpty();
    }

    @Test
    void letsInOnceByCode() {
        Fresh fresh = make();

        assertThat(byCode(fresh, fresh.code())).map(Redeemed::email).contains(email);
        assertThat(byCode(fresh, fresh.code())).isEmpty();
        assertThat(byLink(fresh)).isEmpty();
    }

    @Test
    void keepsNoSecretInTheTable() {
        Fresh fresh = make();

        String row = entrance.open(() -> jdbc.sql("select token::text from people.token where id = ?")
                .param(fresh.attempt())
                .query(String.class)
                .single());

        assertThat(row)
                .contains(email)
                .doesNotContain(fresh.link())
                .doesNotContain("," + fresh.code())
                .doesNotContain(hex(fresh.link()))
                .doesNotContain(hex(fresh.code()));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"SIGN_IN, PT10M", "ADDRESS, PT1H", "REGISTRATION, P1D", "INVITATION, P14D"})
    void isOfNoUseAfterItsTime(Purpose purpose, Duration life) {
        Fresh fresh = entrance.open(() -> at(Duration.ZERO).make(purpose, email, "{}"));
        Tokens inTime = at(life.minusMillis(1));
        Tokens late = at(life);

        assertThat(entrance.open(() -> inTime.look(purpose, fresh.link()))).isPresent();
        assertThat(entrance.open(() -> late.look(purpose, fresh.link()))).isEmpty();
        assertThat(entrance.open(() -> late.redeemLink(purpose, fresh.link()))).isEmpty();
        assertThat(entrance.open(() -> late.redeemCode(purpose, fresh.attempt(), fresh.code())))
                .isEmpty();
        assertThat(entrance.open(() -> inTime.redeemCode(purpose, fresh.attempt(), fresh.code())))
                .isPresent();
    }

    private Tokens at(Duration later) {
        InstantSource time =
                InstantSource.fixed(Instant.parse("2030-01-01T12:00:00Z").plus(later));
        return new Tokens(jdbc, time, installation);
    }

    @Test
    void bearsFourWrongTriesAndNotFive() {
        Fresh patient = make();
        IntStream.range(0, 4).forEach(i -> assertThat(byCode(patient, WRONG)).isEmpty());
        assertThat(byCode(patient, patient.code())).isPresent();

        Fresh spent = make();
        IntStream.range(0, 5).forEach(i -> assertThat(byCode(spent, WRONG)).isEmpty());
        assertThat(byCode(spent, spent.code())).isEmpty();
        assertThat(tries(spent)).isEqualTo(5);
    }

    @Test
    void countsNoMoreThanFiveOfTenTriesAtOnce() throws Exception {
        Fresh fresh = make();

        assertThat(tenTimes(() -> byCode(fresh, WRONG))).allMatch(Optional::isEmpty);

        assertThat(tries(fresh)).isEqualTo(5);
        assertThat(byCode(fresh, fresh.code())).isEmpty();
    }

    @Test
    void letsInOneOfTenWhoTryTheRightOneAtOnce() throws Exception {
        Fresh code = make();
        Fresh link = make();

        assertThat(tenTimes(() -> byCode(code, code.code())))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        assertThat(tenTimes(() -> byLink(link))).filteredOn(Optional::isPresent).hasSize(1);
    }

    private static <T> List<T> tenTimes(Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(Collections.nCopies(10, work))) {
                results.add(done.get());
            }
            return results;
        }
    }

    @Test
    void isNotUsedUpByLooking() {
        Fresh fresh = make();

        for (int i = 0; i < 10; i++) {
            assertThat(entrance.open(() -> tokens.look(Purpose.SIGN_IN, fresh.link())))
                    .isPresent();
        }
        assertThat(byLink(fresh)).isPresent();
        assertThat(entrance.open(() -> tokens.look(Purpose.SIGN_IN, fresh.link())))
                .isEmpty();
    }

    @Test
    void isOfNoUseForAnotherPurposeOrAttempt() {
        Fresh fresh = make();
        UUID other = make().attempt();

        assertThat(entrance.open(() -> tokens.look(Purpose.ADDRESS, fresh.link())))
                .isEmpty();
        assertThat(entrance.open(() -> tokens.redeemLink(Purpose.ADDRESS, fresh.link())))
                .isEmpty();
        assertThat(entrance.open(() -> tokens.redeemCode(Purpose.ADDRESS, fresh.attempt(), fresh.code())))
                .isEmpty();
        assertThat(entrance.open(() -> tokens.redeemCode(Purpose.SIGN_IN, other, fresh.code())))
                .isEmpty();
        assertThat(byLink(fresh)).isPresent();
    }

    @Test
    void isWithdrawnWithAllOfItsPurposeThatWereNotUsed() {
        Fresh signIn = make();
        Fresh address = entrance.open(() -> tokens.make(Purpose.ADDRESS, email, "{}"));

        entrance.open(() -> {
            tokens.withdraw(Purpose.SIGN_IN, " " + email.toUpperCase() + " ");
            return true;
        });

        assertThat(byLink(signIn)).isEmpty();
        assertThat(entrance.open(() -> tokens.redeemLink(Purpose.ADDRESS, address.link())))
                .isPresent();
    }

    @Test
    void isMadeWithinAPieceOfWorkOnly() {
        assertThatThrownBy(() -> tokens.make(Purpose.SIGN_IN, email, "{}"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Fresh make() {
        return entrance.open(() -> tokens.make(Purpose.SIGN_IN, email, "{}"));
    }

    private Optional<Redeemed> byLink(Fresh fresh) {
        return entrance.open(() -> tokens.redeemLink(Purpose.SIGN_IN, fresh.link()));
    }

    private Optional<Redeemed> byCode(Fresh fresh, String code) {
        return entrance.open(() -> tokens.redeemCode(Purpose.SIGN_IN, fresh.attempt(), code));
    }

    private int tries(Fresh fresh) {
        return entrance.open(() -> jdbc.sql("select tries from people.token where id = ?")
                .param(fresh.attempt())
                .query(Integer.class)
                .single());
    }
}
