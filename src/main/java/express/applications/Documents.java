package express.applications;

import express.base.FileId;
import express.base.NotFound;
import express.base.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What applicants brought. */
@Repository
@Transactional
class Documents {

    record Document(UUID id, String code, FileId file, String name, Instant at) {}

    private static final String ALL = """
        select id, code, file_id as file, name, at
        from applications.document
        """;

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Document> list(UUID application) {
        return jdbc.sql(ALL + """
            where application_id = :application
            order by id
            """)
                .paramSource(Parameters.with("application", application))
                .query(Document.class)
                .list();
    }

    @Transactional(readOnly = true)
    Document get(UUID application, UUID id) {
        return jdbc.sql(ALL + """
            where application_id = :application
              and id = :id
            """)
                .paramSource(Parameters.with("application", application).and("id", id))
                .query(Document.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID application, Document document) {
        jdbc.sql("""
            insert into applications.document (application_id, id, code, file_id, name, at)
            values (:application, :id, :code, :file, :name, :at)
            """)
                .paramSource(Parameters.of(document).and("application", application))
                .update();
    }

    boolean remove(UUID application, UUID id) {
        return jdbc.sql("""
            delete from applications.document
            where application_id = :application
              and id = :id
            """)
                        .paramSource(Parameters.with("application", application).and("id", id))
                        .update()
                == 1;
    }
}
