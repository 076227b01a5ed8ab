package express.operations;

import express.audit.Chain;
import express.base.Settings;
import express.database.DirectAccess;
import express.postgres.Backup;
import express.postgres.BackupCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Does what a command asks, and says how it went. */
final class Performance {

    private final Environment environment;
    private final Settings settings;
    private final PrintStream out;
    private final InstantSource time = InstantSource.system();
    private final Backup backup;

    Performance(Environment environment, PrintStream out) {
        this.environment = environment;
        this.settings = Binder.get(environment).bindOrCreate("express", Settings.class);
        this.out = out;
        String version = Performance.class.getPackage().getImplementationVersion();
        this.backup = new Backup(time, Optional.ofNullable(version).orElse("in development"));
    }

    int of(CommandLine line) {
        return switch (line.command()) {
            case BACKUP -> backUp(line.files().getFirst());
            case RESTORE -> restore(line.files().getFirst());
            case CHECK_BACKUP -> checkBackup(line.files().getFirst());
            case CHECK_TRAIL -> checkTrail();
            case HELP -> Commands.DONE;
        };
    }

    private int backUp(Path file) {
        refuseOutside();
        if (Files.exists(file)) {
            throw new IllegalStateException(
                    "%s exists already: a back-up is not written over another.".formatted(file));
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new IllegalStateException("There is no folder for %s.".formatted(file));
        }
        backup.write(settings.dataDir(), file);
        note();
        out.printf("Backed up %s into %s. Check it: check-backup %s%n", settings.dataDir(), file, file);
        return Commands.DONE;
    }

    private void refuseOutside() {
        if (DirectAccess.isOutside(environment)) {
            throw new IllegalStateException(
                    "The database is an outside one: back it up and restore it by its own means.");
        }
    }

    private void note() {
        try {
            new LastBackup(settings).note(time.instant());
        } catch (IOException failure) {
            throw new UncheckedIOException("The back-up is written, but its time could not be noted.", failure);
        }
    }

    private int restore(Path file) {
        refuseOutside();
        refuseMissing(file);
        backup.restore(file, settings.dataDir());
        out.printf("Restored %s into %s. Start Express on it.%n", file, settings.dataDir());
        return Commands.DONE;
    }

    private static void refuseMissing(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("There is no file %s that can be read.".formatted(file));
        }
    }

    private int checkBackup(Path file) {
        refuseMissing(file);
        List<Chain.Check> trail = new ArrayList<>();
        BackupCheck check = backup.check(file, restored -> {
            try (DirectAccess rows = DirectAccess.over(restored)) {
                trail.add(check(rows));
            }
        });
        out.printf(
                "%s, made at %s by Express %s with PostgreSQL %s: %d files, %d tables, %d rows, all of them"
                        + " readable.%n",
                file,
                check.createdAt(),
                check.application(),
                check.postgres(),
                check.files(),
                check.tables(),
                check.rows());
        return tell(trail.getFirst());
    }

    private int checkTrail() {
        try (DirectAccess rows = DirectAccess.open(environment)) {
            return tell(check(rows));
        }
    }

    private static Chain.Check check(DirectAccess rows) {
        return new Chain(rows.jdbc(), rows.transactions()).check();
    }

    private int tell(Chain.Check trail) {
        boolean holds = trail.faults().isEmpty();
        trail.faults().forEach(out::println);
        out.printf(
                "The trail has %d entries about %d files and %s.%n",
                trail.entries(), trail.files(), holds ? "holds" : "does not hold");
        return holds ? Commands.DONE : Commands.FAILED;
    }
}
