package express.joining;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.Due;
import express.ModuleTest;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Consent;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.Joint;
import express.journeys.Joints;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random sequences of joining, parting, sharing and taking back, held against a model: nobody sees a name without a case or
 * a living consent, and what is parted is what it was.
 */
@ModuleTest
class JointsPropertyTest {

    private static final int FILES = 4;
    private static final String NOTHING = "nothing";

    private interface Deed {

        /** What came of it. */
        String of(JourneyId one, JourneyId other);
    }

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Journeys journeys;

    @Autowired
    Joints joints;

    @Autowired
    Joining joining;

    @Autowired
    Consents consents;

    @Autowired
    Consenting consenting;

    @Autowired
    JdbcClient jdbc;

    private House house;
    private House receiver;
    private List<Viewer.Person> advisers;
    private List<JourneyId> files;
    private Map<JourneyId, Viewer.Person> cases;
    private Map<JourneyId, JourneyId> under;
    private Set<JourneyId> held;
    private Set<JourneyId> shared;

    /** By the word that comes of each. */
    private final Map<String, Deed> deeds = Map.of(
            "joined",
            this::join,
            "parted",
            (one, _) -> part(one),
            "shared",
            (one, _) -> share(one),
            "unshared",
            (one, _) -> unshare(one),
            "let go",
            (one, _) -> letGo(one));

    private void begin() {
        house = accompanied.house();
        receiver = accompanied.beside(house, Role.LENDER);
        advisers = List.of(house.adviser(), world.member("Colin", house.id(), Role.ADVISER));
        files = new ArrayList<>();
        cases = new HashMap<>();
        under = new HashMap<>();
        shared = new HashSet<>();
        for (int i = 0; i < FILES; i++) {
            Viewer.Person adviser = advisers.get(i % 2);
            JourneyId id = accompanied.open(new House(house.id(), house.network(), adviser), "Number " + i);
            files.add(id);
            cases.put(id, adviser);
        }
        held = new HashSet<>(files);
    }

    @Test
    void showNothingWithoutACaseOrALivingConsent() {
        int whole = 0;
        for (int seed = 0; seed < Budget.of(4, 100); seed++) {
            begin();
            whole += live(seed) ? 1 : 0;
        }
        assertThat(whole)
                .as("sequences with a merge and its undoing, a yes and its withdrawal, and a file that was taken back")
                .isPositive();
    }

    /** Whether all that was due came about. */
    private boolean live(int seed) {
        var random = new Random(seed);
        var due = new Due<>(deeds, random);
        for (int left = Budget.of(14, 40); left > 0; ) {
            JourneyId one = files.get(random.nextInt(FILES));
            JourneyId other = files.get(random.nextInt(FILES));
            String did = due.draw(random, left).orElseGet(() -> any(random)).of(one, other);
            due.did(did);
            if (!did.equals(NOTHING)) {
                left--;
                check("seed " + seed + " with " + left + " left " + did);
            }
        }
        return due.isOver();
    }

