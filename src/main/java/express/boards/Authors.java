package express.boards;

import express.base.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

    private record Written(UUID board, UUID line, int version, String words, String who) {}

    /**
     * Takes out of all lines under a subject what must not stand there any more, as part of erasing somebody; whoever has a
     * board open sees it at once.
     */
    public void unname(String subject, UnaryOperator<String> words) {
        List<Written> lines = list(subject, """
            select board_id as board, line.id as line, version, words, who
            from boards.line
            """);
        lines.stream()
                .filter(it -> !words.apply(it.words()).equals(it.words())
                        || !words.apply(it.who()).equals(it.who()))
                .forEach(it -> rewrite(it, words));
        list(subject, """
            select board_id as board, line_id as line, version, words, '' as who
            from boards.wording
            """)
                .forEach(it -> jdbc.sql("""
                    update boards.wording
                    set words = :other
                    where board_id = :board
                      and line_id = :line
                      and version = :version
                    """)
                        .paramSource(Parameters.of(it).and("other", words.apply(it.words())))
                        .update());
    }

    private List<Written> list(String subject, String select) {
        return jdbc.sql(select + """
            join boards.board on board.id = board_id
            where subject = :subject
               or starts_with(subject, :subject || '/')
            order by board_id
            """)
                .param("subject", subject)
                .query(Written.class)
                .list();
    }

    private void rewrite(Written it, UnaryOperator<String> words) {
        Parameters row = Parameters.with("board", it.board())
                .and("line", it.line())
                .and("words", words.apply(it.words()))
                .and("who", words.apply(it.who()));
        jdbc.sql("update boards.board set change = change + 1 where id = :board")
                .paramSource(row)
                .update();
        jdbc.sql("""
            update boards.line
            set words = :words,
                who = :who,
                change = (select change from boards.board where id = :board)
            where board_id = :board
              and id = :line
            """).paramSource(row).update();
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
