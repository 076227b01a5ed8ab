package express.boards;

import express.base.Ids;
import express.base.NotFound;
import express.base.Parameters;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All boards, for the modules to whose things they belong. */
@Repository
@Transactional
public class Boards {

    private static final String ALL = """
        select id, subject, kind, title, language, closed, hidden, until, change
        from boards.board
        """;

    private final JdbcClient jdbc;
    private final Lines lines;
    private final Pen pen;

    Boards(JdbcClient jdbc, Lines lines, Pen pen) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.pen = pen;
    }

    /** The one of this kind that a subject has, begun if there was none. */
    public Board begin(String subject, Kind kind, String title, Locale language) {
        jdbc.sql("""
            insert into boards.board (id, subject, kind, title, language, closed, hidden, change)
            values (:id, :subject, :kind, :title, :language, false, false, 0)
            on conflict (subject, kind) do nothing
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("subject", subject)
                        .and("kind", kind)
                        .and("title", title)
                        .and("language", language))
                .update();
        return list(subject).stream()
                .filter(board -> board.kind() == kind)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Board> list(String subject) {
        return jdbc.sql(ALL + "where subject = :subject order by id")
                .param("subject", subject)
                .query(Board.class)
                .list();
    }

    /** Of several at once; of what has none there is nothing. */
    @Transactional(readOnly = true)
    public Map<String, List<Board>> listAll(Collection<String> subjects) {
        return jdbc
                .sql(ALL + "where subject = any (:subjects) order by id")
                .param("subjects", subjects.toArray(new String[0]))
                .query(Board.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Board::subject));
    }

    /** Of everybody's, so that the database need not be told who asks. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board get(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query(Board.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those that stand, in the order in which they were first written; what is hidden, too. */
    @Transactional(readOnly = true)
    public List<BoardLine> lines(Board board) {
        return lines.list(board).stream().filter(line -> !line.removed()).toList();
    }

    /** A line that somebody wrote, with those who vote for it. */
    public BoardLine add(Board board, Seat by, Part part, BoardLine.Said said, Collection<Seat> voters) {
        BoardLine line = pen.add(board, by, Ids.next(), Ids.next(), part, said).line();
        voters.forEach(voter -> pen.vote(board, voter, Ids.next(), line.id(), true));
        return lines.get(board, line.id());
    }

    /** Ticks a line off, or not any more; of a board that was closed nothing changes. */
    public void finish(UUID board, UUID line, boolean done) {
        Board of = get(board);
        if (!of.closed()) {
            pen.finish(of, Ids.next(), line, done);
        }
    }

    public void hide(Board board, boolean hidden) {
        change(board, "hidden = :value", hidden);
    }

    public void close(Board board, boolean closed) {
        change(board, "closed = :value", closed);
    }

    public void setClock(Board board, @Nullable Instant until) {
        change(board, "until = cast(:value as timestamptz)", until);
    }

    private void change(Board board, String what, @Nullable Object value) {
        jdbc.sql("update boards.board set change = change + 1, " + what + " where id = :id")
                .paramSource(Parameters.with("id", board.id()).and("value", value))
                .update();
    }

    /** With all that was ever written on them. */
    public void erase(String subject) {
        jdbc.sql("delete from boards.board where subject = :subject")
                .param("subject", subject)
                .update();
    }
}
