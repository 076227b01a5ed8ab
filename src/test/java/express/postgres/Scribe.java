package express.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A small application in a process of its own, to be killed: it starts the database of a folder, and once it is told to
 * go writes line after line, saying of each when it is committed.
 */
final class Scribe {

    private Scribe() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        EmbeddedPostgres postgres = start(Path.of(arguments[0]));
        try (Connection connection = Lines.connect(postgres)) {
            List<Long> found = Lines.read(connection);
            say("found " + found);
            if (System.in.read() == '\n') {
                writeOn(connection, found.size() + 1L);
            }
        }
        postgres.close();
    }

    private static EmbeddedPostgres start(Path folder) {
        try {
            return EmbeddedPostgres.start(folder);
        } catch (DataFolderInUse refusal) {
            say("refused " + refusal.getMessage());
            throw refusal;
        }
    }

    private static void writeOn(Connection connection, long first) throws SQLException {
        for (long number = first; ; number++) {
            say("committed " + Lines.write(connection, number));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
