package express.payments;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of banks, in pieces until they are read, so that none is ever in memory as a whole. */
@Repository
@Transactional
class Uploads {

    private static final int PIECE = 1 << 20;
    private static final int LATEST = 30;

    private static final String ALL = """
        select lender_id as lender, id, name, size, state, fault, lines, known, job_id, at
        from payments.upload
        where lender_id = :lender
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Uploads(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Upload keep(Viewer viewer, OrganisationId lender, String name, InputStream content) throws IOException {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into payments.upload (lender_id, id, name, state, at, by_id)
            values (:lender, :id, :name, 'WAITING', :now, :by)
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("id", id)
                        .and("name", plain(name))
                        .and("now", time.instant())
                        .and("by", viewer.id()))
                .update();
        long size = 0;
        byte[] piece = content.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            jdbc.sql("""
                insert into payments.piece (lender_id, upload_id, number, bytes)
                values (:lender, :id, :number, :bytes)
                """)
                    .paramSource(Parameters.with("lender", lender)
                            .and("id", id)
                            .and("number", number)
                            .and("bytes", piece))
                    .update();
            size += piece.length;
            piece = content.readNBytes(PIECE);
        }
        jdbc.sql("update payments.upload set size = :size where lender_id = :lender and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id).and("size", size))
                .update();
        return get(lender, id);
    }

    /** The last part of what the browser called it. */
    private static String plain(String said) {
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return last.isEmpty() ? "\u2013" : last.substring(0, Math.min(last.length(), 200));
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> piece(Upload upload, int number) {
        return jdbc.sql("""
            select bytes
            from payments.piece
            where lender_id = :lender and upload_id = :id and number = :number
            """)
                .paramSource(Parameters.with("lender", upload.lender())
                        .and("id", upload.id())
                        .and("number", number))
                .query(byte[].class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Upload get(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + " and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Upload.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Upload> listLatest(OrganisationId lender) {
        return jdbc.sql(ALL + " order by id desc limit " + LATEST)
                .paramSource(Parameters.with("lender", lender))
                .query(Upload.class)
                .list();
    }

    public void order(Upload upload, UUID job) {
        jdbc.sql("update payments.upload set job_id = :job where lender_id = :lender and id = :id")
                .paramSource(Parameters.with("lender", upload.lender())
                        .and("id", upload.id())
                        .and("job", job))
                .update();
    }

    /** It was read, and its lines are what is left of it. */
    public void finish(Upload upload, Upload.State state, String fault, int lines, int known) {
        jdbc.sql("""
            update payments.upload
            set state = :state, fault = nullif(:fault, ''), lines = :lines, known = :known
            where lender_id = :lender and id = :id
            """)
                .paramSource(Parameters.with("lender", upload.lender())
                        .and("id", upload.id())
                        .and("state", state)
                        .and("fault", fault)
                        .and("lines", lines)
                        .and("known", known))
                .update();
        jdbc.sql("delete from payments.piece where lender_id = :lender and upload_id = :id")
                .paramSource(Parameters.with("lender", upload.lender()).and("id", upload.id()))
                .update();
    }
}
