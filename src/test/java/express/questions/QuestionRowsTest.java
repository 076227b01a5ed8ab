package express.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Catalogue.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reaches the rows of a question, whatever the code above forgets; and what becomes of them at once. */
@ModuleTest
class QuestionRowsTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Questions questions;

    @Autowired
    Exchanges exchanges;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Sides sides;

    @Autowired
    QuestionsData data;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private OrganisationId house;
    private NetworkId network;
    private Viewer.Person nadia;
    private Viewer.Person amira;
    private Item practice;
    private QuestionId id;

    @BeforeEach
    void ask() {
        house = neighbourhood.house("House of Answers");
        network = neighbourhood.networkOf(house);
        nadia = world.member("Nadia", house, Role.EDITOR);
        amira = world.newcomer("Amira Canary");
        practice = neighbourhood.practice(house, "Rows");
        id = ask("everybody");
    }

    private QuestionId ask(String audience) {
        var form = new AskForm(practice.slug(), "How?", audience, "true", "");
        return Acting.as(amira, () -> correspondence.ask(amira, practice.id(), house, form, sides.answering(house)));
    }

    private boolean answer(Viewer by, String words) {
        return Acting.as(
                by,
                () -> correspondence.answer(
                        by,
                        questions.get(id),
                        new AnswerForm(words, AnswerForm.SHOW),
                        sides.asker(amira.id()).orElse(null)));
    }

    @AfterEach
    void takeBack() {
        neighbourhood.takeBack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"question", "answer", "decision"})
    void areSeenByThoseWhomTheyConcern(String table) {
        assertThat(answer(nadia, "So")).isTrue();
        assertThat(count(amira, table)).isEqualTo(1);
        assertThat(count(nadia, table)).isEqualTo(1);
        assertThat(count(world.coordinator("Karim", network), table)).isEqualTo(1);
        assertThat(count(world.member("Sami", neighbourhood.house("Elsewhere"), Role.EDITOR), table))
                .isZero();
        assertThat(count(world.operator(), table)).isZero();
        assertThat(count(Viewer.VISITOR, table)).isZero();
        id = ask("owner");
        assertThat(count(world.coordinator("Karim", network), "question"))
                .as("for the owner only")
                .isZero();
    }

    @Test
    void areWrittenInOnesOwnNameAndByThoseWhomTheyConcernOnly() {
        Viewer.Person sami = world.member("Sami", neighbourhood.house("Elsewhere"), Role.EDITOR);
        String answer = "insert into questions.answer values (:id, 'So', base.person(), now())";
        String decision =
                "insert into questions.decision values (gen_random_uuid(), :id, true, null, base.person(), now())";
        String exchange =
                "insert into questions.exchange values (:id, :id, :id, null, null, 'How?', now(), 'So', now())";
        for (Viewer viewer : List.of(sami, amira, world.operator())) {
            assertThat(refused(viewer, answer)).isTrue();
            assertThat(refused(viewer, decision)).isTrue();
            assertThat(refused(viewer, exchange)).isTrue();
        }
        assertThat(refused(nadia, "insert into questions.answer values (:id, 'So', '" + amira.id() + "', now())"))
                .isTrue();
        assertThat(refused(nadia, "update questions.question set words = 'Else' where id = :id"))
                .isTrue();
        assertThat(refused(nadia, answer)).isFalse();
        assertThat(refused(nadia, decision)).isFalse();
        assertThat(refused(nadia, exchange)).isFalse();
    }

    @Test
    void areShownToEverybodyOnlyIfAskedOpenly() {
        id = ask("owner");
        assertThat(refused(
                        nadia,
                        "insert into questions.exchange values (:id, :id, :id, null, null, 'How?', now(),"
                                + " 'So', now())"))
                .isTrue();
        Acting.as(nadia, () -> {
            questions.answer(nadia, id, "So");
            assertThat(exchanges.show(id, "Amira")).isFalse();
            return null;
        });
    }

    @Test
    void areAnsweredOnceByHoweverManyAtOnce() throws Exception {
        List<Boolean> first = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String words = "Answer " + i;
                work.add(() -> answer(nadia, words));
            }
            for (Future<Boolean> each : threads.invokeAll(work)) {
                first.add(each.get());
            }
        }
        assertThat(first.stream().filter(it -> it)).hasSize(1);
        assertThat(exchanges.list(practice.id())).hasSize(1);
        assertThat(count(nadia, "decision")).isEqualTo(1);
        String stands = Acting.as(nadia, () -> questions.get(id)).answer();
        assertThat(exchanges.list(practice.id()).getFirst().answer()).isEqualTo(stands);
    }

    @Test
    void leaveWithWhoeverAskedUnlessEverybodyReadsThem() {
        answer(nadia, "So");
        QuestionId own = ask("owner");
        assertThat(exchanges.list(practice.id()).getFirst().asker()).isEqualTo("Amira Canary");
        assertThat(export(amira).toString()).contains("How?");
        Acting.inBackground("personal-data", () -> {
            data.erase(amira.id());
            return null;
        });
        assertThat(export(amira)).isEmpty();
        assertThat(exchanges.list(practice.id())).singleElement().satisfies(left -> {
            assertThat(left.asker()).isNull();
            assertThat(left.answer()).isEqualTo("So");
        });
        Acting.as(nadia, () -> {
            assertThat(questions.get(id).by()).isNull();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> questions.get(own));
            return null;
        });
    }

    @Test
    void leaveTheAnswerWhenWhoeverGaveItIsGone() {
        answer(nadia, "So");
        assertThat(export(nadia)).containsOnlyKeys("answered", "decided");
        Acting.inBackground("personal-data", () -> {
            data.erase(nadia.id());
            return null;
        });
        assertThat(export(nadia)).isEmpty();
        assertThat(Acting.as(amira, () -> questions.get(id)).answer()).isEqualTo("So");
    }

    private Map<String, Object> export(Viewer.Person person) {
        return Acting.inBackground("personal-data", () -> data.export(person.id()));
    }

    private int count(Viewer viewer, String table) {
        String column = table.equals("question") ? "id" : "question_id";
        return Acting.as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "select count(*) from questions." + table + " where " + column + " = :id")
                                .param("id", id.value())
                                .query(Integer.class)
                                .single()));
    }

    private boolean refused(Viewer viewer, String sql) {
        try {
            Acting.as(viewer, () -> {
                new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> jdbc.sql(sql).param("id", id.value()).update());
                return null;
            });
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }
}
