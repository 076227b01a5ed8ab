package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BackupManifestTest {

    private static final String A = "a".repeat(64);
    private static final String B = "0".repeat(64);

    private final BackupManifest manifest = new BackupManifest(
            new BackupManifest.About(
                    Instant.parse("2026-03-01T12:00:00Z"), "1.0 100% {beta}", "18.6", "linux-x86_64", "0/3000120"),
            new TreeMap<>(Map.of("secrets.properties", A, "data/base/1/a name", B)));

    @Test
    void isATextThatOtherToolsReadToo() {
        assertThat(manifest.text()).isEqualTo("""
            # Back-up of an Express database
            # created-at: 2026-03-01T12:00:00Z
            # application: 1.0 100%% {beta}
            # postgres: 18.6
            # platform: linux-x86_64
            # wal-end: 0/3000120
            %s  data/base/1/a name
            %s  secrets.properties
            """.formatted(B, A));
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(BackupManifest.parse(manifest.text())).isEqualTo(manifest);
    }

    @Test
    void isRefusedWithoutAllOfItsNotes() {
        assertThatThrownBy(() -> BackupManifest.parse(manifest.text().replace("# platform", "# machine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its manifest has no line for platform");
        assertThatThrownBy(() -> BackupManifest.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BackupManifest.parse(manifest.text().replace("T12:00", " noon")))
                .isInstanceOf(DateTimeException.class);
    }
}
