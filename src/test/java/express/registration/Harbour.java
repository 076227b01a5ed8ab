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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final Participants participants;
    private final TransactionTemplate transaction;

    Harbour(
            World world,
            Neighbourhood neighbourhood,
            Visits visits,
            Gatherings gatherings,
            Admission admission,
            JdbcClient jdbc,
            Codes codes,
            Participants participants,
            PlatformTransactionManager transactions) {
        this.world = world;
        this.neighbourhood = neighbourhood;
        this.visits = visits;
        this.gatherings = gatherings;
        this.admission = admission;
        this.jdbc = jdbc;
        this.codes = codes;
        this.participants = participants;
        this.transaction = new TransactionTemplate(transactions);
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

    /** Registered for a gathering that was arranged elsewhere, whenever it is. */
    public Gathering open(House host, Gathering gathering, int places) throws Exception {
        return open(host, gathering.path(), places);
    }

    /** A participant as they are registered. */
    public Participant participant(UUID id) {
        return Acting.inBackground("registration", () -> participants.find(id).orElseThrow());
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

    /** Somebody with a name of their own; tells by which address they are reached. */
    public Guest guest(House house, Gathering gathering, String name, String family) {
        return guest(house, gathering, name, Ids.next() + "@example.org", family);
    }

    public Guest guest(House house, Gathering gathering, String name, String email, String family) {
        var party = new Party(
                house.id(), house.country(), family, "en", List.of("en"), null, List.of(new Party.Guest(name, email)));
        UUID id = Acting.as(house.coordinator(), () -> admission.claim(gathering.id(), party))
                .getFirst()
                .id();
        return new Guest(id, name, email, codes.of(id));
    }

    public record Guest(UUID id, String name, String email, String code) {

        /** As boards know them. */
        public String key() {
            return "guest " + id;
        }
    }

    /** What somebody agrees to from now on, by their link. */
    public void agree(Guest guest, Purpose... purposes) throws Exception {
        String[] fields = new String[purposes.length * 2 + 2];
        fields[0] = "languages";
        fields[1] = "en";
        for (int i = 0; i < purposes.length; i++) {
            fields[2 * i + 2] = "purposes";
            fields[2 * i + 3] = purposes[i].name();
        }
        visits.sent(Viewer.VISITOR, "/registrations/" + guest.code(), fields);
    }

    /** Erases them as somebody who has no account can have it done. */
    public void forget(Guest guest) {
        Acting.inBackground(
                "personal-data",
                () -> transaction.execute(status -> {
                    admission.forget(participants.find(guest.id()).orElseThrow());
                    return true;
                }));
    }

    /** Their registration goes, long after the gathering. */
    public void release(Guest guest) {
        Acting.inBackground(
                "retention",
                () -> transaction.execute(status -> {
                    admission.release(participants.find(guest.id()).orElseThrow());
                    return true;
                }));
    }

    Map<String, Object> counted(Gathering gathering) {
        return jdbc.sql("select taken, capacity, used::text as used from registration.desk where gathering_id = :id")
                .param("id", gathering.id())
                .query()
                .singleRow();
    }
}
