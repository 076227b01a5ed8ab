package express.assessments;

import express.directory.Network;
import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks somebody to answer, or tells them that the results are open. */
record RoundLetter(String key, @Nullable String path, List<Words> lines, List<Link> links) implements Letter {

    /** A round with its questions. */
    record Asked(Assessment round, Instrument instrument) {

        private Instant until() {
            return round.closesAt().minusNanos(1);
        }
    }

    private RoundLetter(String key, String path, List<Words> lines) {
        this(key, path, lines, List.of());
    }

    private static final String ASKING = "assessments.letter.asking";
    private static final String REMINDING = "assessments.letter.reminding";
    private static final String SEVERAL = "assessments.letter.several";
    private static final String TELLING = "assessments.letter.telling";

    static RoundLetter asking(Network network, Assessment round, Instrument instrument, Locale language) {
        return new RoundLetter(
                ASKING,
                round.path(network.slug()),
                List.of(
                        new Words(
                                "assessments.letter.asking.line",
                                network.name(),
                                instrument.title().in(language)),
                        new Words(
                                "assessments.letter.asking.until",
                                round.closesAt().minusNanos(1)),
                        new Words("assessments.letter.asking.alone")));
    }

    /** Of all rounds that close soon and that somebody has not begun to answer, in one letter. */
    static RoundLetter reminding(Network network, List<Asked> rounds, Locale language) {
        return rounds.size() == 1
                ? reminding(network, rounds.getFirst(), language)
                : new RoundLetter(
                        SEVERAL,
                        null,
                        List.of(
                                new Words(SEVERAL + ".line", network.name()),
                                new Words("assessments.letter.asking.alone")),
                        rounds.stream()
                                .map(it -> new Link(
                                        new Words(
                                                SEVERAL + ".link",
                                                it.instrument().title().in(language),
                                                it.until()),
                                        it.round().path(network.slug())))
                                .toList());
    }

    private static RoundLetter reminding(Network network, Asked asked, Locale language) {
        return new RoundLetter(
                REMINDING,
                asked.round().path(network.slug()),
                List.of(
                        new Words(
                                "assessments.letter.reminding.line",
                                network.name(),
                                asked.instrument().title().in(language)),
                        new Words("assessments.letter.asking.until", asked.until()),
                        new Words("assessments.letter.asking.alone")));
    }

    static RoundLetter telling(Network network, Assessment round, Instrument instrument, Locale language) {
        return new RoundLetter(
                TELLING,
                round.path(network.slug()),
                List.of(new Words(
                        "assessments.letter.telling.line",
                        network.name(),
                        instrument.title().in(language))));
    }

    @Override
    public Words subject() {
        return new Words(key + ".subject");
    }

    @Override
    public @Nullable Link link() {
        return path == null ? null : new Link(new Words(key + ".link"), path);
    }

    @Override
    public Words reason() {
        return new Words("assessments.letter.reason");
    }
}
