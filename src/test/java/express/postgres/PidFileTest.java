package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {

    @TempDir
    private Path data;

    @Test
    void tellsNumberAndPort() throws IOException {
        Files.writeString(PidFile.in(data), "4711\n/data\n1772000000\n5433\n\n127.0.0.1\n  1 2\nready   \n");

        assertThat(PidFile.read(data)).contains(new PidFile(4711, 5433));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4711",
                "4711\n/data\n1772000000",
                "x\n/data\n1\n5433\n",
                "4711\n/data\n1\n\n",
                "\0\0\n\n\n\n"
            })
    void tellsNothingWhenItIsUnfinishedOrDamaged(String text) throws IOException {
        Files.writeString(PidFile.in(data), text);

        assertThat(PidFile.read(data)).isEmpty();
    }

    @Test
    void tellsNothingWhenItIsNoText() throws IOException {
        Files.write(PidFile.in(data), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});

        assertThat(PidFile.read(data)).isEmpty();
    }

    @Test
    void tellsNothingWhereThereIsNone() throws IOException {
        assertThat(PidFile.read(data)).isEmpty();
    }
}
