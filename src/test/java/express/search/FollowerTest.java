package express.search;

import static express.search.Seeker.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import express.Budget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    private final AtomicReference<Instant> now = new AtomicReference<>(Seeker.TIME.instant());
    private final InstantSource time = now::get;
    private final Path folder;
    private final Things things = new Things();

    FollowerTest() throws IOException {
        folder = Seeker.folder();
    }

    /** Random histories, with nodes that stop well, that lose what they did not commit, and that are built anew. */
    @Test
    void equalsItsSourceAfterWhateverHappens() throws IOException {
        for (int seed = 0; seed < Budget.of(8, 1_000); seed++) {
            var random = new Random(seed);
            var happening = new Things();
            Path place = Seeker.folder();
            List<Long> held = new ArrayList<>();
            Seeker seeker = Seeker.over(place, happening, time);
            for (int step = 0; step < 120; step++) {
                happen(happening, held, random);
                switch (random.nextInt(12)) {
                    case 0 -> seeker.follow();
                    case 1 -> {
                        held.forEach(happening::letGo);
                        held.clear();
                        now.updateAndGet(it -> it.plusSeconds(random.nextInt(90)));
                    }
                    case 2 -> {
                        seeker.close();
                        seeker = Seeker.over(place, happening, time);
                    }
                    case 3 -> {
                        seeker.follower.loseHold();
                        seeker = Seeker.over(place, happening, time);
                    }
                    case 4 -> happening.form = Integer.toString(random.nextInt(3));
                    default -> {}
                }
            }
            held.forEach(happening::letGo);
            seeker.follow();
            assertThat(seeker.listed()).as("seed %d", seed).isEqualTo(happening.listed());
            seeker.close();
        }
    }

    private void happen(Things happening, List<Long> held, Random random) {
        String key = "k" + random.nextInt(20);
        Findable thing = thing(key, "en", "Thing " + random.nextInt(), "", "");
        switch (random.nextInt(5)) {
            case 0 -> happening.remove(key);
            case 1 ->
                held.add(happening.hold(
                        key + " held", random.nextBoolean() ? thing(key + " held", "en", "x", "", "") : null));
            case 2 -> {
                if (!held.isEmpty()) {
                    happening.letGo(held.removeFirst());
                }
            }
            default -> happening.put(thing);
        }
    }

    @Test
    void followsWithinTwoSecondsOnEveryNode() throws IOException {
        try (Seeker one = Seeker.over(folder, things);
                Seeker other = Seeker.over(folder, things)) {
            one.follower.start();
            other.follower.start();
            things.put(thing("a", "en", "A loan", "", ""));
            for (Seeker node : List.of(one, other)) {
                await().atMost(PROMISED.multipliedBy(Budget.of(5, 1)))
                        .until(() -> node.keys("loan", "en").equals(List.of("a")));
            }
            things.remove("a");
            for (Seeker node : List.of(one, other)) {
                await().atMost(PROMISED.multipliedBy(Budget.of(5, 1)))
                        .until(() -> node.keys("loan", "en").isEmpty());
            }
        }
    }

    @Test
    void findsANumberThatBecomesVisibleAfterHigherOnes() throws IOException {
        try (Seeker seeker = Seeker.over(folder, things, time)) {
            long late = things.hold("late", thing("late", "en", "A late loan", "", ""));
            things.put(thing("early", "en", "A loan", "", ""));
            assertThat(seeker.follow().keys("loan", "en")).containsExactly("early");
            now.updateAndGet(it -> it.plusSeconds(50));
            things.letGo(late);
            assertThat(seeker.follow().keys("late", "en")).containsExactly("late");
        }
    }

    @Test
    void findsALateNumberAfterARestartToo() throws IOException {
        long late = things.hold("late", thing("late", "en", "A late loan", "", ""));
        things.put(thing("early", "en", "A loan", "", ""));
        try (Seeker seeker = Seeker.over(folder, things, time)) {
            assertThat(seeker.follow().keys("loan", "en")).containsExactly("early");
        }
        things.letGo(late);
        try (Seeker seeker = Seeker.over(folder, things, time)) {
            assertThat(seeker.follow().keys("late", "en")).containsExactly("late");
        }
    }

    @Test
    void answersByTheOldIndexAndFollowsWhileAnotherIsBuilt() throws IOException {
        things.put(thing("a", "en", "A loan", "", ""));
        Seeker.over(folder, things).follow().close();
        for (int i = 0; i < 3_000; i++) {
            things.put(thing("more" + i, "en", "More", "", "And so on. ".repeat(200)));
        }
        things.form = "2";
        try (Seeker seeker = Seeker.over(folder, things)) {
            seeker.follower.open();
            assertThat(seeker.find("loan", "en").complete()).isTrue();
            assertThat(seeker.keys("loan", "en")).containsExactly("a");
            Index before = seeker.follower.current();
            seeker.follow();
            assertThat(seeker.follower.current()).isNotSameAs(before);
            assertThat(seeker.listed()).isEqualTo(things.listed());
        }
    }

    @Test
    void isBuiltAnewWhenTheVocabularyChanges() throws IOException {
        things.put(thing("a", "fr", "Un prêt", "", ""));
        Seeker.over(folder, things).follow().close();
        try (Seeker seeker = Seeker.over(folder, things, new Loans("2")).follow()) {
            assertThat(seeker.keys("loan", "en")).containsExactly("a");
        }
    }

    @Test
    void keepsItsIndexOverARestart() throws IOException {
        things.put(thing("a", "en", "A loan", "", ""));
        Seeker.over(folder, things).follow().close();
        things.away = true;
        try (Seeker seeker = Seeker.over(folder, things)) {
            seeker.follower.open();
            assertThat(seeker.keys("loan", "en")).containsExactly("a");
        }
    }

    @Test
    void goesOnAnsweringWhileItsSourceIsAway() throws IOException {
        try (Seeker seeker = Seeker.over(folder, things)) {
            things.put(thing("a", "en", "A loan", "", ""));
            seeker.follower.start();
            await().until(() -> seeker.keys("loan", "en").equals(List.of("a")));
            things.away = true;
            things.put(thing("b", "en", "A loan", "", ""));
            assertThat(seeker.keys("loan", "en")).containsExactly("a");
            things.away = false;
            await().until(() -> seeker.keys("loan", "en").equals(List.of("a", "b")));
        }
    }

    @Test
    void isBuiltAnewForADatabaseThatWasPutBack() throws IOException {
        things.put(thing("a", "en", "A loan", "", ""));
        things.put(thing("b", "en", "A loan", "", ""));
        Seeker.over(folder, things, time).follow().close();
        var earlier = new Things();
        earlier.put(thing("a", "en", "A loan", "", ""));
        try (Seeker seeker = Seeker.over(folder, earlier, time).follow()) {
            assertThat(seeker.listed()).isEqualTo(earlier.listed());
        }
    }

    @Test
    void doesNotAnswerByTheThingsOfAnotherInstallation() throws IOException {
        things.put(thing("a", "en", "A loan", "", ""));
        Seeker.over(folder, things).follow().close();
        try (Seeker seeker = Seeker.elsewhere(folder, new Things())) {
            seeker.follower.open();
            assertThat(seeker.keys("loan", "en")).isEmpty();
            seeker.follow();
            assertThat(seeker.listed()).isEmpty();
        }
    }

    @Test
    void leavesOutAThingThatCannotBeRead() throws IOException {
        things.put(thing("a", "en", "A loan", "", ""));
        things.put(new Findable("thing", "odd", null, null, null, null, 0));
        things.put(thing("b", "en", "A loan", "", ""));
        try (Seeker seeker = Seeker.over(folder, things).follow()) {
            assertThat(seeker.keys("loan", "en")).containsExactly("a", "b");
        }
    }
}
