package express.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import express.base.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastBackupTest {

    @TempDir
    Path folder;

    @Test
    void isUnknownUntilOneIsMade() throws IOException {
        var backup = new LastBackup(new Settings(false, folder.resolve("data"), URI.create("http://localhost")));
        assertThat(backup.seconds()).isNaN();

        backup.note(Instant.EPOCH);

        assertThat(backup.seconds()).isCloseTo(System.currentTimeMillis() / 1000.0, within(60.0));
    }
}
