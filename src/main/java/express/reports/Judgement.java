package express.reports;

import express.polls.Poll;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** An evaluation as it stands in a report. */
record Judgement(String path, String language, int answered, List<Asked> questions) {

    /**
     * @param counts of each option or grade
     * @param tenths of the mean of grades, or 0
     */
    record Asked(
            String words, Poll.Kind kind, List<String> options, List<Integer> counts, List<String> said, int tenths) {

        private Asked with(List<String> others) {
            return new Asked(words, kind, options, counts, others, tenths);
        }
    }

    /** What was answered has no name of its own: its place, which is drawn by lot once, is its name. */
    UUID line(Asked asked, int place) {
        return UUID.nameUUIDFromBytes(
                (path + " " + questions.indexOf(asked) + " " + place).getBytes(StandardCharsets.UTF_8));
    }

    Judgement saying(UnaryOperator<String> words) {
        return new Judgement(
                path,
                language,
                answered,
                questions.stream()
                        .map(it -> it.with(it.said().stream().map(words).toList()))
                        .toList());
    }

    Judgement without(Set<UUID> lines) {
        return new Judgement(
                path,
                language,
                answered,
                questions.stream()
                        .map(it -> it.with(IntStream.range(0, it.said().size())
                                .filter(place -> !lines.contains(line(it, place)))
                                .mapToObj(it.said()::get)
                                .toList()))
                        .toList());
    }
}
