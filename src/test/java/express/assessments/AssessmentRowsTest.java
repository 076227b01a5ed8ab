package express.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import express.World;
import express.assessments.Group.Circle;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database shows of answers, whatever the code above forgets. */
@ModuleTest
class AssessmentRowsTest {

    @Autowired
    Group group;

    @Autowired
    Group.Doing doing;

    @Autowired
    World world;

    @Autowired
    AssessmentsData data;

    @Autowired
    JdbcClient jdbc;

    private Circle circle;
    private UUID round;

    @BeforeEach
    void answer() {
        circle = group.of(3);
        round = group.open(circle);
        for (Viewer.Person person : circle.people()) {
            group.answer(circle, person, round, new Reply("1-1", 2, false, "by " + person.name()));
        }
    }

    private Stream<Viewer> others() {
        return Stream.of(
                Viewer.VISITOR,
                circle.leads(),
                world.operator(),
                world.newcomer("Sami"),
                group.of(1).one(),
                new Viewer.Background("assessments-closing"),
                new Viewer.Background("assessments-comparison"),
                new Viewer.Background("addressees"));
    }

    @Test
    void showNobodyWhatOthersSayBeforeTheEnd() {
        assertThat(others()).allSatisfy(it -> {
            assertThat(doing.count(it, "answer", circle.id())).isZero();
            assertThat(doing.count(it, "respondent", circle.id())).isZero();
        });
        for (Viewer.Person person : circle.people()) {
            assertThat(doing.count(person, "answer", circle.id()))
                    .as("their own")
                    .isEqualTo(1);
        }
        assertThat(doing.count(circle.leads(), "sheet", circle.id())).isEqualTo(3);
    }

    @Test
    void neverTellWhoseAnswerItIs() {
        group.close(circle, round, Group.LONG_AGO.plusSeconds(1));
        assertThat(doing.count(circle.leads(), "answer", circle.id())).isEqualTo(3);
        assertThat(doing.count(circle.leads(), "respondent", circle.id())).isZero();
        assertThat(doing.count(circle.one(), "answer", circle.id())).isEqualTo(3);
        assertThat(doing.count(circle.one(), "respondent", circle.id())).isEqualTo(1);
        assertThat(Stream.of(
                        Viewer.VISITOR,
                        world.operator(),
                        world.newcomer("Sami"),
                        group.of(1).one()))
                .allSatisfy(
                        it -> assertThat(doing.count(it, "answer", circle.id())).isZero());
    }

    @Test
    void cannotBeOpenedAgain() {
        group.close(circle, round, Group.LONG_AGO.plusSeconds(1));
        assertThat(update(circle.leads(), "update assessments.assessment set closed_at = null where id = :round"))
                .isZero();
        assertThat(group.close(circle, round, Group.LONG_AGO.plusSeconds(2))).isFalse();
    }

    private int update(Viewer viewer, String sql) {
        return doing.as(viewer, () -> jdbc.sql(sql).param("round", round).update());
    }

    @Test
    void areClosedByWhoeverLeadsOnly() {
        String close = "update assessments.assessment set closed_at = now() where id = :round";
        assertThat(update(circle.one(), close)).isZero();
        assertThat(update(world.operator(), close)).isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .as("a change that leaves it open")
                .isThrownBy(() ->
                        update(circle.leads(), "update assessments.assessment set closed_at = null where id = :round"));
    }

    @Test
    void takeNothingForOthersAndNothingAfterTheEnd() {
        String forge = """
            insert into assessments.answer (network_id, assessment_id, sheet_id, statement, score, unknown)
            select network_id, assessment_id, id, '1-2', 10, false
            from assessments.sheet
            where assessment_id = :round
            """;
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update(circle.leads(), forge))
                .havingRootCause()
                .withMessageContaining("row-level security");
        assertThat(update(circle.leads(), "update assessments.answer set score = 10 where assessment_id = :round"))
                .isZero();
        group.close(circle, round, Group.LONG_AGO.plusSeconds(1));
        assertThat(update(circle.one(), "update assessments.answer set score = 10 where assessment_id = :round"))
                .isZero();
        assertThat(update(circle.one(), "delete from assessments.answer where assessment_id = :round"))
                .isZero();
        assertThat(group.answer(circle, circle.one(), round, Group.score("1-2", 3)))
                .isFalse();
    }

    /** A sheet whose person is erased could else be taken for one's own. */
    @Test
    void areNotClaimedByOthers() {
        UUID sheet = doing.as(
                circle.one(),
                () -> jdbc.sql("select sheet_id from assessments.respondent where assessment_id = :round")
                        .param("round", round)
                        .query(UUID.class)
                        .single());
        group.close(circle, round, Group.LONG_AGO.plusSeconds(1));
        erase(circle.one().id());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> doing.as(
                        circle.leads(),
                        () -> jdbc.sql("""
                            insert into assessments.respondent (network_id, assessment_id, sheet_id, person_id)
                            values (:network, :round, :sheet, :person)
                            """)
                                .param("network", circle.id().value())
                                .param("round", round)
                                .param("sheet", sheet)
                                .param("person", circle.leads().id().value())
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    private void erase(PersonId person) {
        Acting.inBackground("personal-data", () -> {
            data.erase(person);
            return null;
        });
    }

    @Test
    void areGivenToThePersonAndStayWithoutANameWhereTheyCount() {
        PersonId person = circle.one().id();
        assertThat(Acting.inBackground("personal-data", () -> data.export(person))
                        .toString())
                .contains("statement=1-1", "score=2", "by Person 0")
                .doesNotContain("by Person 1");
        erase(person);
        assertThat(doing.count(circle.leads(), "sheet", circle.id()))
                .as("what nobody has counted yet goes")
                .isEqualTo(2);
        group.close(circle, round, Group.LONG_AGO.plusSeconds(1));
        erase(circle.people().get(1).id());
        assertThat(doing.count(circle.leads(), "answer", circle.id())).isEqualTo(2);
        assertThat(Acting.inBackground(
                        "personal-data",
                        () -> data.export(circle.people().get(1).id())))
                .isEmpty();
        assertThat(List.of(doing.count(circle.people().get(1), "respondent", circle.id())))
                .containsExactly(0);
    }
}
