package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.reviews.Stage.Hands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever people do in whatever order: a practice is published exactly if a model that knows nothing of our rows says
 * so. The model notes only what was taken.
 */
@ModuleTest
class ReviewSequencesTest {

    private static final boolean LONG = "long".equals(System.getProperty("express.tests"));
    private static final int SEQUENCES = LONG ? 300 : 12;
    private static final int ACTS = 45;

    @Autowired
    Hands hands;

    @Autowired
    RoundTable table;

    @Test
    void publishExactlyWhatHasEverything() {
        int published = 0;
        for (int seed = 1; seed <= SEQUENCES; seed++) {
            var play = new Play(new Random(seed), hands.set());
            for (int act = 0; act < ACTS && !play.published; act++) {
                play.act(seed + "/" + act);
            }
            published += play.published ? 1 : 0;
            if (!play.published) {
                play.mendEverything();
            }
        }
        assertThat(published).as("sequences that published by chance").isLessThan(SEQUENCES);
    }

    /** Where somebody can work, as the model knows it. */
    private record Place(OrganisationId house, boolean close, boolean abroad) {}

    private static final class Part {
        Place place;
        boolean asked;
        boolean accepted;
        boolean declined;
        boolean replaced;
        int judged;
        boolean fit;

        boolean counts() {
            return accepted && !replaced;
        }
    }

    private final class Play {

        final Random random;
        final Stage stage;
        final List<Place> places = new ArrayList<>();
        final Map<Viewer.Person, Part> parts = new LinkedHashMap<>();
        final Map<UUID, Viewer.Person> remarks = new LinkedHashMap<>();
        int submission;
        boolean vouched;
        boolean published;

        Play(Random random, Stage stage) {
            this.random = random;
            this.stage = stage;
            NetworkId home = stage.coordinator().coordinates().iterator().next();
            places.add(new Place(stage.house(), true, false));
            places.add(new Place(table.house("Neighbour", "BE", home), true, false));
            places.add(new Place(table.house("ateliers du pont", "FR", table.network()), true, true));
            places.add(new Place(table.house("Inland", "BE", table.network()), false, false));
            places.add(new Place(table.house("Starta", "SE", table.network()), false, true));
            places.add(new Place(table.house("Bottega", "IT", table.network()), false, true));
            IntStream.range(0, 6).forEach(this::enter);
            submit();
        }

        void enter(int number) {
            var part = new Part();
            part.place = places.get(number % places.size());
            parts.put(table.reviewer("Reviewer " + number, part.place.house()), part);
        }

        boolean mayPublish() {
            List<Part> counting = parts.values().stream().filter(Part::counts).toList();
            return vouched
                    && counting.size() >= 2
                    && counting.stream().anyMatch(part -> part.place.abroad())
                    && counting.stream().allMatch(part -> !part.place.close() && part.judged == submission && part.fit)
                    && stage.whole().remarks().stream().allMatch(it -> it.state() == Remark.State.ACCEPTED);
        }

        void act(String where) {
            Viewer.Person somebody = new ArrayList<>(parts.keySet()).get(random.nextInt(parts.size()));
            switch (random.nextInt(16)) {
                case 0 -> submit();
                case 1, 2 -> vouch(random.nextInt(4) > 0);
                case 3, 4 -> ask(somebody);
                case 5, 6 -> answer(somebody, random.nextInt(5) > 0);
                case 7, 8, 9 -> judge(somebody, random.nextInt(4) > 0);
                case 10 -> confirm(somebody);
                case 11 -> remark(somebody);
                case 12 -> say(Remark.Kind.values()[1 + random.nextInt(3)]);
                case 13 -> move(somebody, places.get(random.nextInt(places.size())));
                case 14 -> replace(somebody);
                default -> publish(where);
            }
            publish(where);
        }

        void submit() {
            if (stage.submit("Title " + Ids.next())) {
                submission++;
                vouched = false;
            }
        }

        void vouch(boolean given) {
            hands.vouching().vouch(stage.coordinator(), stage.round(), submission, given, "because");
            vouched = given;
        }

