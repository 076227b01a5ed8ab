package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Versions;
import express.reviews.Stage.Hands;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever people do in whatever order, and whatever changes around them: a practice is published exactly if a model
 * that knows nothing of our rows says so. The model notes only what was taken.
 */
@ModuleTest
class ReviewSequencesTest {

    private static final boolean LONG = "long".equals(System.getProperty("express.tests"));
    private static final int SEQUENCES = LONG ? 100 : 12;
    private static final int ACTS = 60;

    @Autowired
    Hands hands;

    @Autowired
    RoundTable table;

    @Autowired
    World world;

    @Autowired
    Publishing publishing;

    @Autowired
    Versions versions;

    @Autowired
    ReviewData data;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void publishExactlyWhatHasEverything() {
        int published = 0;
        for (int seed = 1; seed <= SEQUENCES; seed++) {
            var play = new Play(new Random(seed), hands.set());
            for (int act = 0; act < ACTS; act++) {
                play.act(seed + "/" + act);
            }
            published += play.versions;
            play.mendEverything();
            publishing.withdraw(play.practice);
        }
        assertThat(published).as("what was published by chance").isLessThan(SEQUENCES);
    }

    /** Where somebody can work, as the model knows it. */
    private record Place(OrganisationId house, boolean partner, String country, Set<NetworkId> networks) {}

    private static final class Part {
        @Nullable
        Place place;

        @Nullable
        UUID asking;

        boolean erased;
        boolean accepted;
        boolean declined;
        boolean replaced;
        int judged;
        boolean fit;

        Part(@Nullable Place place) {
            this.place = place;
        }

        boolean counts() {
            return accepted && !replaced;
        }
    }

    private final class Play {

        final Random random;
        final Stage stage;
        final PracticeId practice;
        final NetworkId home;
        final List<Place> places = new ArrayList<>();
        final Map<Viewer.Person, Part> parts = new LinkedHashMap<>();
        final Map<UUID, Viewer.Person> remarks = new LinkedHashMap<>();
        final Set<NetworkId> ownersNetworks = new HashSet<>();
        final Set<NetworkId> roundsNetworks = new HashSet<>();
        final Set<OrganisationId> guestsHouses = new HashSet<>();
        int submission;
        String country = "BE";
        boolean partners;
        boolean vouched;
        int versions;
        boolean withdrawn;

        Play(Random random, Stage stage) {
            this.random = random;
            this.stage = stage;
            practice = new PracticeId(stage.draft().value());
            home = stage.coordinator().coordinates().iterator().next();
            ownersNetworks.add(home);
            places.add(new Place(stage.house(), false, "BE", Set.of(home)));
            places.add(place("Neighbour", false, "BE", home));
            places.add(place("ateliers du pont", true, "FR", table.network()));
            places.add(place("Inland", false, "BE", table.network()));
            places.add(place("Starta", false, "SE", table.network()));
            places.add(place("Bottega", false, "IT", table.network()));
            IntStream.range(0, 6).forEach(number -> enter("Reviewer " + number, places.get(number % places.size())));
            submit();
        }

        Place place(String name, boolean partner, String in, NetworkId network) {
            return new Place(table.house(name, in, network), partner, in, new HashSet<>(Set.of(network)));
        }

        Viewer.Person enter(String name, Place place) {
            Viewer.Person person = table.reviewer(name, place.house());
            parts.put(person, new Part(place));
            return person;
        }

        boolean isClose(Part part) {
            Place place = part.place;
            return place != null
                    && (place.house().equals(stage.house())
                            || guestsHouses.contains(place.house())
                            || place.partner() && partners
                            || !Collections.disjoint(place.networks(), ownersNetworks)
                            || !Collections.disjoint(place.networks(), roundsNetworks));
        }

        boolean mayPublish() {
            List<Part> counting = parts.values().stream().filter(Part::counts).toList();
            return submission > 0
                    && vouched
                    && counting.size() >= 2
                    && counting.stream()
                            .anyMatch(it ->
                                    it.place != null && !it.place.country().equals(country))
                    && counting.stream()
                            .allMatch(it -> it.place != null && !isClose(it) && it.judged == submission && it.fit)
                    && stage.whole().remarks().stream().allMatch(it -> it.state() == Remark.State.ACCEPTED);
        }

