package express.polls;

import express.polls.Poll.Kind;
import express.polls.Poll.Question;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody answers to a poll, or asks in one, as it was typed. */
record PollForm(Map<String, String> typed) {

    static final int MOST_QUESTIONS = 30;
    private static final int MOST_OPTIONS = 12;
    private static final int LONGEST_ANSWER = 2_000;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_OPTION = 200;
    private static final int GRADES = 5;

    /** Of a question that was passed over nothing. */
    List<Answer> answers(Poll poll) {
        return poll.questions().stream()
                .flatMap(question -> answer(question).stream())
                .toList();
    }

    private Optional<Answer> answer(Question question) {
        if (question.kind() == Kind.WORDS) {
            return Optional.of(Typed.text(typed.get(question.field())))
                    .filter(words -> !words.isEmpty())
                    .map(words -> new Answer(question.number(), null, words));
        }
        return Optional.of(Typed.number(typed.get(question.field())))
                .filter(choice -> choice >= 0)
                .map(choice -> new Answer(question.number(), choice, null));
    }

    List<Wrong> faults(Poll poll) {
        List<Answer> answers = answers(poll);
        if (answers.isEmpty()) {
            return List.of(new Wrong("", "polls.fault.none"));
        }
        List<Wrong> faults = new ArrayList<>();
        for (Question question : poll.questions()) {
            answers.stream()
                    .filter(answer -> answer.number() == question.number() && !fits(question, answer))
                    .forEach(answer -> faults.add(new Wrong(
                            question.field(),
                            question.kind() == Kind.WORDS ? "polls.fault.long" : "polls.fault.choice")));
        }
        return faults;
    }

    private static boolean fits(Question question, Answer answer) {
        int choice = answer.choice() == null ? -1 : answer.choice();
        return switch (question.kind()) {
            case WORDS -> answer.words() != null && answer.words().length() <= LONGEST_ANSWER;
            case SCALE -> choice >= 1 && choice <= GRADES;
            case CHOICE -> choice < question.options().size();
        };
    }

    Kind kind() {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(typed.get("kind")))
                .findFirst()
                .orElse(Kind.SCALE);
    }

    String words() {
        return Typed.line(typed.get("words"));
    }

    /** One in each line. */
    List<String> options() {
        return kind() != Kind.CHOICE
                ? List.of()
                : Typed.text(typed.get("options"))
                        .lines()
                        .map(String::strip)
                        .filter(option -> !option.isEmpty())
                        .distinct()
                        .toList();
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        if (words().isEmpty() || words().length() > LONGEST_QUESTION) {
            faults.add(new Wrong("words", "polls.fault.question"));
        }
        List<String> options = options();
        boolean choosable = options.size() >= 2
                && options.size() <= MOST_OPTIONS
                && options.stream().allMatch(option -> option.length() <= LONGEST_OPTION);
        if (kind() == Kind.CHOICE && !choosable) {
            faults.add(new Wrong("options", "polls.fault.options"));
        }
        return faults;
    }
}
