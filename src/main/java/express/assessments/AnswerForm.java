package express.assessments;

import express.assessments.Instrument.Section;
import express.assessments.Instrument.Statement;
import express.ui.Form.Wrong;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody answers to one section, as it is typed. */
record AnswerForm(Section section, Map<String, String> typed) {

    static final String SCORE = "score-";
    static final String COMMENT = "comment-";
    static final String UNKNOWN = "unknown";

    /** As it stands in the form. */
    static Map<String, String> of(Map<String, Reply> replies) {
        Map<String, String> standing = new HashMap<>();
        replies.values().forEach(reply -> {
            Optional.ofNullable(reply.score())
                    .map(String::valueOf)
                    .or(() -> reply.unknown() ? Optional.of(UNKNOWN) : Optional.empty())
                    .ifPresent(score -> standing.put(SCORE + reply.statement(), score));
            Optional.ofNullable(reply.comment())
                    .ifPresent(comment -> standing.put(COMMENT + reply.statement(), comment));
        });
        return standing;
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        for (Statement statement : section.statements()) {
            if (!score(statement).matches("|" + UNKNOWN + "|\\d|10")) {
                faults.add(new Wrong(SCORE + statement.id(), "assessments.fault.score"));
            }
            if (comment(statement).length() > Reply.LONGEST_COMMENT) {
                faults.add(new Wrong(COMMENT + statement.id(), "assessments.fault.comment"));
            }
        }
        return faults;
    }

    private String score(Statement statement) {
        return typed.getOrDefault(SCORE + statement.id(), "").strip();
    }

    /** Without signs that no database keeps, and those that turn letters around beyond their own paragraph. */
    private String comment(Statement statement) {
        return typed.getOrDefault(COMMENT + statement.id(), "")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]", "")
                .strip();
    }

    /** Only if there are no faults. */
    List<Reply> replies() {
        return section.statements().stream().map(this::reply).toList();
    }

    private Reply reply(Statement statement) {
        String score = score(statement);
        String comment = comment(statement);
        boolean unknown = score.equals(UNKNOWN);
        return new Reply(
                statement.id(),
                score.isEmpty() || unknown ? null : Integer.valueOf(score),
                unknown,
                comment.isEmpty() ? null : comment);
    }
}
