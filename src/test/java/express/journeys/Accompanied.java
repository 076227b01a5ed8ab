package express.journeys;

import express.Neighbourhood;
import express.TestDatabase;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.journeys.Consenting.Question;
import express.journeys.Profile.Contact;
import express.journeys.Profile.Name;
import express.journeys.Profile.Tongue;
import express.postgres.DatabaseAccess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that accompany people, and files, each with names of their own. */
@Component
public class Accompanied {

    /** An organisation in a network of its own, or in one with others. */
    public record House(OrganisationId id, NetworkId network, Viewer.Person adviser) {

        public String slug() {
            return "house-" + id;
        }

        public String path() {
            return "/organisations/" + slug() + "/journeys";
        }

        public String path(JourneyId journey) {
            return path() + "/" + journey;
        }
    }

    private final World world;
    private final Neighbourhood neighbourhood;
    private final Opening opening;
    private final Consenting consenting;
    private final Journeys journeys;
    private final Making making;
    private final Claims claims;
    private final JdbcClient jdbc;

    Accompanied(
            World world,
            Neighbourhood neighbourhood,
            Opening opening,
            Consenting consenting,
            Journeys journeys,
            Making making,
            Claims claims,
            JdbcClient jdbc) {
        this.world = world;
        this.neighbourhood = neighbourhood;
        this.opening = opening;
        this.consenting = consenting;
        this.journeys = journeys;
        this.making = making;
        this.claims = claims;
        this.jdbc = jdbc;
    }

    /** One transaction of somebody. */
    @Component
    static class Making {

        @Transactional
        public <T> T in(Supplier<T> work) {
            return work.get();
        }
    }

    public House house() {
        OrganisationId house = neighbourhood.house("Open Door");
        NetworkId network = neighbourhood.networkOf(house);
        return new House(house, network, world.member("Adele Adviser", house, Role.ADVISER));
    }

    /** Another one of the same network. */
    public House beside(House house, Role role) {
        OrganisationId other = neighbourhood.house("Beside");
        Acting.inBackground(
                "sign-in",
                () -> making.in(() -> jdbc.sql("insert into directory.affiliation values (:network, :house, now())")
                        .param("network", house.network().value())
                        .param("house", other.value())
                        .update()));
        return new House(other, house.network(), world.member("Robin Receiver", other, role));
    }

    public <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> making.in(work));
    }

    /** A file that waits for the person's yes. */
    public JourneyId asked(House house, String name) {
        return asked(house, name, "+32 470 00 00 00");
    }

    private JourneyId asked(House house, String name, String phone) {
        var profile = new Profile(
                List.of(new Name(Name.Kind.CALLED, name, Locale.forLanguageTag("ti"))),
                null,
                List.of(new Contact(Contact.Way.PHONE, phone, false)),
                List.of(new Tongue(Locale.forLanguageTag("ti"), Tongue.Level.MOTHER, "Ethi", Tongue.Reading.WELL)),
                null);
        return as(
                house.adviser(),
                () -> opening.begin(
                                house.adviser(),
                                house.network(),
                                house.id(),
                                new Opening.Draft(profile, Locale.ENGLISH, ""),
                                Optional.empty())
                        .id());
    }

    /** A file to which the person said yes. */
    public JourneyId open(House house, String name) {
        return open(house, name, "+32 470 00 00 00");
    }

    public JourneyId open(House house, String name, String phone) {
        JourneyId id = asked(house, name, phone);
        as(house.adviser(), () -> {
            CaseFile journey = journeys.get(id);
            consenting.give(house.adviser(), journey, opening.getQuestion(journey));
            return id;
        });
        return id;
    }

    /** Somebody whose file it is from now on. */
    public Viewer.Person own(House house, JourneyId id) {
        Viewer.Person person = world.newcomer("Newcomer " + id);
        String secret = as(house.adviser(), () -> claims.make(journeys.get(id)));
        Acting.as(person, () -> claims.redeem(person, secret).orElseThrow());
        return person;
    }

    public Consent share(House house, JourneyId id, Purpose purpose, House receiver, Category... categories) {
        return as(house.adviser(), () -> {
            CaseFile journey = journeys.get(id);
            Consent consent = consenting.ask(
                    house.adviser(),
                    journey,
                    new Question(purpose, receiver.id(), List.of(categories), null, null, Locale.ENGLISH, ""));
            consenting.give(house.adviser(), journey, consent);
            return consent;
        });
    }

    public long count(Viewer viewer, String table, JourneyId id) {
        String key = table.equals("journeys.journey") ? "id" : "journey_id";
        return as(
                viewer,
                () -> jdbc.sql("select count(*) from " + table + " where " + key + " = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single());
    }

    /** Days pass for a file, and nothing of it is written anew: what has an end comes nearer to it, and no trigger sees it. */
    public static void pass(JourneyId id, int days) throws SQLException {
        DatabaseAccess access = TestDatabase.access();
        String past = " - interval '%d hours' ".formatted(24 * days);
        String here = "where journey_id = '%s'".formatted(id.value());
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String table : List.of("consent", "glass")) {
                statement.execute("alter table journeys." + table + " disable trigger user");
            }
            statement.execute("update journeys.consent set until = until" + past + here);
            statement.execute(
                    "update journeys.glass set broken_at = broken_at" + past + ", until = until" + past + here);
            statement.execute("update journeys.sight set until = until" + past + here + " and until < 'infinity'");
            for (String table : List.of("consent", "glass")) {
                statement.execute("alter table journeys." + table + " enable trigger user");
            }
            owner.commit();
        }
    }

    /** As the owner of the database, whom row-level security does not stop here. */
    static void owner(String sql, UUID id) throws SQLException {
        DatabaseAccess access = TestDatabase.access();
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }
}
