package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What becomes of a folder whose database is closed in good order. */
class RestartTest {

    private final Path place = Folders.used("restart");

    @Test
    void stopsWithOpenConnectionsAndKeepsTheRows() throws IOException, SQLException {
        EmbeddedPostgres first = EmbeddedPostgres.start(place);
        Connection open = Lines.connect(first);
        Lines.write(open, 1);

        first.close();
        first.close();

        assertThat(new FolderProcesses(place).list()).isEmpty();
        assertThat(PidFile.in(DataFolder.at(place).data())).doesNotExist();
        assertThatThrownBy(() -> Lines.write(open, 2)).isInstanceOf(SQLException.class);
        try (EmbeddedPostgres second = EmbeddedPostgres.start(place)) {
            assertThat(Lines.read(second)).containsExactly(1L);
            assertThat(second.access().password()).isEqualTo(first.access().password());
        }
    }
}
