package express.assessments;

import express.directory.Network;
import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import java.util.Locale;

/** Asks somebody to answer, or tells them that the results are open. */
record RoundLetter(String key, String path, List<Words> lines) implements Letter {

    private static final String ASKING = "assessments.letter.asking";
    private static final String REMINDING = "assessments.letter.reminding";
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

    static RoundLetter reminding(Network network, Assessment round, Instrument instrument, Locale language) {
        return new RoundLetter(
                REMINDING,
                round.path(network.slug()),
                List.of(
                        new Words(
                                "assessments.letter.reminding.line",
                                network.name(),
                                instrument.title().in(language)),
                        new Words(
                                "assessments.letter.asking.until",
                                round.closesAt().minusNanos(1)),
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
    public Link link() {
        return new Link(new Words(key + ".link"), path);
    }

    @Override
    public Words reason() {
        return new Words("assessments.letter.reason");
    }
}
