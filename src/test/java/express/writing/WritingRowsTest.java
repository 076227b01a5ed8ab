package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reaches the rows of a draft, whatever the code above forgets. */
@ModuleTest
class WritingRowsTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    Parts parts;

    @Autowired
    Presences presences;

    @Autowired
    WritingData data;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private OrganisationId house;
    private Viewer.Person nadia;
    private Draft draft;

    @BeforeEach
    void write() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        Acting.as(nadia, () -> {
            presences.tell(nadia, draft.id(), Part.STEP);
            return parts.save(nadia, draft.id(), Part.STEP, 0, new Typed(Map.of("step", List.of("finance"))));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "part", "presence"})
    void areSeenByTheOrganisationOnly(String table) {
        assertThat(count(nadia, table)).isEqualTo(1);
        assertThat(count(world.member("Jonas", house, Role.ADVISER), table)).isEqualTo(1);
        assertThat(count(world.member("Sami", desk.house(), Role.EDITOR), table))
                .isZero();
        assertThat(count(world.operator(), table)).isZero();
        assertThat(count(Viewer.VISITOR, table)).isZero();
    }

    @Test
    void areWrittenInOnesOwnNameOnly() {
        Viewer.Person other = world.member("Omar", house, Role.EDITOR);
        assertThat(refused(other, "insert into writing.part values (:draft, 'NAME', 1, '{}', now(), :nadia)"))
                .isTrue();
        assertThat(refused(other, "insert into writing.presence values (:draft, 'NAME', :nadia, now())"))
                .isTrue();
        Viewer.Person stranger = world.member("Sami", desk.house(), Role.EDITOR);
        assertThat(refused(stranger, "insert into writing.part values (:draft, 'NAME', 1, '{}', now(), base.person())"))
                .isTrue();
        assertThat(refused(other, "update writing.part set typed = '{}' where draft_id = :draft"))
                .isTrue();
        assertThat(refused(other, "delete from writing.part where draft_id = :draft"))
                .isTrue();
    }

    @Test
    void areGivenToThePersonAndForgottenWithThem() {
        Map<String, Object> held = background(() -> data.export(nadia.id()));
        assertThat(held).containsOnlyKeys("begun", "saved", "open");
        background(() -> {
            data.erase(nadia.id());
            return held;
        });
        assertThat(background(() -> data.export(nadia.id()))).isEmpty();
        Viewer.Person colleague = world.member("Jonas", house, Role.ADVISER);
        Acting.as(colleague, () -> {
            assertThat(drafts.get(draft.id()).begunBy()).isNull();
            assertThat(parts.get(draft.id(), Part.STEP).typed().one("step")).isEqualTo("finance");
            return null;
        });
    }

    @Test
    void doNotExistForStrangers() {
        Viewer.Person stranger = world.member("Sami", desk.house(), Role.EDITOR);
        assertThat(Acting.as(stranger, () -> {
                    try {
                        return drafts.get(draft.id()).id().toString();
                    } catch (NotFound none) {
                        return "none";
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void keepEachSavingAndLetOneOfTwoAtOnceThrough() {
        Viewer.Person omar = world.member("Omar", house, Role.EDITOR);
        Typed mentoring = new Typed(Map.of("step", List.of("mentoring")));
        assertThat(save(nadia, 1, mentoring)).isTrue();
        assertThat(save(omar, 1, new Typed(Map.of("step", List.of("networking")))))
                .isFalse();
        assertThat(save(omar, 1, mentoring)).as("what stands there already").isTrue();
        assertThat(count(nadia, "part")).isEqualTo(2);
    }

    private boolean save(Viewer by, int seen, Typed typed) {
        return Acting.as(by, () -> parts.save(by, draft.id(), Part.STEP, seen, typed));
    }

    private int count(Viewer viewer, String table) {
        String draftOf = table.equals("draft") ? "id" : "draft_id";
        return Acting.as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "select count(*) from writing." + table + " where " + draftOf + " = :draft")
                                .param("draft", draft.id().value())
                                .query(Integer.class)
                                .single()));
    }

    private boolean refused(Viewer viewer, String sql) {
        try {
            in(
                    viewer,
                    () -> jdbc.sql(sql)
                            .param("draft", draft.id().value())
                            .param("nadia", nadia.id().value())
                            .update());
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }

    private void in(Viewer viewer, Runnable work) {
        Acting.as(viewer, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
            return null;
        });
    }

    private static Map<String, Object> background(Supplier<Map<String, Object>> work) {
        return Acting.inBackground("personal-data", work::get);
    }
}
