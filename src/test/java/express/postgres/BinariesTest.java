package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {

    @Test
    void areUnpackedForTheirOwnerOnlyAndRun() throws IOException, InterruptedException {
        Path programs = Folders.programs();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(programs)))
                .isEqualTo("rwx------");
        assertThat(programs.getParent()).isDirectoryNotContaining("glob:**.draft");
        Process version = new ProcessBuilder(programs.resolve("bin/postgres").toString(), "--version").start();
        assertThat(version.inputReader().readLine()).isEqualTo("postgres (PostgreSQL) " + Binaries.VERSION);
    }

    @Test
    void areOfTheReleaseThatTheBuildNames() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<postgres-binaries.version>" + Binaries.VERSION + ".0</postgres-binaries.version>");
    }

    @ParameterizedTest
    @CsvSource({"18, true", "18.1, true", "17, false", "17.6, false", "180, false", "1, false", "'', false"})
    void readFoldersOfTheirMajorVersion(String version, boolean readable) {
        assertThat(Binaries.canRead(version)).isEqualTo(readable);
    }

    @Test
    void replaceThoseOfAnEarlierRelease(@TempDir Path parent) throws IOException {
        Path current = Files.createDirectory(Binaries.folderIn(parent));
        Path earlier = Files.createDirectories(parent.resolve("bin-18.1/bin"));
        Path data = Files.createDirectory(parent.resolve("data"));

        Binaries.deleteOthersThan(current);

        assertThat(earlier.getParent()).doesNotExist();
        assertThat(current).exists();
        assertThat(data).exists();
    }

    @Test
    void sayForWhichMachineTheyAreMissing() {
        assertThatThrownBy(() -> Binaries.open(Platform.of("Plan 9", "mips")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("This build carries no PostgreSQL for plan 9-mips: configure an outside one.");
    }
}