    private Deed any(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> deeds.get("joined");
            case 3, 4 -> deeds.get("parted");
            case 5 -> deeds.get("shared");
            case 6 -> deeds.get("unshared");
            default -> random.nextInt(4) == 0 ? deeds.get("let go") : (_, _) -> NOTHING;
        };
    }

    private String join(JourneyId one, JourneyId other) {
        boolean may = !one.equals(other)
                && held.contains(one)
                && held.contains(other)
                && !under.containsKey(one)
                && !under.containsKey(other);
        boolean did;
        try {
            did = accompanied.as(cases.get(one), () -> {
                var asked = joints.ask(
                        journeys.get(one), journeys.get(other), cases.get(one).id());
                return asked.isPresent();
            });
            did &= accompanied.as(
                    cases.get(other),
                    () -> joints.listOf(one).stream()
                            .filter(Joint::waits)
                            .anyMatch(
                                    it -> joints.join(it.id(), cases.get(other).id())));
        } catch (RuntimeException refused) {
            did = false;
        }
        drop(one);
        assertThat(did).as("joined").isEqualTo(may);
        if (may) {
            under.put(one, other);
        }
        return may ? "joined" : "refused";
    }

    /** What waits in vain would stand in the way of the next. */
    private void drop(JourneyId one) {
        try {
            accompanied.as(cases.get(one), () -> {
                joints.listOf(one).stream()
                        .filter(Joint::waits)
                        .forEach(it -> joints.part(it.id(), cases.get(one).id()));
                return one;
            });
        } catch (RuntimeException refused) {
            // Whoever lost the case sees nothing of it.
        }
    }

    private String part(JourneyId one) {
        JourneyId surviving = under.get(one);
        if (surviving == null || !held.contains(one) || !held.contains(surviving)) {
            return NOTHING;
        }
        accompanied.as(cases.get(surviving), () -> {
            Joint living = joints.listOf(one).stream()
                    .filter(it -> it.lives() && it.journey().equals(one))
                    .findFirst()
                    .orElseThrow();
            joining.part(cases.get(surviving), living, List.of());
            return one;
        });
        under.remove(one);
        return "parted";
    }

    private String share(JourneyId one) {
        if (!held.contains(one) || shared.contains(one)) {
            return NOTHING;
        }
        accompanied.share(
                new House(house.id(), house.network(), cases.get(one)), one, Purpose.LEND, receiver, Category.NAME);
        shared.add(one);
        return "shared";
    }

    private String unshare(JourneyId one) {
        if (!held.contains(one) || !shared.remove(one)) {
            return NOTHING;
        }
        withdraw(one, Purpose.LEND);
        return "unshared";
    }

    private String letGo(JourneyId one) {
        if (!held.remove(one)) {
            return NOTHING;
        }
        shared.remove(one);
        withdraw(one, Purpose.HOLD);
        return "let go";
    }

    private void withdraw(JourneyId one, Purpose purpose) {
        accompanied.as(cases.get(one), () -> {
            CaseFile file = journeys.get(one);
            Consent living = consents.list(one).stream()
                    .filter(it -> it.purpose() == purpose && it.givenAt() != null && it.withdrawnAt() == null)
                    .findFirst()
                    .orElseThrow();
            consenting.withdraw(cases.get(one), file, living);
            return one;
        });
    }

    private JourneyId root(JourneyId one) {
        JourneyId at = one;
        while (under.containsKey(at)) {
            at = under.get(at);
        }
        return at;
    }

    private void check(String when) {
        for (JourneyId file : files) {
            for (Viewer.Person adviser : advisers) {
                boolean expected = held.contains(file)
                        && files.stream()
                                .anyMatch(it -> held.contains(it)
                                        && root(it).equals(root(file))
                                        && cases.get(it).equals(adviser));
                assertThat(accompanied.count(adviser, "journeys.name", file))
                        .as(when + ": an adviser and number " + files.indexOf(file))
                        .isEqualTo(expected ? 1 : 0);
            }
            assertThat(consented(file))
                    .as(when + ": to the receiver of number " + files.indexOf(file))
                    .isEqualTo(shared.contains(file) ? 1 : 0);
            assertThat(accompanied.count(receiver.adviser(), "journeys.name", file))
                    .as(when + ": the receiver and number " + files.indexOf(file))
                    .isEqualTo(shared.contains(file) ? 1 : 0);
        }
        advisers.forEach(adviser ->
                assertThat(listed(adviser)).as(when + ": the list of cases").isEqualTo(once(adviser)));
    }

    /** The receiver sees the one consent that lets it in, and none of a file that is joined with it. */
    private long consented(JourneyId file) {
        return accompanied.as(
                receiver.adviser(),
                () -> jdbc.sql("select count(*) from journeys.consent where journey_id = :id and purpose = 'LEND'")
                        .param("id", file.value())
                        .query(Long.class)
                        .single());
    }

    private Set<JourneyId> listed(Viewer.Person adviser) {
        return accompanied.as(
                adviser,
                () -> jdbc
                        .sql("select journey_id from accompaniment.load where person_id = :me and holder_id = :house")
                        .param("me", adviser.id().value())
                        .param("house", house.id().value())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(JourneyId::new)
                        .collect(Collectors.toSet()));
    }

    /** Of files that are joined the one under which they go on, or the first that is left. */
    private Set<JourneyId> once(Viewer.Person adviser) {
        Map<JourneyId, List<JourneyId>> together =
                files.stream().filter(held::contains).collect(Collectors.groupingBy(this::root));
        Set<JourneyId> lines = new HashSet<>();
        together.forEach((root, parts) -> {
            if (parts.stream().anyMatch(it -> cases.get(it).equals(adviser))) {
                lines.add(
                        parts.contains(root)
                                ? root
                                : parts.stream()
                                        .min(Comparator.comparing(
                                                it -> it.value().toString()))
                                        .orElseThrow());
            }
        });
        return lines;
    }

    private static final List<String> TABLES = List.of(
            "name", "contact", "tongue", "consent", "case_worker", "sight", "happening", "moment", "deadline", "task");

    @Test
    void leaveAllAsItWasWhenTheyArePartedAgain() {
        begin();
        JourneyId one = files.get(0);
        JourneyId two = files.get(1);
        share(one);
        Map<String, List<Map<String, Object>>> before = rows(one);
        Map<String, List<Map<String, Object>>> others = rows(two);
        join(one, two);
        assertThat(rows(one)).isNotEqualTo(before);
        part(one);
        assertThat(without(rows(one))).isEqualTo(without(before));
        assertThat(without(rows(two))).isEqualTo(without(others));
    }

    /** Who sees what is written anew, with the same lines; that it was joined and parted stands on the timeline. */
    private static Map<String, List<Map<String, Object>>> without(Map<String, List<Map<String, Object>>> rows) {
        Map<String, List<Map<String, Object>>> left = new HashMap<>(rows);
        left.computeIfPresent(
                "happening",
                (table, all) -> all.stream()
                        .filter(it -> !String.valueOf(it.get("kind")).startsWith("joining"))
                        .toList());
        left.remove("moment");
        return left;
    }

    private Map<String, List<Map<String, Object>>> rows(JourneyId id) {
        Map<String, List<Map<String, Object>>> all = new HashMap<>();
        for (String table : TABLES) {
            List<Map<String, Object>> seen = new ArrayList<>();
            for (Viewer.Person viewer : List.of(advisers.get(0), advisers.get(1), receiver.adviser())) {
                seen.addAll(accompanied.as(
                        viewer,
                        () -> jdbc
                                .sql("select * from journeys." + table + " where journey_id = :id order by 1, 2, 3")
                                .param("id", id.value())
                                .query()
                                .listOfRows()
                                .stream()
                                .map(it -> Map.<String, Object>of(
                                        "row", String.valueOf(text(it)), "kind", String.valueOf(it.get("kind"))))
                                .toList()));
            }
            all.put(table, seen);
        }
        return all;
    }

    private static String text(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(it -> it.getKey() + "="
                        + (it.getValue() instanceof java.sql.Array array
                                ? array.toString().replace("\"", "")
                                : it.getValue()))
                .sorted()
                .reduce("", (one, other) -> one + " " + other);
    }
}
