package express.committee;

import express.applications.Application;
import express.applications.Applications;
import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
@Order(Ordered.HIGHEST_PRECEDENCE)
@Transactional
class CommitteeData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String OF = """
          and exists (
              select from committee.item
              where item.lender_id = told.lender_id
                and item.id = told.item_id
                and item.application_id = any (cast(:theirs as uuid[])))
        """;

    private static final List<String> FORGOTTEN = List.of(
            "update committee.score told set comment = '' where comment <> ''" + OF,
            "update committee.conflict told set words = '' where words <> ''" + OF,
            "update committee.motion told set words = '', conditions = '{}' where true" + OF,
            "update committee.decision told set reopened_words = '' where reopened_words <> ''" + OF,
            "update committee.condition told set words = '–' where words <> '–'" + OF,
            "update committee.condition told set evidence = '–' where evidence not in ('', '–')" + OF);

    private final JdbcClient jdbc;
    private final Applications applications;

    CommitteeData(JdbcClient jdbc, Applications applications) {
        this.jdbc = jdbc;
        this.applications = applications;
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

    /**
     * What members wrote about somebody goes, as long as it is known which applications are theirs: before these go. The
     * keys of the tables let go of the account itself.
     */
    @Override
    public void erase(PersonId person) {
        List<UUID> theirs =
                applications.listOf(person).stream().map(Application::id).toList();
        FORGOTTEN.forEach(sql ->
                jdbc.sql(sql).paramSource(Parameters.with("theirs", theirs)).update());
    }
}
