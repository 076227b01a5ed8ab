package express.policy;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reaches the rows of policies, whatever the code above forgets. */
@ModuleTest
class PolicyRowsTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void areReadByAllAndChangedByOperatorsOnly() {
        String change = "update policy.line set place = place where entry_slug = 'amif'";
        for (Viewer viewer : List.of(Viewer.VISITOR, world.newcomer("Amira"), new Viewer.Background("outbox"))) {
            assertThat(as(viewer, change)).isZero();
            assertThat(refused(
                            viewer,
                            "insert into policy.call values (gen_random_uuid(), null, '{\"en\":\"x\"}', '{}',"
                                    + " now(), null, null)"))
                    .isTrue();
        }
        assertThat(as(world.operator(), change)).isPositive();
        assertThat(refused(world.operator(), "delete from policy.line where entry_slug = 'amif'"))
                .isTrue();
    }

    private int as(Viewer viewer, String sql) {
        return Acting.as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).update()));
    }

    private boolean refused(Viewer viewer, String sql) {
        try {
            as(viewer, sql);
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }
}
