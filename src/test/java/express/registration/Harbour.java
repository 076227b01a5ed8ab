package express.registration;

import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A gathering with a host, and organisations that send people, for tests. */
@Component
public class Harbour {

    private final World world;
    private final Neighbourhood neighbourhood;
    private final Visits visits;
    private final Gatherings gatherings;
    private final Admission admission;
    private final JdbcClient jdbc;
    private final Codes codes;

    Harbour(
            World world,
            Neighbourhood neighbourhood,
            Visits visits,
            Gatherings gatherings,
            Admission admission,
            JdbcClient jdbc,
            Codes codes) {
        this.world = world;
        this.neighbourhood = neighbourhood;
        this.visits = visits;
        this.gatherings = gatherings;
        this.admission = admission;
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** The code of the link by which a participant comes. */
    public String code(UUID participant) {
        return codes.of(participant);
    }

    /** An organisation and who coordinates its network. */
    public record House(OrganisationId id, Viewer.Person coordinator, String country) {}

    public House house(String name, String country) {
        OrganisationId id = neighbourhood.house(name + " " + Ids.next());
        world.background(() -> jdbc.sql("update directory.organisation set country = :country where id = :id")
                .param("country", country)
                .param("id", id.value())
                .update());
        return new House(id, world.coordinator("Coordinator of " + name, neighbourhood.networkOf(id)), country);
    }

    /** The address of a gathering that has been published, in a hundred years. */
    public String published(House host, String template) throws Exception {
        String path = visits.sent(
                        host.coordinator(),
                        "/gatherings",
                        "title",
                        "Harbour meeting " + Ids.next(),
                        "host",
                        host.id().toString(),
                        "date",
                        "2099-03-04",
                        "zone",
                        "Europe/Brussels",
                        "template",
                        template)
                .replaceFirst("/draft$", "");
        return visits.sent(host.coordinator(), path + "/publications");
    }

    /** With so many places, and further rules as fields of the form. */
    public Gathering open(House host, String path, int places, String... rules) throws Exception {
        String[] fields = IntStream.range(0, rules.length + 6).mapToObj(i -> "").toArray(String[]::new);
        List<String> usual = List.of("capacity", Integer.toString(places), "closes", "2099-03-01", "hours", "0");
        IntStream.range(0, 6).forEach(i -> fields[i] = usual.get(i));
        System.arraycopy(rules, 0, fields, 6, rules.length);
        for (int i = 6; i < fields.length; i += 2) {
            if (fields[i].equals("hours")) {
                fields[5] = fields[i + 1];
                fields[i] = "ignored";
            }
        }
        visits.sent(host.coordinator(), path + "/registration", fields);
        return gatherings.get(path.replaceFirst(".*/", ""));
    }

    public Gathering open(House host, int places, String... rules) throws Exception {
        return open(host, published(host, "local-event"), places, rules);
    }

    static Party party(House house, int people) {
        return new Party(
                house.id(),
                house.country(),
                "CIVIL_SOCIETY",
                "en",
                List.of("en"),
                null,
                IntStream.range(0, people)
                        .mapToObj(i -> new Party.Guest("Guest " + i, Ids.next() + "@example.org"))
                        .toList());
    }

    List<Claims.Claimed> claim(House house, Gathering gathering, int people) {
        return Acting.as(house.coordinator(), () -> admission.claim(gathering.id(), party(house, people)));
    }

    public UUID one(House house, Gathering gathering) {
        return claim(house, gathering, 1).getFirst().id();
    }

    Map<String, Object> counted(Gathering gathering) {
        return jdbc.sql("select taken, capacity, used::text as used from registration.desk where gathering_id = :id")
                .param("id", gathering.id())
                .query()
                .singleRow();
    }
}
