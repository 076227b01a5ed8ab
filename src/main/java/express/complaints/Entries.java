package express.complaints;

import express.applications.Keeping;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import express.complaints.Entry.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done about each complaint, in order. */
@Repository
@Transactional
class Entries {

    private final JdbcClient jdbc;
    private final Keeping keeping;

    Entries(JdbcClient jdbc, Keeping keeping) {
        this.jdbc = jdbc;
        this.keeping = keeping;
    }

    void add(Complaint of, Entry entry) {
        jdbc.sql("""
            insert into complaints.entry (lender_id, complaint_id, id, at, kind, by_id, finding, words)
            values (:lender, :complaint, :id, :at, :kind, :by, :finding, :words)
            """)
                .paramSource(Parameters.of(entry).and("lender", of.lender()).and("complaint", of.id()))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Entry> list(Complaint of) {
        return jdbc.sql("""
            select id, at, kind, by_id as by, finding, words
            from complaints.entry
            where lender_id = :lender
              and complaint_id = :complaint
            order by id
            """)
                .paramSource(Parameters.with("lender", of.lender()).and("complaint", of.id()))
                .query(Entry.class)
                .list();
    }

    /** Who gave the first answer. */
    @Transactional(readOnly = true)
    public Optional<PersonId> findAnswerer(Complaint of) {
        return list(of).stream()
                .filter(it -> it.kind() == Kind.ANSWERED)
                .findFirst()
                .map(Entry::by);
    }

    /** Not about what they looked after at any time, also where it was handed on, nor a second time. */
    @Transactional(readOnly = true)
    public boolean letAnswer(Viewer viewer, Complaint it) {
        UUID application = it.application();
        return ComplaintsAccess.mayAnswer(viewer, it, findAnswerer(it))
                && (application == null || !keeping.isMinded(it.lender(), application));
    }
}
