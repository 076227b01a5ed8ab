package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PracticesTest {

    @Autowired
    Practices practices;

    @Autowired
    StarterFiles starters;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeBack() {
        Samples.takeBack();
    }

    @Test
    void publishesWhatAReleaseBrings() throws Exception {
        assertThat(starters.read())
                .allSatisfy(
                        starter -> assertThat(latest(starter.slug()).sheet()).isEqualTo(starter));
    }

    @Test
    void publishesAPracticeOnceAndThenOnlyWhatChanged() {
        String slug = Samples.slug("once");
        practices.bring(List.of(Samples.sheet(slug, "First")));
        practices.bring(List.of(Samples.sheet(slug, "First")));
        assertThat(versions(slug)).containsExactly("1 First");
        practices.bring(List.of(Samples.sheet(slug, "Second")));
        assertThat(versions(slug)).containsExactly("1 First", "2 Second");
        assertThat(latest(slug).version()).isEqualTo(2);
        assertThat(latest(slug).sheet()).isEqualTo(Samples.sheet(slug, "Second"));
    }

    @Test
    void leavesAloneWhatAPersonEdited() {
        String slug = Samples.slug("edited");
        practices.bring(List.of(Samples.sheet(slug, "First")));
        jdbc.sql("update practices.practice set edited_at = now() where slug = :slug")
                .param("slug", slug)
                .update();
        practices.bring(List.of(Samples.sheet(slug, "Second")));
        assertThat(versions(slug)).containsExactly("1 First");
    }

    @Test
    void publishesOnceWhenSeveralNodesStartTogether() throws Exception {
        String slug = Samples.slug("together");
        var go = new CountDownLatch(1);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> starts = IntStream.range(0, 6)
                    .mapToObj(node -> nodes.submit(() -> {
                        go.await();
                        practices.bring(List.of(Samples.sheet(slug, "First")));
                        return null;
                    }))
                    .toList();
            go.countDown();
            for (Future<?> start : starts) {
                start.get();
            }
        }
        assertThat(versions(slug)).containsExactly("1 First");
    }

    @Test
    void growsItsNumberWithEveryPublication() {
        long before = practices.lastChange();
        practices.bring(List.of(Samples.sheet(Samples.slug("number"), "One")));
        assertThat(practices.lastChange()).isGreaterThan(before);
    }

    @Test
    void bringsAllOrNothing() {
        String good = Samples.slug("good");
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> practices.bring(Arrays.asList(Samples.sheet(good, "Good"), null)));
        assertThat(versions(good)).isEmpty();
    }

    @Test
    void cannotChangeOrTakeBackWhatWasPublished() {
        String slug = Samples.slug("immutable");
        practices.bring(List.of(Samples.sheet(slug, "First")));
        for (String act : List.of(
                "update practices.publication set version = 9",
                "delete from practices.publication",
                "delete from practices.practice",
                "truncate practices.publication")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(act).update());
        }
    }

    private Publication latest(String slug) {
        return practices.listChanged(0).stream()
                .filter(entry -> entry.slug().equals(slug))
                .map(entry -> practices.listLatest(List.of(entry.id())).getFirst())
                .findFirst()
                .orElseThrow();
    }

    private List<String> versions(String slug) {
        return jdbc.sql("""
            select version || ' ' || (sheet -> 'texts' -> 'en' ->> 'title')
            from practices.publication
            join practices.practice on practice.id = practice_id
            where slug = :slug
            order by version
            """).param("slug", slug).query(String.class).list();
    }
}
