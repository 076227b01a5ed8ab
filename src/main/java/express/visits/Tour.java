package express.visits;

import express.base.NotFound;
import express.gatherings.Said;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What there is to see in a study visit, in order: a draft, or a version that was published. */
record Tour(Said said, List<Station> stations) {

    static final int MOST_STATIONS = 30;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Something that one stands before. Its id stays the same in all versions.
     *
     * @param edition how often it was written, by which it is noticed that two do so at once
     */
    record Station(
            UUID id,
            int edition,
            Said said,
            @Nullable Shot shot,
            @Nullable Film film) {

        Station saying(Said words, Said ofShot, Said ofFilm) {
            return new Station(
                    id,
                    edition,
                    words,
                    shot == null ? null : new Shot(shot.file(), shot.width(), shot.height(), shot.credit(), ofShot),
                    film == null ? null : new Film(film.address(), ofFilm));
        }
    }

    /** @param said as a title what is to be seen, for those who do not see it; then the caption */
    record Shot(UUID file, int width, int height, String credit, Said said) {}

    /** @param said as a title what it is; then all that is said and shown in it, so that nobody needs it */
    record Film(String address, Said said) {}

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Tour read(String json) {
        return JSON.readValue(json, Tour.class);
    }

    /** The text in which the words about a picture stand. */
    static UUID shotWords(UUID station) {
        return named("picture", station);
    }

    static UUID filmWords(UUID station) {
        return named("film", station);
    }

    private static UUID named(String what, UUID station) {
        return UUID.nameUUIDFromBytes(("visits " + what + " " + station).getBytes(StandardCharsets.UTF_8));
    }

    /** Counted from one, as readers do. */
    Station station(int number) {
        if (number < 1 || number > stations.size()) {
            throw new NotFound();
        }
        return stations.get(number - 1);
    }

    Optional<Station> find(UUID station) {
        return stations.stream().filter(it -> it.id().equals(station)).findFirst();
    }

    int number(UUID station) {
        return IntStream.range(0, stations.size())
                        .filter(i -> stations.get(i).id().equals(station))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    /** In the place of the one with its id, or behind all others. */
    Tour with(Station written) {
        return find(written.id()).isPresent()
                ? new Tour(
                        said,
                        stations.stream()
                                .map(it -> it.id().equals(written.id()) ? written : it)
                                .toList())
                : new Tour(
                        said,
                        Stream.concat(stations.stream(), Stream.of(written)).toList());
    }

    Tour without(UUID station) {
        return new Tour(
                said, stations.stream().filter(it -> !it.id().equals(station)).toList());
    }

    /** One place further on or back; who is first or last already stays so. */
    Tour moved(UUID station, int by) {
        int from = number(station) - 1;
        int to = from + by;
        if (from < 0 || to < 0 || to >= stations.size()) {
            return this;
        }
        List<Station> order = new ArrayList<>(stations);
        order.add(to, order.remove(from));
        return new Tour(said, List.copyOf(order));
    }

    Tour saying(Said words, UnaryOperator<Station> each) {
        return new Tour(words, stations.stream().map(each).toList());
    }

    /** How often something was written is nothing to readers. */
    Tour shown() {
        return saying(said, it -> new Station(it.id(), 0, it.said(), it.shot(), it.film()));
    }

    Stream<UUID> files() {
        return stations.stream().flatMap(it -> Stream.ofNullable(it.shot())).map(Shot::file);
    }

    /** All languages in which it has a title and every station has one. */
    List<String> languages() {
        return said.titles().keySet().stream()
                .filter(tag ->
                        stations.stream().allMatch(it -> it.said().titles().containsKey(tag)))
                .sorted()
                .toList();
    }
}
