package express.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The way into a running server for Express's own housekeeping. */
record Superuser(int port, String password) {

    static final String NAME = "postgres";

    /** Of the server itself, as against the database {@code express} with the rows of the application. */
    static final String HOUSEKEEPING = "postgres";

    private static final int CONNECT_SECONDS = 2;
    private static final String CANNOT_CONNECT_NOW = "57P03";

    /** What a server that may be the folder's own answers when it is asked. */
    enum Answer {
        READY,
        BUSY,
        NONE
    }

    /** Into the server that runs in the folder and answers, whoever started it. */
    static Optional<Superuser> findRunning(DataFolder folder) throws IOException {
        Optional<PidFile> server = PidFile.read(folder.data());
        if (server.isEmpty()) {
            return Optional.empty();
        }
        String password = Secrets.load(folder.secrets()).superuser();
        return Optional.of(new Superuser(server.get().port(), password))
                .filter(superuser -> superuser.ask(folder.data()) == Answer.READY);
    }

    Answer ask(Path data) {
        try (Connection connection = open(HOUSEKEEPING);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select current_setting('data_directory'), current_setting('server_version')
                    """)) {
            row.next();
            boolean ours = Files.isSameFile(Path.of(row.getString(1)), data)
                    && row.getString(2).equals(Binaries.VERSION);
            return ours ? Answer.READY : Answer.NONE;
        } catch (SQLException refused) {
            return CANNOT_CONNECT_NOW.equals(refused.getSQLState()) ? Answer.BUSY : Answer.NONE;
        } catch (IOException otherFolder) {
            return Answer.NONE;
        }
    }

    Connection connect(String database) throws SQLException {
        Connection connection = open(database);
        connection.setNetworkTimeout(Runnable::run, 0);
        return connection;
    }

    private Connection open(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(NAME);
        source.setPassword(password);
        source.setApplicationName("express housekeeping");
        source.setSslMode("disable");
        source.setGssEncMode("disable");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(CONNECT_SECONDS);
        return source.getConnection();
    }

    @Override
    public String toString() {
        return "Superuser[port=%d]".formatted(port);
    }
}
