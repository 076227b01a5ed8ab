package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import express.postgres.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The folder with the rows, created once. */
record Cluster(DataFolder folder, Programs programs) {

    void initialise(Secrets secrets) throws IOException, InterruptedException {
        if (Files.exists(folder.data())) {
            refuseOtherVersion();
            return;
        }
        // An initdb whose application was killed may still be writing into its draft.
        new FolderProcesses(folder.postgres()).end(Duration.ZERO);
        try (Draft data = Draft.of(folder.data())) {
            create(data.path(), secrets);
            data.publish();
        }
    }

    private void create(Path data, Secrets secrets) throws IOException, InterruptedException {
        try (Draft password = Draft.of(folder.postgres().resolve("password"))) {
            OwnerOnly.write(password.path(), secrets.superuser());
            Outcome outcome = programs.initdb(data, password.path());
            if (!outcome.succeeded()) {
                throw new DatabaseUnavailable("PostgreSQL could not create its data folder. " + outcome.output());
            }
        }
    }

    private void refuseOtherVersion() throws IOException {
        Path file = folder.data().resolve("PG_VERSION");
        if (Files.notExists(file)) {
            throw new DatabaseUnavailable(
                    "The folder %s is not a whole database: put back what is missing, or restore a"
                                    .formatted(folder.data())
                            + " back-up into an empty folder.");
        }
        String version = Files.readString(file, UTF_8).strip();
        if (!Binaries.canRead(version)) {
            throw new DatabaseUnavailable("The database in %s is of PostgreSQL %s, this Express brings PostgreSQL %s."
                    .formatted(folder.root(), version, Binaries.VERSION));
        }
    }
}
