package express.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.Memberships;
import express.practices.PracticeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reaches the rows of a collection, whatever the code above forgets; and what becomes of them at once. */
@ModuleTest
class CollectionRowsTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Memberships memberships;

    @Autowired
    Collections collections;

    @Autowired
    Choices choices;

    @Autowired
    Links links;

    @Autowired
    CollectionsData data;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final PracticeId first = PracticeId.next();
    private final PracticeId second = PracticeId.next();
    private OrganisationId house;
    private Viewer.Person lucia;
    private CollectionId id;

    @BeforeEach
    void collect() {
        house = neighbourhood.house("House of Visits");
        lucia = world.member("Lucía", house, Role.ORGANISER);
        id = Acting.as(lucia, () -> collections.begin(lucia, "Visit"));
        Acting.as(lucia, () -> {
            choices.put(id, first, "Look");
            choices.put(id, second, "");
            links.make(id);
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"collection", "choice", "link"})
    void areSeenByTheirOwnerOnly(String table) {
        assertThat(count(lucia, table)).isPositive();
        assertThat(count(world.member("Omar", house, Role.EDITOR), table)).isZero();
        assertThat(count(world.operator(), table)).isZero();
        assertThat(count(Viewer.VISITOR, table)).isZero();
    }

    @Test
    void areSeenByTheOrganisationWithWhichTheyAreSharedButNotTheirLink() {
        Acting.as(lucia, () -> {
            collections.rename(id, "Visit", "", house);
            return null;
        });
        Viewer omar = world.member("Omar", house, Role.ADVISER);
        assertThat(count(omar, "collection")).isEqualTo(1);
        assertThat(count(omar, "choice")).isEqualTo(2);
        assertThat(count(omar, "link")).isZero();
        assertThat(count(world.member("Sami", neighbourhood.house("Elsewhere"), Role.EDITOR), "collection"))
                .isZero();
        assertThat(changed(omar, "delete from collections.choice where collection_id = :id"))
                .isZero();
        assertThat(changed(omar, "update collections.collection set title = 'Mine' where id = :id"))
                .isZero();
    }

    @Test
    void sayNothingOfWhatDoesNotLieInThem() {
        Acting.as(lucia, () -> {
            assertThat(choices.change(id, PracticeId.next(), "Look")).isFalse();
            assertThat(choices.change(id, second, "Look")).isTrue();
            assertThat(choices.list(id)).hasSize(2);
            return null;
        });
    }

    /** Row-level security lets nobody write a row that names an organisation which is not theirs. */
    @Test
    void stayTheirOwnersWhoLeavesTheOrganisationWithWhichTheyAreShared() {
        Acting.as(lucia, () -> {
            collections.rename(id, "Visit", "", house);
            return null;
        });
        world.background(() -> memberships.leave(house, lucia.id()));
        var gone = new Viewer.Person(lucia.id(), lucia.name(), false, Set.of(), Set.of());
        Acting.as(gone, () -> {
            assertThat(choices.put(id, PracticeId.next(), "")).isTrue();
            choices.raise(id, second);
            choices.take(id, first);
            return null;
        });
        assertThat(count(world.member("Omar", house, Role.ADVISER), "collection"))
                .as("whoever left shares no more with them")
                .isZero();
    }

    @Test
    void areSharedWithNobodyElsesOrganisation() {
        OrganisationId elsewhere = neighbourhood.house("Elsewhere");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> Acting.as(lucia, () -> {
                    collections.rename(id, "Visit", "", elsewhere);
                    return null;
                }));
    }

    @Test
    void areReadByTheirLinkUntilItIsTakenBack() {
        String link = Acting.as(lucia, () -> links.find(id).orElseThrow());
        String secret = link.replaceFirst("^.*/", "");
        assertThat(secret).matches("[0-9a-f]{32}");
        String read = links.follow(secret, found -> collections.get(found).title());
        assertThat(read).isEqualTo("Visit");
        for (String wrong : List.of(secret.substring(1), secret.toUpperCase(), "' or true --", "")) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.follow(wrong, found -> found));
        }
        Acting.as(lucia, () -> {
            links.make(id);
            assertThat(links.find(id)).as("made once").contains(link);
            links.takeBack(id);
            return null;
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.follow(secret, found -> found));
        Acting.as(lucia, () -> {
            links.make(id);
            assertThat(links.find(id)).isPresent().get().isNotEqualTo(link);
            return null;
        });
    }

    @Test
    void holdEachPracticeOnceInTheirOwnersOrder() {
        PracticeId third = PracticeId.next();
        Acting.as(lucia, () -> {
            assertThat(choices.put(id, third, "")).isTrue();
            assertThat(choices.put(id, first, "Look again")).isTrue();
            assertThat(order()).containsExactly(first, second, third);
            assertThat(choices.list(id).getFirst().note()).isEqualTo("Look again");
            choices.raise(id, third);
            assertThat(order()).containsExactly(first, third, second);
            choices.raise(id, first);
            assertThat(order()).as("the first stays").containsExactly(first, third, second);
            choices.raise(id, PracticeId.next());
            choices.take(id, third);
            choices.take(id, third);
            assertThat(order()).containsExactly(first, second);
            choices.raise(id, second);
            assertThat(order()).containsExactly(second, first);
            return null;
        });
    }

    private List<PracticeId> order() {
        return choices.list(id).stream().map(Choice::practice).toList();
    }

    @Test
    void holdThirtyHoweverManyComeAtOnce() throws Exception {
        List<Boolean> put = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> work = Stream.generate(PracticeId::next)
                    .limit(Choices.MOST + 5)
                    .<Callable<Boolean>>map(practice -> () -> Acting.as(lucia, () -> choices.put(id, practice, "")))
                    .toList();
            for (Future<Boolean> each : threads.invokeAll(work)) {
                put.add(each.get());
            }
        }
        assertThat(put.stream().filter(it -> it)).hasSize(Choices.MOST - 2);
        assertThat(count(lucia, "choice")).isEqualTo(Choices.MOST);
    }

    @Test
    void areGivenToThePersonAndGoWithThem() {
        String secret = Acting.as(lucia, () -> links.find(id).orElseThrow()).replaceFirst("^.*/", "");
        Map<String, Object> held = background();
        assertThat(held.toString()).contains("Visit", "Look");
        Acting.inBackground("personal-data", () -> {
            data.erase(lucia.id());
            return null;
        });
        assertThat(background()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.follow(secret, found -> found));
    }

    private Map<String, Object> background() {
        return Acting.inBackground("personal-data", () -> data.export(lucia.id()));
    }

    private int count(Viewer viewer, String table) {
        String column = table.equals("collection") ? "id" : "collection_id";
        return Acting.as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "select count(*) from collections." + table + " where " + column + " = :id")
                                .param("id", id.value())
                                .query(Integer.class)
                                .single()));
    }

    private int changed(Viewer viewer, String sql) {
        return Acting.as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).param("id", id.value()).update()));
    }
}
