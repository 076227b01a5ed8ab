package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.committee.Board.Sitting;
import express.database.Acting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table, tried by everybody whom it is not for, and what the database itself holds. */
@ModuleTest
class CommitteeRowsTest {

    @Autowired
    Board board;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Board.Transacting transacting;

    private Sitting it;

    @BeforeEach
    void begin() throws Exception {
        it = board.called();
        board.decided(it);
    }

    private int run(Viewer viewer, String sql) {
        try {
            return Acting.as(
                    viewer,
                    () -> transacting.in(() -> jdbc.sql(sql)
                            .param("lender", it.asked().lender().value())
                            .update()));
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    private int count(Viewer viewer, String table) {
        return Acting.as(
                viewer,
                () -> transacting.in(
                        () -> jdbc.sql("select count(*) from committee." + table + " where lender_id = :lender")
                                .param("lender", it.asked().lender().value())
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void areSeenByMembersAndOfficersOnly() throws Exception {
        Map<String, Viewer> others = new LinkedHashMap<>();
        others.put("a visitor", Viewer.VISITOR);
        others.put("the operator", world.operator());
        others.put("the applicant", it.asked().person());
        others.put("who administers", world.member("Hanna", it.asked().lender(), Role.ADMINISTRATOR));
        others.put("a member elsewhere", board.called().ada());
        others.put("other work", new Viewer.Background("reviews"));
        assertThat(run(it.ada(), """
            insert into committee.conflict (lender_id, id, item_id, ground, source, words, at)
            select lender_id, gen_random_uuid(), id, 'OTHER', 'DETECTED', '', now()
            from committee.item
            where lender_id = :lender
            """)).isPositive();
        for (String table :
                List.of("session", "seat", "item", "conflict", "given", "score", "motion", "vote", "decision")) {
            others.forEach((who, viewer) ->
                    assertThat(count(viewer, table)).as(table + " by " + who).isZero());
            assertThat(count(it.ada(), table)).as(table).isPositive();
        }
        others.forEach((who, viewer) -> assertThat(
                        run(viewer, "update committee.vote set struck_at = now() where lender_id = :lender"))
                .as(who)
                .isZero());
    }

    @Test
    void takeNoVoteForSomebodyElseAndNoSecondSignatureOfTheFirst() {
        assertThat(run(it.ada(), """
            insert into committee.vote (lender_id, item_id, motion, seat_id, choice, at)
            select seat.lender_id, item.id, 1, seat.id, 'FOR', now()
            from committee.seat
            join committee.item on item.session_id = seat.session_id
            where seat.lender_id = :lender
              and not exists (select from committee.vote where vote.seat_id = seat.id)
            """)).isZero();
        String sign = """
            insert into committee.signature (lender_id, item_id, decision, by_id, at)
            select lender_id, item_id, number, '%s', now()
            from committee.decision
            where lender_id = :lender
            """;
        assertThat(run(it.officer(), sign.formatted(it.officer().id()))).isZero();
        assertThat(run(it.officer(), sign.formatted(it.treasurer().id()))).isZero();
        assertThat(run(it.treasurer(), sign.formatted(it.treasurer().id()))).isEqualTo(1);
        assertThat(run(it.ada(), "delete from committee.vote where lender_id = :lender"))
                .isZero();
    }
}
