package express.committee;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What members and officers did in committees. Their name goes with them; scores, votes and decisions stay, because loans
 * rest on them.
 */
@Component
@Transactional
class CommitteeData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    CommitteeData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "committee.parts";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'called', (
                    select json_agg(session.held_at order by session.held_at)
                    from committee.seat
                    join committee.session on session.lender_id = seat.lender_id and session.id = seat.session_id
                    where seat.person_id = :person),
                'apart', (
                    select json_agg(json_build_object('at', at, 'ground', ground, 'source', source, 'words', words)
                        order by at)
                    from committee.conflict
                    where person_id = :person),
                'scored', (
                    select json_agg(json_build_object('at', given.at, 'criterion', criterion, 'points', points,
                        'comment', comment) order by given.at, criterion)
                    from committee.score
                    join committee.given using (lender_id, item_id, seat_id)
                    join committee.seat on seat.lender_id = given.lender_id and seat.id = given.seat_id
                    where seat.person_id = :person),
                'voted', (
                    select json_agg(json_build_object('at', at, 'choice', choice, 'struck', struck_at) order by at)
                    from committee.vote
                    join committee.seat on seat.lender_id = vote.lender_id and seat.id = vote.seat_id
                    where seat.person_id = :person),
                'moved', (select json_agg(at order by at) from committee.motion where by_id = :person),
                'decided', (select json_agg(at order by at) from committee.decision where by_id = :person),
                'signed', (select json_agg(at order by at) from committee.signature where by_id = :person),
                'met', (select json_agg(met_at order by met_at) from committee.condition where met_by = :person)))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    /** The keys of the tables let go of the account when it goes. */
    @Override
    public void erase(PersonId person) {}
}
