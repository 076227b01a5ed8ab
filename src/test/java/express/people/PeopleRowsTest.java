package express.people;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who reaches which row, whatever the code above forgets. The row is that of a member of a house who also coordinates
 * a network; every statement is tried by everybody and taken back.
 */
@ModuleTest
class PeopleRowsTest {

    private final OrganisationId house = OrganisationId.next();
    private final NetworkId network = NetworkId.next();
    private final Map<String, Viewer> viewers = new LinkedHashMap<>();
    private Parameters named = Parameters.with("house", house).and("network", network);

    @Autowired
    World world;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void makeThePeople() {
        Viewer.Person self = world.member("Amira", house, Role.ADVISER);
        Viewer.Person sentAway = world.member("Selim", house, Role.ADVISER);
        Viewer.Person operator = world.operator();
        var elsewhere = OrganisationId.next();
        viewers.put("visitor", Viewer.VISITOR);
        viewers.put("self", self);
        viewers.put("colleague", world.member("Jonas", house, Role.TRAINER));
        viewers.put("administrator", world.member("Ada", house, Role.ADMINISTRATOR));
        viewers.put("stranger", world.member("Sami", elsewhere, Role.ADVISER));
        viewers.put("elsewhere", world.member("Edda", elsewhere, Role.ADMINISTRATOR));
        viewers.put("coordinator", world.coordinator("Cora", network));
        viewers.put("operator", operator);
        viewers.put("sign-in", new Viewer.Background("sign-in"));
        viewers.put("personal-data", new Viewer.Background("personal-data"));
        viewers.put("retention", new Viewer.Background("retention"));
        viewers.put("kept-post", new Viewer.Background("kept-post"));
        viewers.put("other-work", new Viewer.Background("other-work"));
        named = named.and("person", self.id())
                .and("away", sentAway.id())
                .and("new", world.newcomer("Nour").id())
                .and("id", Ids.next())
                .and("token", Ids.next())
                .and("kept", Ids.next());
        world.background(() -> {
            memberships.coordinate(network, self.id());
            jdbc.sql("insert into people.introduction values (:person, 'signin.code')")
                    .paramSource(named)
                    .update();
            jdbc.sql("""
                insert into people.token (id, purpose, email, link_hash, made_at, expires_at)
                values (:token, 'SIGN_IN', 'a@example.org', uuid_send(:token), now(), now())
                """).paramSource(named).update();
        });
        assertThat(reaches(
                        viewers.get("kept-post"),
                        "insert into signin.kept_post values (:kept, '', '', '', now(), now())",
                        false))
                .isTrue();
        assertThat(reaches(operator, "insert into people.deactivation (person_id, at) values (:away, now())", false))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        select 1 from people.person where id = :person                              | self colleague administrator coordinator operator sign-in personal-data
        update people.person set name = 'x' where id = :person                      | self sign-in personal-data
        update people.person set operator = true where id = :person                 |
        update people.person set id = :id where id = :person                        |
        delete from people.person where id = :person                                | personal-data
        insert into people.person values (:id, 'x', null, 'en', false, now())       | sign-in
        select 1 from people.membership where person_id = :person                   | self colleague administrator operator sign-in personal-data
        insert into people.membership values (:house, :new, now())                  | administrator operator sign-in
        update people.membership set since = now() where person_id = :person        |
        delete from people.membership where person_id = :person                     | self administrator operator sign-in personal-data
        select 1 from people.seat where person_id = :person                         | self colleague administrator operator sign-in personal-data
        insert into people.seat values (:house, :person, 'ADMINISTRATOR')           | administrator operator sign-in
        update people.seat set role = 'ADMINISTRATOR' where person_id = :person     |
        delete from people.seat where person_id = :person                           | self administrator operator sign-in personal-data
        select 1 from people.coordination where person_id = :person                 | self coordinator operator sign-in personal-data
        insert into people.coordination values (:network, :new, now())              | coordinator operator sign-in
        update people.coordination set since = now() where person_id = :person      |
        delete from people.coordination where person_id = :person                   | self coordinator operator sign-in personal-data
        select 1 from people.deactivation where person_id = :away                   | self colleague administrator operator sign-in personal-data
        insert into people.deactivation (person_id, at) values (:person, now())     | operator
        update people.deactivation set at = now() where person_id = :away           |
        delete from people.deactivation where person_id = :away                     | operator personal-data
        select 1 from people.introduction where person_id = :person                 | sign-in personal-data
        insert into people.introduction values (:new, 'signin.code')                | sign-in
        update people.introduction set words = 'x' where person_id = :person        | sign-in
        delete from people.introduction where person_id = :person                   | sign-in personal-data
        select 1 from people.token where id = :token                                | sign-in personal-data retention
        insert into people.token (id, purpose, email, link_hash, made_at, expires_at) values (:id, 'ADDRESS', 'b@example.org', uuid_send(:id), now(), now()) | sign-in
        update people.token set redeemed_at = null where id = :token                | sign-in
        update people.token set expires_at = now() where id = :token                |
        delete from people.token where id = :token                                  | sign-in personal-data retention
        select 1 from signin.kept_post where id = :kept                             | kept-post personal-data retention
        insert into signin.kept_post values (:id, '', '', '', now(), now())         | kept-post
        update signin.kept_post set expires_at = now() where id = :kept             |
        delete from signin.kept_post where id = :kept                               | kept-post personal-data retention
        """)
    void reachesARowOnlyAs(String statement, String those) {
        var reached = viewers.entrySet().stream()
                .filter(viewer -> reaches(viewer.getValue(), statement, true))
                .map(Map.Entry::getKey);

        assertThat(reached).containsExactlyInAnyOrder(those == null ? new String[0] : those.split(" "));
    }

    private boolean reaches(Viewer viewer, String statement, boolean takeBack) {
        try {
            return Acting.as(
                    viewer,
                    () -> transaction.execute(status -> {
                        if (takeBack) {
                            status.setRollbackOnly();
                        }
                        var prepared = jdbc.sql(statement).paramSource(named);
                        return statement.startsWith("select")
                                ? !prepared.query().listOfRows().isEmpty()
                                : prepared.update() > 0;
                    }));
        } catch (DataAccessException refused) {
            return false;
        }
    }
}
