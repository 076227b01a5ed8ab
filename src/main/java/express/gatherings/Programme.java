package express.gatherings;

import express.base.Ids;
import express.base.NotFound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What happens when, where and by whom: a draft, or a version that was published. */
public record Programme(
        Facts facts, Said said, List<Place> rooms, List<Place> tracks, List<Speaker> speakers, List<Session> sessions) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * @param number of the activity, unique in its project
     * @param place where people meet, if they do
     * @param zone whose clocks the programme goes by
     * @param languages in which it is held, by tag
     * @param funding who pays
     */
    public record Facts(String number, Mode mode, String place, String zone, List<String> languages, Funding funding) {

        /** What was written before anybody asked who pays says nothing of it. */
        public Facts {
            funding = Optional.ofNullable(funding).orElse(Funding.NONE);
        }

        public ZoneId clocks() {
            return ZoneId.of(zone);
        }
    }

    /** A room or a track. */
    public record Place(UUID id, String name) {}

    /**
     * @param name nothing, where somebody is not named
     * @param hats what they do where, one a line
     * @param named whether they agreed to be named
     */
    public record Speaker(UUID id, String name, List<String> hats, boolean named) {

        Speaker shown() {
            return named ? this : new Speaker(id, "", hats, false);
        }

        /** By name and work, or by work alone. */
        public String called() {
            String work = String.join(", ", hats);
            return !named || name.isEmpty() ? work : work.isEmpty() ? name : name + " – " + work;
        }
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Programme read(String json) {
        return JSON.readValue(json, Programme.class);
    }

    public ZoneId zone() {
        return facts.clocks();
    }

    /** In the order in which they begin. */
    public List<Session> inOrder() {
        ZoneId clocks = zone();
        return sessions.stream()
                .map(it -> new Placed(it, it.start(clocks), nameOf(tracks, it.track())))
                .sorted(Comparator.comparing(Placed::start)
                        .thenComparing(Placed::track)
                        .thenComparing(it -> it.session().id()))
                .map(Placed::session)
                .toList();
    }

    private record Placed(Session session, Instant start, String track) {}

    public Instant begins() {
        return sessions.stream()
                .map(it -> it.start(zone()))
                .min(Comparator.naturalOrder())
                .orElseThrow(NotFound::new);
    }

    public Instant ends() {
        return sessions.stream()
                .map(it -> it.end(zone()))
                .max(Comparator.naturalOrder())
                .orElseThrow(NotFound::new);
    }

    public Optional<Session> find(UUID session) {
        return sessions.stream().filter(it -> it.id().equals(session)).findFirst();
    }

    /** What the themes are that people can wish for. */
    public List<Session> breakouts() {
        return inOrder().stream()
                .filter(it -> it.kind() == SessionKind.BREAKOUT)
                .toList();
    }

    public String room(Session session) {
        return nameOf(rooms, session.room());
    }

    public String track(Session session) {
        return nameOf(tracks, session.track());
    }

    private static String nameOf(List<Place> places, @Nullable UUID id) {
        return places.stream()
                .filter(it -> it.id().equals(id))
                .map(Place::name)
                .findFirst()
                .orElse("");
    }

    public List<Speaker> speakers(Session session) {
        return speakers.stream()
                .filter(it -> session.speakers().contains(it.id()))
                .toList();
    }

    Programme with(Facts changed) {
        return new Programme(changed, said, rooms, tracks, speakers, sessions);
    }

    Programme saying(Said words, UnaryOperator<Session> each) {
        return new Programme(
                facts,
                words,
                rooms,
                tracks,
                speakers,
                sessions.stream().map(each).toList());
    }

    /** In the place of the one with its id, or beside all others. */
    Programme with(Session written) {
        return sessions(Stream.concat(without(written.id()).sessions.stream(), Stream.of(written)));
    }

    Programme without(UUID session) {
        return sessions(sessions.stream().filter(it -> !it.id().equals(session)));
    }

    private Programme sessions(Stream<Session> others) {
        return new Programme(facts, said, rooms, tracks, speakers, others.toList());
    }

    Programme with(List<Place> otherRooms, List<Place> otherTracks) {
        return new Programme(facts, said, otherRooms, otherTracks, speakers, sessions).tidy();
    }

    Programme with(Speaker written) {
        Stream<Speaker> others = speakers.stream().filter(it -> !it.id().equals(written.id()));
        return speakers(Stream.concat(others, Stream.of(written)).toList());
    }

    Programme speakers(List<Speaker> others) {
        return new Programme(facts, said, rooms, tracks, others, sessions).tidy();
    }

    private Programme tidy() {
        List<UUID> places =
                Stream.concat(rooms.stream(), tracks.stream()).map(Place::id).toList();
        List<UUID> people = speakers.stream().map(Speaker::id).toList();
        return sessions(sessions.stream().map(it -> it.within(places, people)));
    }

    /** As everybody may read it; how often something was written is nothing new to them. */
    Programme shown() {
        Programme named = speakers(speakers.stream().map(Speaker::shown).toList());
        return named.sessions(named.inOrder().stream().map(Session::plain));
    }

    static Place place(String name) {
        return new Place(Ids.next(), name);
    }
}
