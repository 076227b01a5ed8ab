package express.boards;

import express.base.NotFound;
import express.base.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lines of boards, to be read. */
@Repository
@Transactional(readOnly = true)
class Lines {

    private static final String ALL = """
        select id, part, words, who, due, version, author, head, beside, done, removed, change,
            (select count(*) from boards.vote where vote.board_id = line.board_id and vote.line_id = line.id) as votes
        from boards.line
        where board_id = :board
        """;

    private record Row(
            UUID id,
            Part part,
            String words,
            String who,
            @Nullable LocalDate due,
            int version,
            String author,
            @Nullable UUID head,
            @Nullable UUID beside,
            boolean done,
            boolean removed,
            long change,
            int votes) {

        BoardLine line() {
            return new BoardLine(
                    id,
                    part,
                    new BoardLine.Said(words, who, due),
                    version,
                    author,
                    votes,
                    head,
                    beside,
                    done,
                    removed,
                    change);
        }
    }

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Row-level security shows the lines of this board, until the transaction ends. */
    void take(UUID board) {
        jdbc.sql("select set_config('express.board', :board, true)")
                .param("board", board.toString())
                .query()
                .listOfRows();
    }

    /** Also those that were removed. */
    List<BoardLine> list(Board board) {
        return listSince(board.id(), 0);
    }

    /** What was written, removed, put elsewhere or voted for since. */
    List<BoardLine> listSince(UUID board, long change) {
        take(board);
        return jdbc
                .sql(ALL + "and change > :change order by written_at, id")
                .paramSource(Parameters.with("board", board).and("change", change))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::line)
                .toList();
    }

    BoardLine get(Board board, UUID id) {
        take(board.id());
        return jdbc.sql(ALL + "and id = :id")
                .paramSource(Parameters.with("board", board.id()).and("id", id))
                .query(Row.class)
                .optional()
                .map(Row::line)
                .orElseThrow(NotFound::new);
    }

    /** For which lines somebody voted. */
    Set<UUID> votes(Board board, Seat seat) {
        take(board.id());
        return jdbc
                .sql("""
                    select line_id
                    from boards.vote
                    where board_id = :board
                      and voter = :voter
                    """)
                .paramSource(Parameters.with("board", board.id()).and("voter", seat.key()))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What a line said once. */
    String wording(Board board, UUID line, int version) {
        take(board.id());
        return jdbc.sql("""
            select words
            from boards.wording
            where board_id = :board
              and line_id = :line
              and version = :version
            """)
                .paramSource(
                        Parameters.with("board", board.id()).and("line", line).and("version", version))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
