package express.boards;

import express.base.Parameters;
import express.boards.BoardLine.Said;
import express.database.Changes;
import express.texts.Merge;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes on boards, one act after the other on each board: whoever acts holds the board's row, so that the numbers of
 * changes are seen in their order. Each act has an id, by which it is done once however often it is sent.
 */
@Repository
@Transactional(label = Changes.APART)
class Pen {

    private final JdbcClient jdbc;
    private final Lines lines;
    private final InstantSource time;

    Pen(JdbcClient jdbc, Lines lines, InstantSource time) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.time = time;
    }

    /** @param id of the line, given by the device that wrote it */
    Outcome add(Board board, Seat seat, UUID act, UUID id, Part part, Said said) {
        return act(board, act, id, change -> {
            insert(board, seat, change, new Added(id, part, said, null));
            return Outcome.of(Outcome.Kind.WRITTEN, lines.get(board, id));
        });
    }

    /**
     * What others wrote since {@code seen} stays: words are put together where that is possible, and stand in a line of
     * their own where it is not.
     */
    Outcome write(Board board, Seat seat, UUID act, Seen seen, Said said) {
        return act(board, act, seen.line(), change -> {
            BoardLine now = lines.get(board, seen.line());
            if (now.removed() || now.version() == seen.version()) {
                return Outcome.of(Outcome.Kind.WRITTEN, update(board, seat, change, now, said));
            }
            Optional<Said> merged = merge(lines.wording(board, now.id(), seen.version()), now.said(), said);
            if (merged.isPresent()) {
                return Outcome.of(Outcome.Kind.MERGED, update(board, seat, change, now, merged.get()));
            }
            UUID beside = UUID.nameUUIDFromBytes(("beside " + act).getBytes(StandardCharsets.UTF_8));
            insert(board, seat, change, new Added(beside, now.part(), said, now.id()));
            return new Outcome(Outcome.Kind.BESIDE, now, lines.get(board, beside));
        });
    }

    /** Which line somebody had before them when they wrote, and how often it had been written. */
    record Seen(UUID line, int version) {}

    /** What was typed for who and when wins; of words nothing is given up. */
    private static Optional<Said> merge(String base, Said theirs, Said mine) {
        return Merge.of(base, theirs.words(), mine.words())
                .filter(words -> words.length() <= BoardForm.LONGEST)
                .map(words -> new Said(
                        words,
                        mine.who().isEmpty() ? theirs.who() : mine.who(),
                        mine.due() == null ? theirs.due() : mine.due()));
    }

    Outcome remove(Board board, UUID act, Seen seen) {
        return act(board, act, seen.line(), change -> {
            BoardLine now = lines.get(board, seen.line());
            if (now.version() != seen.version()) {
                return Outcome.of(Outcome.Kind.CHANGED, now);
            }
            return set(board, change, now, "removed = true", null);
        });
    }

    Outcome vote(Board board, Seat seat, UUID act, UUID line, boolean votes) {
        return act(board, act, line, change -> {
            BoardLine now = lines.get(board, line);
            jdbc.sql(votes ? """
                insert into boards.vote (board_id, line_id, voter)
                values (:board, :line, :voter)
                on conflict (board_id, line_id, voter) do nothing
                """ : """
                    delete from boards.vote
                    where board_id = :board
                      and line_id = :line
                      and voter = :voter
                    """)
                    .paramSource(of(board, line).and("voter", seat.key()))
                    .update();
            return set(board, change, now, "removed = removed", null);
        });
    }

    /** Puts it under a line that says the same, or by itself again. */
    Outcome put(Board board, UUID act, UUID line, @Nullable UUID head) {
        return act(board, act, line, change -> {
            BoardLine now = lines.get(board, line);
            boolean possible = head == null
                    || !head.equals(line)
                            && lines.get(board, head).part() == now.part()
                            && lines.get(board, head).head() == null
                            && !leads(board, line);
            return possible
                    ? set(board, change, now, "head = cast(:value as uuid)", head)
                    : Outcome.of(Outcome.Kind.CHANGED, now);
        });
    }

    private boolean leads(Board board, UUID line) {
        return lines.list(board).stream().anyMatch(it -> line.equals(it.head()));
    }

    Outcome finish(Board board, UUID act, UUID line, boolean done) {
        return act(board, act, line, change -> set(board, change, lines.get(board, line), "done = :value", done));
    }

    private Outcome set(Board board, long change, BoardLine line, String what, @Nullable Object value) {
        jdbc.sql("update boards.line set change = :change, " + what + " where board_id = :board and id = :line")
                .paramSource(of(board, line.id()).and("change", change).and("value", value))
                .update();
        return Outcome.of(Outcome.Kind.WRITTEN, lines.get(board, line.id()));
    }

    @FunctionalInterface
    private interface Doing {
        Outcome as(long change);
    }

    private Outcome act(Board board, UUID act, UUID line, Doing doing) {
        lines.take(board.id());
        Optional<Long> change = next(board);
        if (!isFirst(board, act, line)) {
            return Outcome.of(Outcome.Kind.DONE_BEFORE, lines.get(board, line));
        }
        return change.map(doing::as).orElseThrow(ClosedMeanwhile::new);
    }

    /** Of a closed board there is no next change. */
    private Optional<Long> next(Board board) {
        return jdbc.sql("""
            update boards.board
            set change = change + 1
            where id = :board
              and not closed
            returning change
            """).param("board", board.id()).query(Long.class).optional();
    }

    private boolean isFirst(Board board, UUID act, UUID line) {
        return jdbc.sql("""
            insert into boards.act (board_id, id, line_id)
            values (:board, :act, :line)
            on conflict (board_id, id) do nothing
            """).paramSource(of(board, line).and("act", act)).update() > 0;
    }

    private static Parameters of(Board board, UUID line) {
        return Parameters.with("board", board.id()).and("line", line);
    }

    private record Added(
            UUID id, Part part, Said said, @Nullable UUID beside) {}

    /** Another act may have brought a line of this id; then it is that line. */
    private void insert(Board board, Seat seat, long change, Added added) {
        int rows = jdbc.sql("""
            insert into boards.line (
                board_id, id, part, words, who, due, version, author, beside, done, removed, change, written_at)
            values (
                :board, :line, :part, :words, :who, cast(:due as date), 1, :author, cast(:beside as uuid), false,
                false, :change, :now)
            on conflict (board_id, id) do nothing
            """)
                .paramSource(row(board, seat, change, added.said(), added.id())
                        .and("part", added.part())
                        .and("beside", added.beside()))
                .update();
        if (rows > 0) {
            keep(board, seat, added.id(), 1, added.said());
        }
    }

    private Parameters row(Board board, Seat seat, long change, Said said, UUID line) {
        return Parameters.of(said)
                .and("board", board.id())
                .and("line", line)
                .and("change", change)
                .and("author", seat.key())
                .and("now", time.instant());
    }

    private BoardLine update(Board board, Seat seat, long change, BoardLine line, Said said) {
        jdbc.sql("""
            update boards.line
            set words = :words,
                who = :who,
                due = cast(:due as date),
                version = version + 1,
                removed = false,
                change = :change
            where board_id = :board
              and id = :line
            """).paramSource(row(board, seat, change, said, line.id())).update();
        keep(board, seat, line.id(), line.version() + 1, said);
        return lines.get(board, line.id());
    }

    private void keep(Board board, Seat seat, UUID line, int version, Said said) {
        jdbc.sql("""
            insert into boards.wording (board_id, line_id, version, words, author, written_at)
            values (:board, :line, :version, :words, :author, :now)
            """)
                .paramSource(row(board, seat, 0, said, line).and("version", version))
                .update();
    }
}
