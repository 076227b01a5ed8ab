package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One folder, one application. */
class SecondStartTest {

    private final Path place = Folders.used("second");
    private final EmbeddedPostgres first = EmbeddedPostgres.start(place);

    @AfterEach
    void stop() {
        first.close();
    }

    @Test
    void isRefusedWhileTheFirstOneLivesAndDoesNotDisturbIt() throws IOException, SQLException {
        assertThatThrownBy(() -> EmbeddedPostgres.start(place))
                .isInstanceOf(DataFolderInUse.class)
                .hasMessage(refusal("this very application"));
        Path otherName = Files.createSymbolicLink(place.resolveSibling("link"), place);
        assertThatThrownBy(() -> EmbeddedPostgres.start(otherName)).hasMessage(refusal("this very application"));
        // The operating system forgets a lock when its process closes any other handle of the file.
        try (ScribeProcess second = ScribeProcess.start(place)) {
            assertThat(second.await("refused"))
                    .isEqualTo(refusal("the process " + ProcessHandle.current().pid()));
        }
        assertThat(Lines.read(first)).isEmpty();
    }

    @Test
    void isGrantedAfterTheFirstOneIsClosed() throws IOException {
        first.close();
        try (ScribeProcess second = ScribeProcess.start(place)) {
            second.found();
            long pid = second.process().pid();
            assertThatThrownBy(() -> EmbeddedPostgres.start(place)).hasMessage(refusal("the process " + pid));
        }
    }

    private String refusal(String holder) {
        return "The data folder %s is in use by %s: stop that one first, or choose another folder."
                .formatted(place, holder);
    }
}
