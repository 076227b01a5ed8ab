package express.bench;

import express.postgres.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How long a server of PostgreSQL has worked, with all that it started; on Linux, where the kernel counts hundredths. */
record Worked(ProcessHandle server) {

    private static final double TICKS = 100;

    static Worked of(DatabaseAccess access) throws SQLException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return new Worked(ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow());
        }
    }

    double seconds() {
        return (ended(server) + server.children().mapToLong(Worked::ended).sum()) / TICKS;
    }

    /** Its own time and that of those whose end it has seen. */
    private static long ended(ProcessHandle process) {
        try {
            String[] numbers = Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ");
            return Long.parseLong(numbers[11])
                    + Long.parseLong(numbers[12])
                    + Long.parseLong(numbers[13])
                    + Long.parseLong(numbers[14]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
