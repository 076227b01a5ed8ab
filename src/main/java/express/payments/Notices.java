package express.payments;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was told, and how, that something will be collected. */
@Repository
@Transactional
class Notices {

    /** By which way. */
    enum How {
        LETTER,
        PAPER
    }

    record Notice(
            UUID loan, LocalDate toldOn, How how, @Nullable PersonId by) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Notices(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<Notice> list(OrganisationId lender, UUID batch) {
        return jdbc.sql("""
            select loan_id as loan, told_on, how, by_id as by
            from payments.notice
            where lender_id = :lender and batch_id = :batch
            order by at, loan_id
            """)
                .paramSource(Parameters.with("lender", lender).and("batch", batch))
                .query(Notice.class)
                .list();
    }

    /** Whether nobody had said so. */
    public boolean add(Viewer viewer, OrganisationId lender, UUID batch, Notice it) {
        return jdbc.sql("""
            insert into payments.notice (lender_id, batch_id, loan_id, told_on, how, at, by_id)
            values (:lender, :batch, :loan, :toldOn, :how, :now, :viewer)
            on conflict (lender_id, batch_id, loan_id) do nothing
            """)
                        .paramSource(Parameters.of(it)
                                .and("lender", lender)
                                .and("batch", batch)
                                .and("now", time.instant())
                                .and("viewer", viewer.id()))
                        .update()
                == 1;
    }
}
