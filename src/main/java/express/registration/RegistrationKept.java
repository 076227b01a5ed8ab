package express.registration;

import express.base.Parameters;
import express.people.Kept;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registrations from which nothing comes any more: proof of who took part is another module's. */
@Component
@Transactional
class RegistrationKept implements Kept {

    private final JdbcClient jdbc;
    private final Admission admission;

    RegistrationKept(JdbcClient jdbc, Admission admission) {
        this.jdbc = jdbc;
        this.admission = admission;
    }

    @Override
    public String what() {
        return "registration.kept";
    }

    @Override
    public int days() {
        return 180;
    }

    @Override
    public int removeBefore(Instant end) {
        List<Participant> old = jdbc.sql(Participants.SELECT + """
            where state in ('DECLINED', 'CANCELLED', 'LAPSED')
              and registered_at < :end
            """)
                .paramSource(Parameters.with("end", end))
                .query(Participant.class)
                .list();
        old.forEach(admission::remove);
        return old.size();
    }
}
