package express.bundles;

import express.base.Ids;
import express.base.NotFound;
import express.base.Parameters;
import express.base.Viewer;
import express.practices.Exchange.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bundles that were brought here. Their content lies in pieces, so that none is ever in memory as a whole. */
@Repository
@Transactional
class Bundles {

    static final int PIECE = 1 << 20;
    static final int LATEST = 50;
    static final int SHOWN = 100;

    /** A bundle that nobody takes goes when another one is brought. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    private static final String COLUMNS = """
        id, site, key, made_at, licence, practices, brought_at, state, job_id,
               reached, added, renewed, unchanged, left_out, ended_at
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Bundles(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    UUID keep(Viewer viewer, Header header, InputStream file) throws IOException {
        removeForgotten();
        UUID id = Ids.next();
        Instant now = time.instant();
        jdbc.sql("""
            insert into bundles.bundle (id, site, key, made_at, licence, practices, brought_at, brought_by, state)
            values (:id, :site, :key, :made, :licence, :count, :now, :by, 'BROUGHT')
            """)
                .paramSource(Parameters.of(header).and("id", id).and("now", now).and("by", viewer.id()))
                .update();
        byte[] piece = file.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            insertPiece(id, number, piece);
            piece = file.readNBytes(PIECE);
        }
        return id;
    }

    private void removeForgotten() {
        jdbc.sql("""
            delete from bundles.bundle
            where state = 'BROUGHT'
              and brought_at < :end
            """)
                .paramSource(Parameters.with("end", time.instant().minus(PATIENCE)))
                .update();
    }

    private void insertPiece(UUID bundle, int number, byte[] bytes) {
        jdbc.sql("""
            insert into bundles.piece (bundle_id, number, bytes)
            values (:bundle, :number, :bytes)
            """)
                .paramSource(
                        Parameters.with("bundle", bundle).and("number", number).and("bytes", bytes))
                .update();
    }

    /** One piece of the content; none after the last. */
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(UUID bundle, int number) {
        return jdbc.sql("""
            select bytes
            from bundles.piece
            where bundle_id = :bundle
              and number = :number
            """)
                .paramSource(Parameters.with("bundle", bundle).and("number", number))
                .query(byte[].class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Bundle get(UUID id) {
        return jdbc.sql("select " + COLUMNS + """
            from bundles.bundle
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Bundle.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Bundle> listLatest() {
        return jdbc.sql("select " + COLUMNS + """
            from bundles.bundle
            order by brought_at desc
            limit :latest
            """)
                .paramSource(Parameters.with("latest", LATEST))
                .query(Bundle.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<LeftOut> listLeftOut(UUID bundle) {
        return jdbc.sql("""
            select line, slug, kind, detail
            from bundles.fault
            where bundle_id = :bundle
            order by line
            limit :shown
            """)
                .paramSource(Parameters.with("bundle", bundle).and("shown", SHOWN))
                .query(LeftOut.class)
                .list();
    }

    /** That somebody asked for it; the work says itself when it is under way. */
    void order(UUID id, UUID job) {
        jdbc.sql("""
            update bundles.bundle
            set job_id = :job
            where id = :id
            """).paramSource(Parameters.with("id", id).and("job", job)).update();
    }

    void start(UUID id) {
        jdbc.sql("""
            update bundles.bundle
            set state = 'STARTED'
            where id = :id
              and state in ('BROUGHT', 'PAUSED')
            """).paramSource(Parameters.with("id", id)).update();
    }

    /** Notes that it has been taken further; false if another one has done so meanwhile, or it is gone. */
    boolean note(UUID id, int from, int to, Taken taken, List<LeftOut> leftOut) {
        insertFaults(id, leftOut);
        return jdbc.sql("""
            update bundles.bundle
            set reached = :to, added = added + :added, renewed = renewed + :renewed,
                unchanged = unchanged + :unchanged, left_out = left_out + :leftOut
            where id = :id
              and reached = :from
            """)
                        .paramSource(Parameters.of(taken)
                                .and("id", id)
                                .and("from", from)
                                .and("to", to)
                                .and("leftOut", leftOut.size()))
                        .update()
                > 0;
    }

    private void insertFaults(UUID bundle, List<LeftOut> leftOut) {
        leftOut.forEach(it -> jdbc.sql("""
            insert into bundles.fault (bundle_id, line, slug, kind, detail)
            select :bundle, :line, :slug, :kind, :detail
            where exists (select from bundles.bundle where id = :bundle)
            """)
                .paramSource(Parameters.of(it).and("bundle", bundle))
                .update());
    }

    void pause(UUID id) {
        jdbc.sql("""
            update bundles.bundle
            set state = 'PAUSED'
            where id = :id
              and state = 'STARTED'
            """).paramSource(Parameters.with("id", id)).update();
    }

    /** What was taken stays in the library; the file is not needed any more. */
    void finish(UUID id) {
        jdbc.sql("""
            update bundles.bundle
            set state = 'DONE', ended_at = :now
            where id = :id
            """)
                .paramSource(Parameters.with("id", id).and("now", time.instant()))
                .update();
        jdbc.sql("""
            delete from bundles.piece
            where bundle_id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }

    void discard(UUID id) {
        jdbc.sql("""
            delete from bundles.bundle
            where id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }
}
