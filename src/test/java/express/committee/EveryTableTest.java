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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table of the modules around a loan, found by asking the database, holds no row for whom none is. */
@ModuleTest
class EveryTableTest {

    /** What is offered, and by which rules: told to everybody. */
    private static final List<String> PUBLIC = List.of(
            "lending.product",
            "lending.version",
            "lending.withdrawal",
            "applications.terms",
            "committee.rule",
            "committee.ceiling");

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

    private List<String> tables() {
        return jdbc.sql("""
            select schemaname || '.' || tablename
            from pg_tables
            where schemaname in ('lending', 'applications', 'committee')
            order by 1
            """).query(String.class).list().stream()
                .filter(table -> !PUBLIC.contains(table))
                .toList();
    }

    private int count(Viewer viewer, String table) {
        return Acting.as(
                viewer,
                () -> transacting.in(() -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void isEmptyForStrangers() {
        Map<String, Viewer> strangers = new LinkedHashMap<>();
        strangers.put("a visitor", Viewer.VISITOR);
        strangers.put("a newcomer", world.newcomer("Noor"));
        strangers.put("the operator", world.operator());
        strangers.put("other work", new Viewer.Background("reviews"));
        for (Role role : List.of(Role.EDITOR, Role.ADVISER, Role.ADMINISTRATOR, Role.TRAINER)) {
            strangers.put(
                    role + " of the lender", world.member("Rob", it.asked().lender(), role));
        }
        assertThat(tables()).hasSizeGreaterThan(15);
        for (String table : tables()) {
            strangers.forEach((who, viewer) ->
                    assertThat(count(viewer, table)).as(table + " by " + who).isZero());
        }
    }

    @Test
    void isGuardedByRowsEverywhere() {
        List<String> open = jdbc.sql("""
            select space.nspname || '.' || held.relname
            from pg_class held
            join pg_namespace space on space.oid = held.relnamespace
            where space.nspname in ('lending', 'applications', 'committee')
              and held.relkind = 'r'
              and not (held.relrowsecurity and held.relforcerowsecurity)
            order by 1
            """).query(String.class).list();
        assertThat(open).isEmpty();
    }
}
