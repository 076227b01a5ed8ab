package express.accompaniment;

import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.journeys.CaseFile;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organisation of its own that accompanies people, whose files are opened as people open them. */
@Component
class Office {

    record House(OrganisationId id, NetworkId network, Viewer.Person adviser) {

        String path() {
            return "/organisations/house-" + id;
        }

        String path(JourneyId journey) {
            return path() + "/journeys/" + journey;
        }
    }

    private final World world;
    private final Neighbourhood neighbourhood;
    private final Visits visits;
    private final Journeys journeys;
    private final Working working;
    private final JdbcClient jdbc;

    Office(
            World world,
            Neighbourhood neighbourhood,
            Visits visits,
            Journeys journeys,
            Working working,
            JdbcClient jdbc) {
        this.world = world;
        this.neighbourhood = neighbourhood;
        this.visits = visits;
        this.journeys = journeys;
        this.working = working;
        this.jdbc = jdbc;
    }

    /** One transaction of somebody. */
    @Component
    static class Working {

        @Transactional
        public <T> T in(Supplier<T> work) {
            return work.get();
        }
    }

    House house() {
        OrganisationId house = neighbourhood.house("Open Door");
        NetworkId network = neighbourhood.networkOf(house);
        return new House(house, network, world.member("Adele Adviser", house, Role.ADVISER));
    }

    <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> working.in(work));
    }

    /** A file to which the person said yes. */
    JourneyId open(House house, String name, String... contact) throws Exception {
        String way = contact.length == 2 ? contact[0] : "PHONE";
        String reach = contact.length == 2 ? contact[1] : "+32 470 12 34 56";
        String asked = visits.sent(
                house.adviser(),
                house.path() + "/journeys",
                "called",
                name,
                "way0",
                way,
                "reach0",
                reach,
                "safe0",
                "yes",
                "language0",
                "ar",
                "reads0",
                "WELL",
                "explained",
                "en",
                "another",
                "yes");
        String path = asked.replaceFirst("/agreement.*", "");
        visits.sent(house.adviser(), path + "/agreement", "back", "en");
        return JourneyId.of(path.replaceFirst(".*/", ""));
    }

    /** Somebody whose file it is from now on. */
    Viewer.Person own(House house, JourneyId id) throws Exception {
        Viewer.Person person = world.newcomer("Newcomer " + Ids.next());
        String code = Jsoup.parse(
                        visits.send(house.adviser(), house.path(id) + "/claims").getContentAsString())
                .select("code")
                .text();
        visits.sent(person, "/my/journey/claim", "code", code);
        return person;
    }

    /** The person says yes to being asked later. */
    String mayAsk(House house, JourneyId id) throws Exception {
        String asked = visits.sent(
                house.adviser(),
                house.path(id) + "/consents",
                "purpose",
                "FOLLOW_UP",
                "receiver",
                "house-" + house.id(),
                "categories",
                "NAME",
                "categories",
                "CONTACT",
                "categories",
                "LANGUAGES",
                "explained",
                "en");
        String path = asked.replaceFirst("\\?.*", "");
        visits.sent(house.adviser(), path + "/yes");
        return path;
    }

    CaseFile file(Viewer viewer, JourneyId id) {
        return as(viewer, () -> journeys.get(id));
    }

    Viewer.Person colleague(House house) {
        return world.member("Colin Colleague", house.id(), Role.ADVISER);
    }

    Viewer.Person head(House house) {
        return world.member("Ada Administrator", house.id(), Role.ADMINISTRATOR);
    }

    long count(Viewer viewer, String sql, JourneyId id) {
        return as(
                viewer,
                () -> jdbc.sql(sql).param("id", id.value()).query(Long.class).single());
    }
}
