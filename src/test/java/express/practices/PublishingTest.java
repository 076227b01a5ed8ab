package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import express.ModuleTest;
import express.base.OrganisationId;
import express.practices.Publication.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PublishingTest {

    @Autowired
    Publishing publishing;

    @Autowired
    Library library;

    @Autowired
    Versions versions;

    @Autowired
    Practices practices;

    @Autowired
    Confirmations confirmations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final PracticeId practice = PracticeId.next();
    private OrganisationId owner;

    @BeforeEach
    void findAnOwner() {
        owner = Samples.owner();
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @Test
    void givesAPracticeTheAddressOfItsFirstTitle() {
        String title = Samples.slug("Étude n° 3");
        Publication first = publishing.publish(practice, owner, Samples.sheet("draft", title));
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.status()).isEqualTo(Status.REVIEWED);
        assertThat(first.sheet().slug()).isEqualTo(title.replace("Étude n° 3", "etude-n-3"));
        Publication second = publishing.publish(practice, owner, Samples.sheet("draft", Samples.slug("Other")));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.sheet().slug())
                .as("printed and linked")
                .isEqualTo(first.sheet().slug());
    }

    @Test
    void showsWhatWasPublishedToTheNextReader() {
        Publication published = publishing.publish(practice, owner, Samples.sheet("draft", Samples.slug("next")));
        assertThat(library.get(published.sheet().slug())).isEqualTo(published);
        assertThat(library.list(Locale.ENGLISH)).extracting(Entry::id).contains(practice);
    }

    @Test
    void givesOthersOfTheSameTitleANumber() {
        String title = Samples.slug("same");
        publishing.publish(practice, owner, Samples.sheet("draft", title));
        Publication other = publishing.publish(PracticeId.next(), owner, Samples.sheet("draft", title));
        // Slugs are cut, and the number stands behind what is left.
        assertThat(other.sheet().slug()).endsWith("-2").startsWith("same-");
    }

    @Test
    void takesNoAddressThatIsSomethingElse() {
        Publication named = publishing.publish(practice, owner, Samples.sheet("draft", "Compare"));
        try {
            assertThat(named.sheet().slug()).isNotEqualTo("compare");
        } finally {
            publishing.withdraw(practice);
        }
    }

    @Test
    void refusesASheetThatLacksSomething() {
        Sheet sheet = Samples.sheet("draft", "Bad").at("No Slug");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> publishing.publish(practice, owner, sheet));
    }

    @Test
    void countsVersionsOnWhenSeveralPublishAtOnce() throws Exception {
        String title = Samples.slug("at once");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Publication>> acts = IntStream.range(0, 5)
                    .mapToObj(i -> (Callable<Publication>)
                            () -> publishing.publish(practice, owner, Samples.sheet("draft", title)))
                    .toList();
            List<Integer> versions = new ArrayList<>();
            for (Future<Publication> act : nodes.invokeAll(acts)) {
                versions.add(act.get().version());
            }
            assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        }
        assertThat(versions.listEditions(practice))
                .extracting(Versions.Edition::version)
                .containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void withdrawsAPracticeAndBringsItBackWithAnotherVersion() {
        Sheet sheet = Samples.sheet("draft", Samples.slug("back"));
        String slug = publishing.publish(practice, owner, sheet).sheet().slug();
        publishing.withdraw(practice);
        publishing.withdraw(practice);
        assertThat(library.entry(slug).withdrawn()).isTrue();
        assertThat(library.list(Locale.ENGLISH)).extracting(Entry::slug).doesNotContain(slug);
        assertThat(library.get(slug).version()).as("what was published stays").isEqualTo(1);
        publishing.publish(practice, owner, sheet);
        assertThat(library.entry(slug).withdrawn()).isFalse();
        assertThat(library.get(slug).version()).isEqualTo(2);
    }

    /** Who locks a practice first and then waits for its turn keeps the one waiting whose turn it is. */
    @Test
    void confirmsInTurn() throws Exception {
        publishing.publish(practice, owner, Samples.sheet("draft", Samples.slug("turn")));
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> confirming = transaction.execute(status -> {
                practices.waitForOthers();
                Future<?> begun = other.submit(() -> confirmations.confirm(practice));
                await().atMost(Duration.ofSeconds(20)).until(this::isWaitedFor);
                practices.withdraw(practice);
                return begun;
            });
            assertThat(confirming).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void makesAKeptPageAnotherOneWhenSomethingBesideItChanges() {
        String slug = publishing
                .publish(practice, owner, Samples.sheet("draft", Samples.slug("touched")))
                .sheet()
                .slug();
        long before = library.entry(slug).change();
        publishing.touch(practice);
        assertThat(library.entry(slug).change()).isGreaterThan(before);
        assertThat(library.get(slug).version()).isEqualTo(1);
    }
}
