package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import express.postgres.BackupManifest.About;
import express.postgres.BaseBackup.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/**
 * Back-ups of the embedded database, each one archive: written while the database is in use, restored into an empty
 * folder, checked by restoring and reading it. An archive holds the passwords too, and is readable by its owner only.
 */
public final class Backup {

    private final InstantSource time;
    private final String application;

    /** The version of the application is only written down, for whoever restores. */
    public Backup(InstantSource time, String applicationVersion) {
        this.time = time;
        this.application = applicationVersion;
    }

    /** A look into a restored copy, which is thrown away afterwards; it throws when something is amiss. */
    @FunctionalInterface
    public interface Look {
        void at(Connection restored) throws SQLException;
    }

    /** Copies the running database of the folder; the archive appears when it is complete. */
    public void write(Path dataDir, Path archive) {
        try {
            DataFolder folder = new DataFolder(dataDir.toRealPath());
            if (archive.toAbsolutePath().getParent().toRealPath().startsWith(folder.postgres())) {
                throw new BackupFailed("A back-up cannot lie inside what it copies: " + archive);
            }
            try (Draft draft = Draft.of(archive)) {
                write(folder, draft.path());
                draft.publish();
            }
        } catch (IOException | SQLException failure) {
            throw new BackupFailed("The back-up %s could not be written.".formatted(archive), failure);
        }
    }

    private void write(DataFolder folder, Path file) throws IOException, SQLException {
        try (BaseBackup backup = BaseBackup.begin(running(folder));
                FileChannel channel = OwnerOnly.create(file);
                ArchiveWriter archive = new ArchiveWriter(Channels.newOutputStream(channel))) {
            DataFiles.copy(folder.data(), archive);
            Ending ending = backup.end();
            archive.bytes(DataFiles.archiveName("backup_label"), ending.label().getBytes(UTF_8));
            LogSegments.copy(folder.data(), ending.segments(), archive);
            archive.file(folder.secrets().getFileName().toString(), folder.secrets());
            archive.finish(about(ending));
            channel.force(true);
        }
    }

    private static Superuser running(DataFolder folder) throws IOException {
        return Superuser.findRunning(folder)
                .orElseThrow(() -> new BackupFailed(
                        "No database is running in %s: start Express first.".formatted(folder.root())));
    }

    private About about(Ending ending) {
        String platform = Platform.current().toString();
        return new About(time.instant(), application, Binaries.VERSION, platform, ending.walEnd());
    }

    /** Puts the database of the archive into a folder where there is none; the next start there recovers it. */
    public void restore(Path archive, Path emptyDataDir) {
        try {
            unpack(archive, DataFolder.at(emptyDataDir));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BackupManifest unpack(Path archive, DataFolder folder) throws IOException {
        try (FolderLock _ = FolderLock.acquire(folder);
                Draft draft = Draft.of(folder.postgres())) {
            if (!folder.isEmpty()) {
                throw new BackupRefused(archive, "%s is not empty".formatted(folder.root()));
            }
            BackupManifest manifest = ArchiveReader.unpack(archive, draft.path());
            refuseForeign(archive, manifest.about());
            draft.publish();
            return manifest;
        }
    }

    /** It is a copy of the files as they were, which only the same PostgreSQL on the same kind of machine can read. */
    private static void refuseForeign(Path archive, About about) {
        if (!Binaries.canRead(about.postgres())
                || !about.platform().equals(Platform.current().toString())) {
            throw new BackupRefused(
                    archive, "it is of PostgreSQL %s on %s".formatted(about.postgres(), about.platform()));
        }
    }

    /** Restores the archive beside itself, starts the copy, reads all of it, lets the caller look, and tidies up. */
    public BackupCheck check(Path archive, Look look) {
        try (Scratch scratch = Scratch.in(archive.toAbsolutePath().getParent())) {
            DataFolder folder = DataFolder.at(scratch.resolve("restored"));
            BackupManifest manifest = unpack(archive, folder);
            try (EmbeddedPostgres database = EmbeddedPostgres.start(folder.root());
                    Connection connection = database.superuser().connect(Roles.DATABASE)) {
                BackupCheck check = BackupCheck.read(manifest, connection);
                look.at(connection);
                return check;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new BackupRefused(archive, "its restored copy does not hold what it should", failure);
        }
    }
}
