package express.assessments;

import express.Neighbourhood;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Network;
import express.directory.Networks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Networks with people who judge them, for tests. */
@Component
class Group {

    static final String INSTRUMENT = "guidebook-2016";
    static final Instant LONG_AGO = Instant.parse("2026-01-10T09:00:00Z");
    static final Instant ONE_DAY = Instant.parse("2226-01-01T00:00:00Z");

    /** @param people who may answer */
    record Circle(NetworkId id, OrganisationId house, Viewer.Person leads, List<Viewer.Person> people) {

        Viewer.Person one() {
            return people.getFirst();
        }
    }

    private final World world;
    private final Neighbourhood neighbourhood;
    private final Networks networks;
    private final Assessments assessments;
    private final Replies replies;
    private final Doing doing;

    Group(
            World world,
            Neighbourhood neighbourhood,
            Networks networks,
            Assessments assessments,
            Replies replies,
            Doing doing) {
        this.world = world;
        this.neighbourhood = neighbourhood;
        this.networks = networks;
        this.assessments = assessments;
        this.replies = replies;
        this.doing = doing;
    }

    /** What is done on behalf of somebody in one transaction. */
    @Component("assessmentsDoing")
    record Doing(JdbcClient jdbc, PlatformTransactionManager transactions) {

        <T> T as(Viewer viewer, Supplier<T> work) {
            return Acting.as(viewer, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
        }

        int count(Viewer viewer, String table, NetworkId network) {
            return as(
                    viewer,
                    () -> jdbc.sql("select count(*) from assessments." + table + " where network_id = :network")
                            .param("network", network.value())
                            .query(Integer.class)
                            .single());
        }
    }

    Circle of(int people) {
        OrganisationId house = neighbourhood.house("House of the group");
        NetworkId network = neighbourhood.networkOf(house);
        return new Circle(
                network,
                house,
                world.coordinator("Karim", network),
                IntStream.range(0, people)
                        .mapToObj(it -> world.member("Person " + it, house, Role.ADVISER))
                        .toList());
    }

    static String path(Circle circle) {
        return Assessments.path(Neighbourhood.slugOf(circle.id()));
    }

    Network network(Circle circle) {
        return networks.find(circle.id()).orElseThrow();
    }

    UUID open(Circle circle) {
        return doing.as(
                circle.leads(),
                () -> assessments
                        .open(circle.id(), INSTRUMENT, LONG_AGO, ONE_DAY)
                        .orElseThrow());
    }

    boolean answer(Circle circle, Viewer.Person by, UUID round, Reply... said) {
        return Acting.as(by, () -> replies.keep(by, circle.id(), round, List.of(said)));
    }

    static Reply score(String statement, int score) {
        return new Reply(statement, score, false, null);
    }

    boolean close(Circle circle, UUID round, Instant at) {
        return doing.as(circle.leads(), () -> assessments.close(assessments.get(circle.id(), round), at));
    }

    /** A round that everybody answered with these scores, one each. */
    UUID round(Circle circle, Instant closed, int... scores) {
        UUID round = open(circle);
        for (int i = 0; i < scores.length; i++) {
            answer(circle, circle.people().get(i), round, score("1-1", scores[i]));
        }
        close(circle, round, closed);
        return round;
    }
}
