package express.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server wrote into its data folder when it started; it may be long dead, and its number another's. */
record PidFile(long pid, int port) {

    private static final String NAME = "postmaster.pid";
    private static final int PORT_LINE = 3;

    static Path in(Path data) {
        return data.resolve(NAME);
    }

    static Optional<PidFile> read(Path data) throws IOException {
        try {
            // Of any bytes: the names in it are of no interest, and a power cut may have left anything.
            List<String> lines = Files.readAllLines(in(data), ISO_8859_1);
            return lines.size() > PORT_LINE
                    ? Optional.of(new PidFile(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())))
                    : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException noneOrDamaged) {
            return Optional.empty();
        }
    }
}
