package express.complaints;

import express.base.Parameters;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have to answer of each day once before and once after it. */
@Component
@Transactional
class Reminding {

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final ComplaintPost post;
    private final InstantSource time;

    Reminding(JdbcClient jdbc, Complaints complaints, ComplaintPost post, InstantSource time) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.post = post;
        this.time = time;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    /** Those that are due soon or late, whether somebody was reminded or not. */
    @Transactional(readOnly = true)
    public List<UUID> listDue() {
        return jdbc.sql("""
            select id
            from complaints.complaint
            where state in ('RECEIVED', 'ACKNOWLEDGED', 'CONTESTED')
              and least(case when state = 'RECEIVED' then acknowledge_by end, answer_by) <= :soon
            order by id
            limit 10000
            """)
                .paramSource(Parameters.with("soon", today().plusDays(Complaint.SOON)))
                .query(UUID.class)
                .list();
    }

    public boolean remind(UUID id) {
        Complaint it = complaints.get(id);
        String kind = it.isLate(today()) ? "late" : "soon";
        boolean due = it.isLate(today()) || it.isSoon(today());
        boolean first = due && begin(it, kind);
        if (first) {
            post.tellLender(kind, it);
        }
        return first;
    }

    /** Whether nobody has reminded of this day before. */
    private boolean begin(Complaint it, String kind) {
        return jdbc.sql("""
            insert into complaints.reminder (lender_id, complaint_id, kind, due, at)
            values (:lender, :complaint, :kind, :due, :now)
            on conflict do nothing
            """)
                        .paramSource(Parameters.with("lender", it.lender())
                                .and("complaint", it.id())
                                .and("kind", kind)
                                .and("due", it.due().orElseThrow())
                                .and("now", time.instant()))
                        .update()
                == 1;
    }
}
