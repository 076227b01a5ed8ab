package express.plans;

import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A network with a coordinator, an organisation that leads something and one that does not. */
@Component
class Village {

    private final World world;
    private final Neighbourhood neighbourhood;
    private final Visits visits;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Village(
            World world,
            Neighbourhood neighbourhood,
            Visits visits,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.world = world;
        this.neighbourhood = neighbourhood;
        this.visits = visits;
    }

    record Place(
            NetworkId network,
            OrganisationId bakery,
            OrganisationId school,
            Viewer.Person karim,
            Viewer.Person giulia,
            Viewer.Person oksana) {

        String plan() {
            return "/networks/" + Neighbourhood.slugOf(network) + "/plan";
        }
    }

    Place place() {
        OrganisationId bakery = neighbourhood.house("The bakery");
        OrganisationId school = neighbourhood.house("The school");
        NetworkId network = neighbourhood.networkOf(bakery, school);
        return new Place(
                network,
                bakery,
                school,
                world.coordinator("Karim", network),
                world.member("Giulia", bakery, Role.TRAINER),
                world.member("Oksana", school, Role.ADMINISTRATOR));
    }

    /** Adds an idea; hands back the address of the action. */
    String idea(Viewer by, Place place, String title) throws Exception {
        return visits.sent(by, place.plan() + "/actions", "title", title, "why", "Because", "step", "FINANCE");
    }

    /** Writes the facts of an action anew: those given, all others empty. */
    String write(Viewer by, String action, String... fields) throws Exception {
        return visits.sent(by, action + "/edit", form(by, action, fields));
    }

    String[] form(Viewer by, String action, String... fields) throws Exception {
        String seen =
                visits.look(by, action + "/edit").select("input[name=seen]").val();
        List<String> all = new ArrayList<>(List.of("seen", seen, "language", "en"));
        all.addAll(Arrays.asList(fields));
        return all.toArray(String[]::new);
    }

    String move(Viewer by, String action, State from, State to, String reason) throws Exception {
        return visits.sent(by, action + "/state", "seen", from.name(), "state", to.name(), "reason", reason);
    }

    void leave(Place place, OrganisationId house) {
        in(place.karim(), "delete from directory.affiliation where organisation_id = ?", house.value());
    }

    /** As somebody, in a transaction of its own. */
    int in(Viewer viewer, String sql, Object... parameters) {
        return Acting.as(
                viewer,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).params(parameters).update()));
    }

    int count(Viewer viewer, String sql, Object... parameters) {
        return Acting.as(
                viewer,
                () -> transaction.execute(status ->
                        jdbc.sql(sql).params(parameters).query(Integer.class).single()));
    }
}
