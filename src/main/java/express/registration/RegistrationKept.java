package express.registration;

import express.base.Parameters;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.people.Kept;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registrations from which nothing comes any more: proof of who took part is another module's. */
final class RegistrationKept {

    /** Each of them is looked for in all that was written, so that not all can go in one transaction. */
    private static final int AT_ONCE = 500;

    private RegistrationKept() {}

    /** Those that came to nothing. */
    @Component
    @Transactional
    static class Ended implements Kept {

        private final JdbcClient jdbc;
        private final Admission admission;

        Ended(JdbcClient jdbc, Admission admission) {
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
                order by registered_at
                limit :most
                """)
                    .paramSource(Parameters.with("end", end).and("most", AT_ONCE))
                    .query(Participant.class)
                    .list();
            old.forEach(admission::release);
            return old.size();
        }
    }

    /** Those of gatherings that are long over; by then commitments are answered and certificates fetched. */
    @Component
    @Transactional
    static class Past implements Kept {

        private final JdbcClient jdbc;
        private final Gatherings gatherings;
        private final Admission admission;

        Past(JdbcClient jdbc, Gatherings gatherings, Admission admission) {
            this.jdbc = jdbc;
            this.gatherings = gatherings;
            this.admission = admission;
        }

        @Override
        public String what() {
            return "registration.kept.past";
        }

        @Override
        public int days() {
            return 730;
        }

        @Override
        public int removeBefore(Instant end) {
            return remove(over(end));
        }

        /** As many as can go at once; the others go the next time. */
        int remove(List<UUID> over) {
            List<Participant> old = jdbc.sql(Participants.SELECT + """
                where gathering_id = any (cast(:over as uuid[]))
                order by gathering_id, number
                limit :most
                """)
                    .paramSource(Parameters.with("over", over).and("most", AT_ONCE))
                    .query(Participant.class)
                    .list();
            old.forEach(admission::release);
            return old.size();
        }

        /** Nobody can register for one that is over, so whoever registered before then is all there is. */
        List<UUID> over(Instant end) {
            return jdbc
                    .sql("select distinct gathering_id from registration.participant where registered_at < :end")
                    .paramSource(Parameters.with("end", end))
                    .query(UUID.class)
                    .list()
                    .stream()
                    .filter(it -> gatherings
                            .find(new GatheringId(it))
                            .map(Gathering::ends)
                            .filter(ends -> ends.isBefore(end))
                            .isPresent())
                    .toList();
        }
    }
}
