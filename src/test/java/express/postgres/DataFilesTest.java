package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

    @TempDir
    private Path data;

    @Test
    void areAllThatTheServerCannotMakeAnew() throws IOException {
        have("PG_VERSION", "base/5/16384", "base/5/16384_fsm", "base/5/16384.1", "base/5/t3", "pg_xact/0000");
        have(
                "postgresql.conf",
                "postgresql.auto.conf",
                "pg_hba.conf",
                "global/pg_control",
                "pg_multixact/offsets/0000");

        assertThat(copied())
                .contains("data/PG_VERSION", "data/base/5/16384", "data/base/5/16384_fsm", "data/base/5/16384.1")
                .contains("data/base/5/t3", "data/pg_xact/0000", "data/pg_multixact/offsets/0000")
                .contains("data/postgresql.conf", "data/postgresql.auto.conf", "data/pg_hba.conf");
    }

    @Test
    void leaveOutWhatWouldMisleadARestoredServer() throws IOException {
        have("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "current_logfiles", "x.1f.draft");
        have("base/5/pg_internal.init", "base/pgsql_tmp/pgsql_tmp1.0", "base/5/t3_16384", "base/5/t3_16384_vm.1");
        have("pg_wal/000000010000000000000001", "pg_wal/archive_status/1.ready", "pg_replslot/express/state");
        have("pg_subtrans/0000", "pg_notify/0000", "global/pg_control");

        assertThat(copied())
                .containsExactlyInAnyOrder(
                        "data/base/",
                        "data/base/5/",
                        "data/global/",
                        "data/pg_wal/",
                        "data/pg_replslot/",
                        "data/pg_subtrans/",
                        "data/pg_notify/",
                        "data/global/pg_control");
    }

    /** It names the checkpoint from which all else is to be replayed, and so must not be newer than the rest. */
    @Test
    void endWithTheControlFile() throws IOException {
        have("global/pg_control", "pg_xact/0000", "zzz");

        assertThat(copied()).endsWith("data/global/pg_control").containsOnlyOnce("data/global/pg_control");
    }

    private void have(String... names) throws IOException {
        for (String name : names) {
            Path file = data.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private List<String> copied() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArchiveWriter archive = new ArchiveWriter(bytes)) {
            DataFiles.copy(data, archive);
        }
        List<String> names = new ArrayList<>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
