package express.boards;

import express.base.Parameters;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** That lines are somebody's. The words belong to those who met and stay when that is forgotten. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Authors {

    private final JdbcClient jdbc;

    Authors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As part of erasing somebody, which is background work of the name that the tables let through. */
    public void forget(String author) {
        Parameters key = Parameters.with("key", author);
        jdbc.sql("update boards.line set author = '' where author = :key")
                .paramSource(key)
                .update();
        jdbc.sql("update boards.wording set author = '' where author = :key")
                .paramSource(key)
                .update();
        jdbc.sql("update boards.vote set voter = 'erased ' || gen_random_uuid() where voter = :key")
                .paramSource(key)
                .update();
    }

    /** Tells how many lines were somebody's. */
    int forgetBefore(Instant end) {
        Parameters before = Parameters.with("end", end);
        jdbc.sql("""
            update boards.wording
            set author = ''
            where author <> ''
              and written_at < :end
            """).paramSource(before).update();
        return jdbc.sql("""
            update boards.line
            set author = ''
            where author <> ''
              and written_at < :end
            """).paramSource(before).update();
    }
}
