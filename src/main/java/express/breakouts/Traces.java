package express.breakouts;

import express.base.Parameters;
import express.registration.Leaving;
import express.registration.Participant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that is kept of a participant here. It goes with their registration. */
@Repository
@Transactional
class Traces implements Leaving {

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody does for groups, as it is given to them. */
    List<String> parts(UUID guest) {
        return jdbc.sql("""
            select unnest(parts)
            from breakouts.aide
            where guest_id = :guest
            """)
                .paramSource(Parameters.with("guest", guest))
                .query(String.class)
                .list();
    }

    /** Where they sit by answers that hold or held. */
    List<Map<String, Object>> seats(UUID guest) {
        return jdbc.sql("""
            select cast(session_id as text) as session, round, array_to_string(parts, ', ') as parts,
                   cast(publication.at as text) as at
            from breakouts.seat
            join breakouts.publication on publication.proposal_id = seat.proposal_id
            where guest_id = :guest
            order by publication.at, round
            """)
                .paramSource(Parameters.with("guest", guest))
                .query()
                .listOfRows();
    }

    @Override
    public void leaves(Participant participant) {
        remove(participant.id());
    }

    /** A search that is under way and knows of them is given up; those that were ended early forget what they began with. */
    void remove(UUID guest) {
        for (String statement : List.of(
                "delete from breakouts.aide where guest_id = :guest",
                "delete from breakouts.pair where one_id = :guest or other_id = :guest",
                "delete from breakouts.pin where guest_id = :guest",
                "delete from breakouts.seat where guest_id = :guest",
                "delete from breakouts.told where guest_id = :guest",
                """
                update breakouts.proposal
                set problem = null
                where state <> 'SEARCHING'
                  and problem is not null
                """,
                """
                delete from breakouts.proposal
                where state = 'SEARCHING'
                  and problem @> jsonb_build_object(
                    'guests', jsonb_build_array(jsonb_build_object('id', cast(:guest as text))))
                """)) {
            jdbc.sql(statement).paramSource(Parameters.with("guest", guest)).update();
        }
    }
}