        void act(String where) {
            Viewer.Person somebody = somebody();
            Place somewhere = places.get(random.nextInt(places.size()));
            switch (random.nextInt(24)) {
                case 0 -> submit();
                case 1, 2 -> vouch(random.nextInt(4) > 0);
                case 3, 4 -> ask(somebody);
                case 5, 6 -> answer(somebody, random.nextInt(5) > 0);
                case 7, 8, 9, 10 -> judge(somebody, random.nextInt(4) > 0);
                case 11, 12 -> confirm(somebody);
                case 13 -> remark(somebody);
                case 14, 15 -> say(Remark.Kind.values()[1 + random.nextInt(3)]);
                case 16 -> move(somebody, random.nextInt(3) > 0 ? somewhere : null);
                case 17 -> replace(somebody);
                case 18 -> draw(somewhere);
                case 19 -> part(somewhere);
                case 20 -> erase(somebody);
                case 21 -> withdraw();
                case 22 -> translate();
                default -> publish(where);
            }
            assertLibrary(where);
            publish(where);
            assertLibrary(where);
        }

        /** There always is somebody left who has not been erased. */
        Viewer.Person somebody() {
            List<Viewer.Person> here = parts.entrySet().stream()
                    .filter(entry -> !entry.getValue().erased)
                    .map(Map.Entry::getKey)
                    .toList();
            return here.isEmpty() ? enter("Late", places.getLast()) : here.get(random.nextInt(here.size()));
        }

        void assertLibrary(String where) {
            var standing = ReviewSequencesTest.this.versions.find(practice);
            assertThat(standing.map(Versions.Standing::version).orElse(0))
                    .as(where)
                    .isEqualTo(versions);
            assertThat(standing.filter(Versions.Standing::isWithdrawn).isPresent())
                    .as(where)
                    .isEqualTo(withdrawn);
        }

        /** Something else may be written each time: also where it is, with whom, and who writes along. */
        void submit() {
            country = random.nextInt(4) > 0 ? "BE" : "SE";
            partners = random.nextBoolean();
            var sheet = RoundTable.sheet(
                    stage.draft(), "Title " + Ids.next(), country, partners ? List.of(RoundTable.PARTNER) : List.of());
            List<Viewer.Person> guests = random.nextInt(6) > 0 ? List.of() : List.of(guest());
            Acting.as(
                    stage.author(),
                    () -> hands.submitting()
                            .submit(
                                    stage.author(),
                                    RoundTable.whole(
                                            stage.draft(),
                                            stage.house(),
                                            sheet,
                                            guests.stream()
                                                    .map(Viewer.Person::id)
                                                    .toList())));
            submission++;
            vouched = false;
            roundsNetworks.clear();
            roundsNetworks.addAll(ownersNetworks);
        }

        Viewer.Person guest() {
            Place from = places.get(random.nextInt(places.size()));
            guestsHouses.add(from.house());
            return world.member("Guest", from.house(), Role.EDITOR);
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
            if (part.asking == null) {
                assertThat(taken).isEqualTo(vouched && part.place != null && !isClose(part));
                part.asking = taken ? stage.asking(person).id() : null;
            }
        }

        void answer(Viewer.Person person, boolean yes) {
            Part part = parts.get(person);
            if (part.asking != null && !part.accepted && !part.declined && !part.replaced) {
                boolean taken = hands.judging()
                        .answer(person, stage.round(), yes ? Asking.Answer.ACCEPTED : Asking.Answer.DECLINED, "")
                        .isEmpty();
                assertThat(taken).isEqualTo(!yes || !isClose(part));
                part.accepted = taken && yes;
                part.declined = taken && !yes;
            }
        }

        void judge(Viewer.Person person, boolean fit) {
            Part part = parts.get(person);
            if (part.asking != null) {
                boolean taken = stage.judge(person, fit).isEmpty();
                assertThat(taken).isEqualTo(part.counts() && !isClose(part));
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
                assertThat(part.counts() && !isClose(part)).isTrue();
                part.judged = submission;
            }
        }

        void remark(Viewer.Person person) {
            if (parts.get(person).asking != null) {
                boolean taken = hands.judging()
                        .remark(person, stage.round(), submission, new SheetField("summary"), "What is this?")
                        .isEmpty();
                assertThat(taken).isEqualTo(parts.get(person).counts());
                stage.whole().remarks().forEach(remark -> remarks.putIfAbsent(remark.id(), person));
            }
        }

        void say(Remark.Kind kind) {
            if (!remarks.isEmpty()) {
                settle(new ArrayList<>(remarks.keySet()).get(random.nextInt(remarks.size())), kind);
            }
        }

        Viewer.Person speaker(UUID remark, Remark.Kind kind) {
            Viewer.Person reviewer = remarks.get(remark);
            if (kind == Remark.Kind.ANSWERED) {
                return stage.author();
            }
            Part part = parts.get(reviewer);
            return part.counts() && !part.erased ? reviewer : stage.coordinator();
        }

        void move(Viewer.Person person, @Nullable Place to) {
            if (to == null) {
                table.leave(person);
            } else {
                table.move(person, to.house());
            }
            parts.get(person).place = to;
        }

        void replace(Viewer.Person person) {
            replace(parts.get(person));
        }

