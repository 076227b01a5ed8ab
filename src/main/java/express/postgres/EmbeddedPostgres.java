package express.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The running PostgreSQL of a data folder. Close it after the connection pool: it ends the connections that are still
 * open, stops the server and lets go of the folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(30);

    private final FolderLock lock;
    private final Postmaster postmaster;
    private final Superuser superuser;
    private final DatabaseAccess access;
    private boolean closed;

    private EmbeddedPostgres(FolderLock lock, Postmaster postmaster, Superuser superuser, DatabaseAccess access) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.superuser = superuser;
        this.access = access;
    }

    /** Creates what is missing in the folder, then takes over the server left running there or starts one. */
    public static EmbeddedPostgres start(Path dataDir) {
        try {
            DataFolder folder = DataFolder.at(dataDir);
            return start(folder, FolderLock.acquire(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new DatabaseUnavailable("PostgreSQL runs, but its roles could not be prepared.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The start of PostgreSQL was interrupted.", failure);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, FolderLock lock)
            throws IOException, SQLException, InterruptedException {
        try {
            Files.createDirectories(folder.postgres(), OwnerOnly.folder());
            Binaries.unpackInto(folder.binaries());
            Secrets secrets = Secrets.loadOrGenerate(folder);
            Programs programs = new Programs(folder);
            new Cluster(folder, programs).initialise(secrets);
            return start(lock, new Postmaster(folder, programs, secrets), secrets);
        } catch (IOException | SQLException | InterruptedException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres start(FolderLock lock, Postmaster postmaster, Secrets secrets)
            throws IOException, SQLException, InterruptedException {
        Superuser superuser = postmaster.adoptOrStart();
        try {
            return new EmbeddedPostgres(lock, postmaster, superuser, new Roles(superuser, secrets).ensure());
        } catch (SQLException | RuntimeException failure) {
            postmaster.stop(STOP);
            throw failure;
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    Superuser superuser() {
        return superuser;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            postmaster.stop(STOP);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(
                    "The stop of PostgreSQL was interrupted; the next start takes it over.", failure);
        }
    }
}
