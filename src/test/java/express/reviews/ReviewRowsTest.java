package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.Parameters;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.reviews.Stage.Hands;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reaches the rows of a round, whatever the code above forgets. */
@ModuleTest
class ReviewRowsTest {

    @Autowired
    Hands hands;

    @Autowired
    World world;

    @Autowired
    RoundTable table;

    @Autowired
    Profiles profiles;

    @Autowired
    ReviewData data;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Stage stage;
    private RoundId round;

    @BeforeEach
    void review() {
        stage = hands.set().judged();
        round = stage.round();
        hands.judging().remark(stage.ingrid(), round, 1, SheetField.WHOLE, "Why?");
    }

    /** Nobody makes somebody else an author: they are asked, and accept. */
    private void joinAsAuthor(Viewer.Person guest) {
        var asking = Parameters.with("asking", Ids.next())
                .and("draft", stage.draft().value())
                .and("house", stage.house())
                .and("author", stage.author().id())
                .and("guest", guest.id())
                .and("email", World.emailOf(guest.id()));
        write(stage.author(), """
            insert into writing.asking (id, draft_id, organisation_id, email, title, asked_at, asked_by)
            values (:asking, :draft, :house, :email, '', now(), :author)
            """, asking);
        write(stage.author(), "insert into writing.asked values (:asking, :guest)", asking);
        write(guest, "insert into writing.author values (:draft, :house, :guest, now())", asking);
    }

    private void write(Viewer by, String sql, Parameters parameters) {
        Acting.as(
                by,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).paramSource(parameters).update()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "vouching", "asking", "judgement", "remark", "saying", "happening"})
    void areSeenByWhoHasToDoWithTheRoundAndNobodyElse(String rows) {
        Viewer.Person guest = world.member("Gita", table.house("Guests", "FR", table.network()), Role.EDITOR);
        joinAsAuthor(guest);
        List.of(stage.author(), world.member("Jonas", stage.house(), Role.ADVISER), stage.coordinator(), guest)
                .forEach(viewer -> assertThat(count(viewer, rows)).isPositive());
        List.of(stage.ingrid(), stage.paola())
                .forEach(viewer -> assertThat(count(viewer, rows)).isPositive());
        assertThat(count(Viewer.VISITOR, rows)).isZero();
        assertThat(count(world.operator(), rows)).isZero();
        assertThat(count(world.coordinator("Cora", NetworkId.next()), rows)).isZero();
        assertThat(count(table.reviewer("Rita", table.house("Other", "FR", table.network())), rows))
                .isZero();
    }

    private long count(Viewer viewer, String rows) {
        return Acting.as(
                viewer,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from reviews." + rows + " where round_id = :round")
                                .param("round", round.value())
                                .query(Long.class)
                                .single()));
    }

    @Test
    void areWrittenByNobodyInTheirOwnName() {
        for (Viewer viewer : List.of(stage.author(), stage.coordinator(), stage.ingrid(), world.operator())) {
            assertThat(changes(viewer, "update reviews.remark set state = 'ACCEPTED' where round_id = :round"))
                    .isZero();
            assertThat(changes(viewer, "update reviews.round set closed_at = now() where id = :round"))
                    .isZero();
            assertThat(changes(viewer, """
                insert into reviews.vouching
                values (gen_random_uuid(), :round, 1, true, '', now(), base.person())
                """)).isZero();
            assertThat(changes(viewer, "delete from reviews.judgement where round_id = :round"))
                    .isZero();
        }
    }

    private int changes(Viewer viewer, String statement) {
        try {
            return Acting.as(
                    viewer,
                    () -> transaction.execute(status ->
                            jdbc.sql(statement).param("round", round.value()).update()));
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    @Test
    void keepAProfileForItsOwnerOnly() {
        Profile profile = Profile.usual(Locale.FRENCH);
        Acting.as(stage.ingrid(), () -> {
            profiles.save(stage.ingrid().id(), profile);
            return null;
        });
        assertThat(Acting.as(stage.ingrid(), () -> profiles.find(stage.ingrid().id())))
                .contains(profile);
        assertThat(Acting.as(
                        stage.coordinator(), () -> profiles.find(stage.ingrid().id())))
                .isEmpty();
    }

    @Test
    void areGivenToThePersonAndLoseTheNameWithThem() {
        Map<String, Object> held = personal(() -> data.export(stage.ingrid().id()));
        assertThat(held).containsOnlyKeys("asked", "judged", "said");
        personal(() -> {
            data.erase(stage.ingrid().id());
            return held;
        });
        assertThat(personal(() -> data.export(stage.ingrid().id()))).isEmpty();
        Case whole = stage.whole();
        assertThat(whole.judgements()).hasSize(2);
        assertThat(whole.askings())
                .filteredOn(asking -> asking.person() == null)
                .hasSize(1);
        assertThat(stage.publish()).contains("reviews.reason.gone");
    }

    private <T> T personal(Supplier<T> work) {
        return Acting.inBackground("personal-data", () -> transaction.execute(status -> work.get()));
    }
}