        void replace(Part part) {
            if (part.asking != null) {
                hands.vouching().replace(stage.coordinator(), stage.round(), part.asking);
                part.replaced = true;
            }
        }

        /** The networks of both sides change: of a reviewer's house, or of the owner. */
        void draw(Place to) {
            if (random.nextBoolean() && to != places.getFirst()) {
                table.join(home, to.house());
                to.networks().add(home);
            } else {
                to.networks().forEach(network -> table.join(network, stage.house()));
                ownersNetworks.addAll(to.networks());
            }
        }

        void part(Place from) {
            if (from != places.getFirst()) {
                table.part(home, from.house());
                from.networks().remove(home);
                from.networks().forEach(network -> table.part(network, stage.house()));
                ownersNetworks.removeAll(from.networks());
            }
        }

        void erase(Viewer.Person person) {
            if (random.nextInt(3) == 0) {
                Acting.inBackground("personal-data", () -> {
                    transaction.executeWithoutResult(status -> data.erase(person.id()));
                    return null;
                });
                parts.get(person).place = null;
                parts.get(person).erased = true;
            }
        }

        void withdraw() {
            publishing.withdraw(practice);
            withdrawn = versions > 0;
        }

        /** Other words in its own language are no translation. */
        void translate() {
            var sheet = RoundTable.sheet(stage.draft(), "Untold " + Ids.next(), "BE", List.of());
            assertThat(publishing.publishTranslations(practice, sheet)).isFalse();
        }

        void publish(String where) {
            boolean expected = mayPublish();
            List<String> reasons = stage.publish();
            assertThat(reasons.isEmpty()).as("%s: %s", where, reasons).isEqualTo(expected);
            if (expected) {
                versions++;
                withdrawn = false;
                beginAnew();
            }
        }

        /** Nobody who judged the last version has judged the next one. */
        void beginAnew() {
            assertThat(stage.publish()).containsExactly("reviews.reason.closed");
            parts.replaceAll((person, part) -> {
                var fresh = new Part(part.place);
                fresh.erased = part.erased;
                return fresh;
            });
            remarks.clear();
            guestsHouses.clear();
            submission = 0;
            submit();
        }

        /** What a coordinator and friends would do in the end; then it must be possible, and lack nothing before. */
        void mendEverything() {
            int before = versions;
            vouch(true);
            List.copyOf(parts.values()).forEach(this::replace);
            Viewer.Person one = judgedFrom("FR");
            Viewer.Person other = judgedFrom("IT");
            stage.whole().remarks().stream()
                    .filter(remark -> remark.state() != Remark.State.ACCEPTED)
                    .forEach(remark -> settle(remark.id(), Remark.Kind.ACCEPTED));
            hitch(one, other);
            publish("mended");
            assertThat(versions).isEqualTo(before + 1);
        }

        Viewer.Person judgedFrom(String in) {
            Viewer.Person fresh = enter("Fresh", place("Fresh " + in, false, in, table.network()));
            ask(fresh);
            answer(fresh, true);
            judge(fresh, true);
            return fresh;
        }

        void settle(UUID remark, Remark.Kind kind) {
            hands.judging().say(speaker(remark, kind), stage.round(), remark, kind, "So it is.");
        }

        /** Each thing that must be, missing alone: chance seldom leaves only one. */
        void hitch(Viewer.Person one, Viewer.Person other) {
            Place ones = Objects.requireNonNull(parts.get(one).place);
            Place others = Objects.requireNonNull(parts.get(other).place);
            lack("vouching", () -> vouch(false), () -> vouch(true));
            lack("fitness", () -> judge(one, false), () -> judge(one, true));
            lack("a house", () -> move(one, null), () -> move(one, ones));
            lack("distance", () -> move(one, places.getFirst()), () -> move(one, ones));
            lack("a second", () -> replace(one), () -> judgedFrom("FR"));
            Viewer.Person second = List.copyOf(parts.keySet()).getLast();
            Place seconds = Objects.requireNonNull(parts.get(second).place);
            Place near = place("Nearby", false, country, table.network());
            lack(
                    "somebody abroad",
                    () -> {
                        move(second, near);
                        move(other, near);
                    },
                    () -> {
                        move(second, seconds);
                        move(other, others);
                    });
            if (partners) {
                lack("distance to partners", () -> move(second, places.get(2)), () -> move(second, seconds));
            }
            remark(second);
            UUID remark = stage.whole().remarks().getLast().id();
            lack("an answer", () -> {}, () -> settle(remark, Remark.Kind.ANSWERED));
            lack("acceptance", () -> {}, () -> settle(remark, Remark.Kind.ACCEPTED));
        }

        void lack(String what, Runnable make, Runnable mend) {
            make.run();
            assertThat(mayPublish()).as(what).isFalse();
            publish("lacks " + what);
            mend.run();
        }
    }
}
