package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import express.base.NotFound;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A second node beside the application's own: what the one publishes, the other reads. */
@ModuleTest
class LibraryTest {

    /** The way to the database, which can be cut, and which counts how often it is taken. */
    private static final class Way extends AbstractDataSource {

        private final DataSource there;
        private boolean cut;
        private int taken;

        Way(DataSource there) {
            this.there = there;
        }

        @Override
        public Connection getConnection() throws SQLException {
            taken++;
            if (cut) {
                throw new SQLException("cut");
            }
            return there.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }
    }

    @Autowired
    Practices practices;

    @Autowired
    DataSource dataSource;

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private Way way;
    private Library elsewhere;

    @BeforeEach
    void startAnotherNode() {
        InstantSource time = () -> now;
        way = new Way(dataSource);
        elsewhere = new Library(
                new Practices(JdbcClient.create(way), time),
                new Gists(JdbcClient.create(way)),
                new StarterFiles(),
                time);
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
    }

    @Test
    void noticesWithinTwoSecondsWhatAnotherNodePublished() {
        String slug = Samples.slug("notice");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> elsewhere.get(slug));
        practices.bring(List.of(Samples.sheet(slug, "First")));
        now = now.plusSeconds(1);
        assertThat(elsewhere.get(slug).version()).isEqualTo(1);
        practices.bring(List.of(Samples.sheet(slug, "Second")));
        now = now.plusSeconds(1);
        assertThat(elsewhere.get(slug).version()).isEqualTo(2);
    }

    @Test
    void tellsTheSameOfWhatLiesOpenAndOfWhatDoesNot() {
        String slug = Samples.slug("gist");
        practices.bring(List.of(Samples.sheet(slug, "Gist")));
        now = now.plusSeconds(1);
        List<Entry> entries = List.of(elsewhere.shelf().find(slug).orElseThrow());
        var away = new Gists(JdbcClient.create(dataSource))
                .list(entries.stream().map(Entry::id).toList());
        elsewhere.open(entries);
        assertThat(elsewhere.gists(entries)).isEqualTo(away).hasSize(1);
        assertThat(away.values().iterator().next())
                .isEqualTo(Gist.of(elsewhere.get(slug).sheet()));
    }

    @Test
    void asksTheDatabaseAtMostOnceASecond() {
        elsewhere.list(Locale.ENGLISH);
        int before = way.taken;
        for (int i = 0; i < 100; i++) {
            elsewhere.list(Locale.ENGLISH);
        }
        assertThat(way.taken).isEqualTo(before);
        now = now.plusSeconds(1);
        elsewhere.list(Locale.ENGLISH);
        elsewhere.list(Locale.ENGLISH);
        assertThat(way.taken).isEqualTo(before + 1);
    }

    @Test
    void goesOnReadingWhileTheDatabaseIsAway() {
        String slug = Samples.slug("away");
        practices.bring(List.of(Samples.sheet(slug, "First")));
        assertThat(elsewhere.get(slug).version()).isEqualTo(1);
        way.cut = true;
        now = now.plus(Duration.ofMinutes(1));
        assertThat(elsewhere.get(slug).version()).isEqualTo(1);
        practices.bring(List.of(Samples.sheet(slug, "Second")));
        way.cut = false;
        now = now.plus(Duration.ofMinutes(1));
        assertThat(elsewhere.get(slug).version()).isEqualTo(2);
    }

    @Test
    void keepsWhatItsStartBroughtAlsoWhenSomebodyLookedBefore() throws Exception {
        String slug = Samples.slug("start");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> elsewhere.get(slug));
        practices.bring(List.of(Samples.sheet(slug, "First")));
        elsewhere.run(new DefaultApplicationArguments());
        way.cut = true;
        now = now.plus(Duration.ofMinutes(1));
        assertThat(elsewhere.get(slug).version()).isEqualTo(1);
    }

    @Test
    void saysSoWhenThereNeverWasADatabase() {
        way.cut = true;
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> elsewhere.list(Locale.ENGLISH));
    }

    @Test
    void isNeverEmptyForTheFirstReaders() throws Exception {
        practices.bring(List.of(Samples.sheet(Samples.slug("first"), "First")));
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = IntStream.range(0, 20)
                    .mapToObj(reader ->
                            readers.submit(() -> elsewhere.list(Locale.ENGLISH).size()))
                    .toList();
            for (var read : reads) {
                assertThat(read.get()).isPositive();
            }
        }
    }
}