        void ask(Viewer.Person person) {
            Part part = parts.get(person);
            boolean taken = hands.vouching()
                    .ask(stage.coordinator(), stage.round(), person.id())
                    .isEmpty();
            if (!part.asked) {
                assertThat(taken).isEqualTo(vouched && !part.place.close());
            }
            part.asked |= taken;
        }

        void answer(Viewer.Person person, boolean yes) {
            Part part = parts.get(person);
            if (part.asked && !part.accepted && !part.declined && !part.replaced) {
                boolean taken = hands.judging()
                        .answer(person, stage.round(), yes ? Asking.Answer.ACCEPTED : Asking.Answer.DECLINED, "")
                        .isEmpty();
                assertThat(taken).isEqualTo(!yes || !part.place.close());
                part.accepted = taken && yes;
                part.declined = taken && !yes;
            }
        }

        void judge(Viewer.Person person, boolean fit) {
            Part part = parts.get(person);
            if (part.asked) {
                boolean taken = stage.judge(person, fit).isEmpty();
                assertThat(taken).isEqualTo(part.counts() && !part.place.close());
                if (taken) {
                    part.judged = submission;
                    part.fit = fit;
                }
            }
        }

        void confirm(Viewer.Person person) {
            Part part = parts.get(person);
            if (part.judged > 0
                    && hands.judging()
                            .confirm(person, stage.round(), submission)
                            .isEmpty()) {
                assertThat(part.counts() && !part.place.close()).isTrue();
                part.judged = submission;
            }
        }

        void remark(Viewer.Person person) {
            if (parts.get(person).asked) {
                boolean taken = hands.judging()
                        .remark(person, stage.round(), submission, new SheetField("summary"), "What is this?")
                        .isEmpty();
                assertThat(taken).isEqualTo(parts.get(person).counts());
                stage.whole().remarks().forEach(remark -> remarks.putIfAbsent(remark.id(), person));
            }
        }

        void say(Remark.Kind kind) {
            if (!remarks.isEmpty()) {
                UUID remark = new ArrayList<>(remarks.keySet()).get(random.nextInt(remarks.size()));
                hands.judging().say(speaker(remark, kind), stage.round(), remark, kind, "So it is.");
            }
        }

        Viewer.Person speaker(UUID remark, Remark.Kind kind) {
            Viewer.Person reviewer = remarks.get(remark);
            if (kind == Remark.Kind.ANSWERED) {
                return stage.author();
            }
            return parts.get(reviewer).counts() ? reviewer : stage.coordinator();
        }

        void move(Viewer.Person person, Place to) {
            table.move(person, to.house());
            parts.get(person).place = to;
        }

        void replace(Viewer.Person person) {
            Part part = parts.get(person);
            if (part.asked) {
                hands.vouching()
                        .replace(
                                stage.coordinator(),
                                stage.round(),
                                stage.asking(person).id());
                part.replaced = true;
            }
        }

        void publish(String where) {
            boolean expected = mayPublish();
            List<String> reasons = stage.publish();
            assertThat(reasons.isEmpty()).as("%s: %s", where, reasons).isEqualTo(expected);
            published |= reasons.isEmpty();
        }

        /** What a coordinator and friends would do in the end; then it must be possible. */
        void mendEverything() {
            vouch(true);
            parts.keySet().forEach(this::replace);
            for (int number = 3; number < 5; number++) {
                var part = new Part();
                part.place = places.get(number);
                Viewer.Person fresh = table.reviewer("Fresh " + number, part.place.house());
                parts.put(fresh, part);
                ask(fresh);
                answer(fresh, true);
                judge(fresh, true);
            }
            stage.whole().remarks().stream()
                    .filter(remark -> remark.state() != Remark.State.ACCEPTED)
                    .forEach(remark -> hands.judging()
                            .say(stage.coordinator(), stage.round(), remark.id(), Remark.Kind.ACCEPTED, ""));
            publish("mended");
            assertThat(published).isTrue();
        }
    }
}
