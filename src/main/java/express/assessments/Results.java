package express.assessments;

import express.assessments.Instrument.Section;
import express.assessments.Instrument.Statement;
import express.assessments.Replies.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a closed round says. Of fewer than three nothing is told, of a statement as little as of the whole: each of them
 * would know what the other said.
 *
 * @param people how many answered something
 */
record Results(Assessment assessment, int people, List<OfSection> sections) {

    static final int FEWEST = 3;

    /** @param spread of all its scores, as far as its statements are told; nothing, if none of them is */
    record OfSection(Section section, @Nullable Spread spread, List<OfStatement> statements) {}

    /**
     * @param spread nothing, if fewer than three gave a score
     * @param answered how many gave a score or do not know
     */
    record OfStatement(Statement statement, @Nullable Spread spread, int answered, int unknown, List<String> comments) {

        boolean isWeak() {
            return spread != null && spread.isWeak();
        }
    }

    static Results of(Assessment assessment, Instrument instrument, List<Voice> voices) {
        int people = (int) voices.stream()
                .filter(it -> it.reply().isAnswer())
                .map(Voice::sheet)
                .distinct()
                .count();
        Map<String, List<Reply>> replies =
                voices.stream().map(Voice::reply).collect(Collectors.groupingBy(Reply::statement));
        return new Results(
                assessment,
                people,
                people < FEWEST
                        ? List.of()
                        : instrument.modules().stream()
                                .map(section -> section(section, replies))
                                .toList());
    }

    private static OfSection section(Section section, Map<String, List<Reply>> replies) {
        List<OfStatement> statements = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        for (Statement statement : section.statements()) {
            List<Reply> given = replies.getOrDefault(statement.id(), List.of());
            List<Integer> scores = given.stream()
                    .flatMap(it -> Optional.ofNullable(it.score()).stream())
                    .toList();
            if (scores.size() >= FEWEST) {
                told.addAll(scores);
            }
            statements.add(statement(statement, given, scores));
        }
        return new OfSection(section, told.isEmpty() ? null : Spread.of(told), statements);
    }

    private static OfStatement statement(Statement statement, List<Reply> given, List<Integer> scores) {
        int answered = (int) given.stream().filter(Reply::isAnswer).count();
        List<String> comments = given.size() < FEWEST
                ? List.of()
                : given.stream()
                        .flatMap(it -> Optional.ofNullable(it.comment()).stream())
                        .toList();
        return new OfStatement(
                statement,
                scores.size() < FEWEST ? null : Spread.of(scores),
                answered,
                (int) given.stream().filter(Reply::unknown).count(),
                comments);
    }

    boolean areTold() {
        return people >= FEWEST;
    }

    @Nullable
    Spread spread(String section) {
        return sections.stream()
                .filter(it -> it.section().id().equals(section))
                .flatMap(it -> Optional.ofNullable(it.spread()).stream())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Spread spreadOf(String statement) {
        return sections.stream()
                .flatMap(it -> it.statements().stream())
                .filter(it -> it.statement().id().equals(statement))
                .flatMap(it -> Optional.ofNullable(it.spread()).stream())
                .findFirst()
                .orElse(null);
    }
}
