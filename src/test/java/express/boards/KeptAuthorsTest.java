package express.boards;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.TestDatabase;
import express.database.Acting;
import express.postgres.DatabaseAccess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who wrote a line is forgotten after some time; what stands there is not. */
@ModuleTest
class KeptAuthorsTest {

    @Autowired
    Hall hall;

    @Autowired
    Boards boards;

    @Autowired
    KeptAuthors kept;

    @Autowired
    PlatformTransactionManager transactions;

    private void forgetBefore(Instant end) {
        var transaction = new TransactionTemplate(transactions);
        Acting.inBackground("retention", () -> transaction.execute(status -> kept.removeBefore(end)));
    }

    /** As if it had been written long ago, by whom only the owner of the data can be. */
    private static void age(Board board) throws SQLException {
        DatabaseAccess access = TestDatabase.access();
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('express.background', 'personal-data', true)");
            for (String table : List.of("line", "wording")) {
                statement.executeUpdate("update boards." + table
                        + " set written_at = '2019-05-01T00:00:00Z' where board_id = '" + board.id() + "'");
            }
            owner.commit();
        }
    }

    private List<String> authors(Board board) {
        return boards.lines(board).stream().map(BoardLine::author).toList();
    }

    @Test
    void forgetsWhoWroteAndKeepsWhatWasWritten() throws Exception {
        Board old = hall.board(Kind.THEME);
        Board fresh = hall.board(Kind.THEME);
        for (Board board : List.of(old, fresh)) {
            boards.add(board, Hall.seat("Amal"), Part.CHALLENGE, BoardLine.Said.of("No guarantor"), List.of());
        }
        age(old);
        forgetBefore(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(authors(old)).containsExactly("");
        assertThat(boards.lines(old)).extracting(BoardLine::words).containsExactly("No guarantor");
        assertThat(authors(fresh)).containsExactly("guest Amal");
    }
}
