package express.people;

import express.base.Parameters;
import express.base.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The account: who somebody is, where they belong, and what was sent to let them in. */
@Repository
class AccountData implements PersonalData {

    static final String NAME = "people.account";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    AccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> held = new LinkedHashMap<>();
        jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'name', name,
                'email', email,
                'language', language,
                'operator', operator,
                'since', created_at,
                'deactivated', (
                    select at
                    from people.deactivation
                    where person_id = person.id),
                'introduction', (
                    select words
                    from people.introduction
                    where person_id = person.id),
                'memberships', (
                    select json_agg(json_build_object(
                        'organisation', organisation_id,
                        'since', since,
                        'roles', array(
                            select role
                            from people.seat
                            where seat.organisation_id = membership.organisation_id
                              and seat.person_id = membership.person_id
                            order by role)) order by since)
                    from people.membership
                    where person_id = person.id),
                'networks', (
                    select json_agg(json_build_object('network', network_id, 'since', since) order by since)
                    from people.coordination
                    where person_id = person.id),
                'requests', (
                    select json_agg(json_build_object('organisation', organisation_id, 'since', asked_at)
                                    order by asked_at)
                    from people.join_request
                    where person_id = person.id),
                'letters', (
                    select json_agg(json_build_object(
                        'purpose', purpose,
                        'at', made_at,
                        'until', expires_at,
                        'used', redeemed_at) order by made_at)
                    from people.token
                    where token.email = person.email
                       or about ->> 'person' = person.id::text))) as account
            from people.person
            where id = :id
            """)
                .paramSource(Parameters.with("id", person))
                .query(String.class)
                .optional()
                .ifPresent(
                        account -> held.putAll(JSON.readValue(account, new TypeReference<Map<String, Object>>() {})));
        return held;
    }

    /** What was sent to let them in; memberships and the rest go with the account itself. */
    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
            delete from people.token
            where email = (select email from people.person where id = :id)
               or about::text like '%' || :id || '%'
            """).paramSource(Parameters.with("id", person)).update();
    }
}
