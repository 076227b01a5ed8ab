package express.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.Door;
import express.ModuleTest;
import express.base.Ids;
import express.database.Installation;
import express.people.Rates.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.server.ResponseStatusException;

@ModuleTest
class RatesTest {

    private final String whom = Ids.next() + "@example.org";

    @Autowired
    DataSource dataSource;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Entrance entrance;

    @Autowired
    Tokens tokens;

    private Rates one;
    private Rates other;

    @BeforeEach
    void startTwoNodes() {
        one = new Rates(dataSource, installation);
        other = new Rates(dataSource, installation);
    }

    @Test
    void countsForAllNodesTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat((i % 2 == 0 ? one : other).allows(Limit.LETTERS, whom)).isTrue();
        }
        assertThat(one.allows(Limit.LETTERS, whom)).isFalse();
        assertThat(other.allows(Limit.LETTERS, whom)).isFalse();
        assertThat(one.allows(Limit.LETTERS, "x" + whom)).isTrue();
        assertThat(one.allows(Limit.ASKING, whom)).isTrue();
    }

    @Test
    void allowsNoMoreToThoseWhoTryAtOnce() throws Exception {
        List<Future<Boolean>> tries = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 20; i++) {
                Rates node = i % 2 == 0 ? one : other;
                tries.add(threads.submit(() -> node.allows(Limit.LETTERS, whom)));
            }
        }
        assertThat(tries).filteredOn(Future::resultNow).hasSize(5);
    }

    @Test
    void refusesTheOneThatIsTooMany() {
        for (int i = 0; i < 5; i++) {
            one.count(Limit.LETTERS, whom);
        }
        assertThatThrownBy(() -> one.count(Limit.LETTERS, whom)).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void saysSoOnAPage() throws Exception {
        var door = new Door(mvc, entrance, tokens);
        for (int i = 0; i < 5; i++) {
            assertThat(door.answer(door.post("/sign-in").param("email", whom)).getStatus())
                    .isEqualTo(303);
        }
        var refused = door.answer(door.post("/sign-in").param("email", whom.toUpperCase() + " "));

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("h1").text())
                .isEqualTo("Too many tries");
    }

    @Test
    void writesDownNoNameOfAnybody() {
        one.count(Limit.LETTERS, whom);

        assertThat(jdbc.sql("select count(*) from people.rate where position(convert_to(?, 'UTF8') in state) > 0")
                        .param(whom)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
