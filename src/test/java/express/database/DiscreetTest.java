package express.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class DiscreetTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsTheRowOutOfTheMessageOfAFailure() {
        var twice = jdbc.sql("""
            insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (:typed, '1', now() + interval '1 year', false, 1),
                   (:typed, '1', now() + interval '1 year', false, 1)
            """).param("typed", "amira@example.org");

        assertThatThrownBy(twice::update)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("duplicate key")
                .hasMessageNotContaining("amira");
    }
}
