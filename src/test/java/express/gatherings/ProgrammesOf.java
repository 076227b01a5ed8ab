package express.gatherings;

import express.base.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programmes for tests of other modules. */
public final class ProgrammesOf {

    private ProgrammesOf() {}

    /** A session of an hour at each of these times. */
    public static Programme hours(String zone, String title, String... begins) {
        Programme small = Sketch.programme(
                zone,
                Stream.of(begins)
                        .map(it -> Sketch.session(Ids.next(), "Session", it, 60, null, null, List.of()))
                        .toArray(Session[]::new));
        return small.saying(new Said("ar", Map.of("ar", title), Map.of("ar", "")), it -> it);
    }

    public static Programmes.Edition edition(int version, Instant at, Programme programme) {
        return new Programmes.Edition(version, at, programme);
    }
}
