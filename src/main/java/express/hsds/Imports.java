package express.hsds;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import express.base.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that were brought, in pieces, so that none is ever in memory as a whole. */
@Repository
@Transactional
class Imports {

    static final int PIECE = 1 << 20;
    private static final int LATEST = 50;
    private static final int LONGEST_NAME = 200;
    private static final int CLEARED_AT_ONCE = 20_000;

    /** What nobody looks at any more goes when another one is brought; what was taken from it stays. */
    private static final Duration PATIENCE = Duration.ofDays(90);

    private static final String COLUMNS = """
        id, network_id as network, brought_at, file, size, language, step, family, state, job_id,
               documents, created, changed, ended_at
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Imports(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    UUID keep(Viewer viewer, @Nullable NetworkId network, Wishes wishes, String file, InputStream content)
            throws IOException {
        removeForgotten();
        UUID id = Ids.next();
        jdbc.sql("""
            insert into hsds.import (
                id, network_id, brought_at, brought_by, file, size, language, step, family, state)
            values (:id, :network, :now, :by, :file, 0, :language, :step, :family, 'BROUGHT')
            """)
                .paramSource(Parameters.of(wishes)
                        .and("id", id)
                        .and("network", network)
                        .and("now", time.instant())
                        .and("by", viewer.id())
                        .and("file", name(file)))
                .update();
        long size = 0;
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            jdbc.sql("""
                insert into hsds.piece (import_id, number, bytes)
                values (:id, :number, :bytes)
                """)
                    .paramSource(Parameters.with("id", id).and("number", number).and("bytes", piece))
                    .update();
            size += piece.length;
            piece = content.readNBytes(PIECE);
        }
        jdbc.sql("""
            update hsds.import
            set size = :size
            where id = :id
            """).paramSource(Parameters.with("id", id).and("size", size)).update();
        return id;
    }

    /** The last part of what the browser called it. */
    private static String name(String said) {
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return last.isEmpty() ? "\u2013" : last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }

    private void removeForgotten() {
        jdbc.sql("""
            delete from hsds.import
            where brought_at < :end
              and state not in ('READING', 'TAKING')
            """)
                .paramSource(Parameters.with("end", time.instant().minus(PATIENCE)))
                .update();
    }

    /** One piece of the content; none after the last. */
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(UUID id, int number) {
        return jdbc.sql("""
            select bytes
            from hsds.piece
            where import_id = :id
              and number = :number
            """)
                .paramSource(Parameters.with("id", id).and("number", number))
                .query(byte[].class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Import get(UUID id) {
        return jdbc.sql("select " + COLUMNS + "from hsds.import where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Import.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Import> listLatest() {
        return jdbc.sql("select " + COLUMNS + """
            from hsds.import
            order by brought_at desc
            limit :latest
            """)
                .paramSource(Parameters.with("latest", LATEST))
                .query(Import.class)
                .list();
    }

    void order(UUID id, UUID job) {
        jdbc.sql("""
            update hsds.import
            set job_id = :job
            where id = :id
            """).paramSource(Parameters.with("id", id).and("job", job)).update();
    }

    void state(UUID id, Import.State state) {
        jdbc.sql("""
            update hsds.import
            set state = :state,
                ended_at = case when :state in ('DONE', 'REFUSED') then :now end
            where id = :id
            """)
                .paramSource(Parameters.with("id", id).and("state", state).and("now", time.instant()))
                .update();
    }

    /** It has been read: from now on one sees what is in it, and the file is not needed any more. */
    void read(UUID id) {
        jdbc.sql("""
            update hsds.import
            set documents = (select count(*) from hsds.document where import_id = :id),
                state = case when exists (select from hsds.document where import_id = :id) then 'READ' else 'REFUSED' end
            where id = :id
            """).paramSource(Parameters.with("id", id)).update();
        jdbc.sql("""
            delete from hsds.piece
            where import_id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }

    /** Begins to take, or goes on. */
    void begin(UUID id) {
        jdbc.sql("""
            update hsds.import
            set state = 'TAKING',
                ended_at = null
            where id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }

    /** Notes that more of it has been taken; false if it is gone. */
    boolean note(UUID id, int created, int changed) {
        return jdbc.sql("""
            update hsds.import
            set created = created + :created, changed = changed + :changed
            where id = :id
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("created", created)
                                .and("changed", changed))
                        .update()
                == 1;
    }

    /** Until the transaction ends, things are looked for by their keys: there are more of them every moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lookByKeys() {
        jdbc.sql("set local enable_seqscan = off").update();
    }

    /** Takes away some of what is known of a file: a million rows in one statement would take too long. */
    boolean clearSome(UUID id, String table) {
        return jdbc.sql("""
            delete from hsds.%1$s
            where ctid = any (array(
                select ctid
                from hsds.%1$s
                where import_id = :id
                limit :most))
            """.formatted(table))
                        .paramSource(Parameters.with("id", id).and("most", CLEARED_AT_ONCE))
                        .update()
                > 0;
    }

    void discard(UUID id) {
        jdbc.sql("""
            delete from hsds.import
            where id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }
}
