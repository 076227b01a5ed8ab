package express.polls;

import express.polls.Poll.Kind;
import express.polls.Poll.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * What was answered to one question by all together.
 *
 * @param counts how often each option or grade was chosen, in their order
 * @param words in an order drawn by lot
 */
public record Result(Question question, List<Integer> counts, List<String> words) {

    /** Of fewer nothing is shown: one might guess who said what. */
    public static final int FEWEST = 5;

    private static final int GRADES = 5;

    static Result of(Question question, List<Answer> answers) {
        List<Answer> own = answers.stream()
                .filter(answer -> answer.number() == question.number())
                .toList();
        if (question.kind() == Kind.WORDS) {
            List<String> words = new ArrayList<>(own.stream()
                    .map(Answer::words)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList());
            Collections.shuffle(words, new Random(words.size()));
            return new Result(question, List.of(), words);
        }
        int many = question.kind() == Kind.SCALE ? GRADES : question.options().size();
        int first = question.kind() == Kind.SCALE ? 1 : 0;
        List<Integer> counts = new ArrayList<>(Collections.nCopies(many, 0));
        own.stream()
                .map(Answer::choice)
                .filter(choice -> choice != null && choice >= first && choice < first + many)
                .forEach(choice -> counts.set(choice - first, counts.get(choice - first) + 1));
        return new Result(question, counts, List.of());
    }

    /** Also of a single question fewer may have answered than of the whole. */
    public int answered() {
        return question.kind() == Kind.WORDS
                ? words.size()
                : counts.stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isShown() {
        return answered() >= FEWEST;
    }

    /** The mean of the grades. */
    public OptionalDouble mean() {
        if (question.kind() != Kind.SCALE || answered() == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += (i + 1.0) * counts.get(i);
        }
        return OptionalDouble.of(sum / answered());
    }
}
