package express.reports;

import express.boards.Seat;
import express.gatherings.Gathering;
import express.lobby.Subjects;
import express.polls.Answer;
import express.polls.Evaluation;
import express.polls.Poll;
import express.polls.Polls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented evaluation of a demonstration. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
@Transactional
class Judging {

    private final Evaluation evaluation;
    private final Polls polls;

    Judging(Evaluation evaluation, Polls polls) {
        this.evaluation = evaluation;
        this.polls = polls;
    }

    boolean isFirst(Gathering gathering) {
        return polls.list(Subjects.of(gathering)).isEmpty();
    }

    void judge(Gathering gathering, Play.Evaluation answers) {
        Poll draft = evaluation.begin(Subjects.of(gathering), Locale.ENGLISH);
        polls.open(draft);
        Poll open = polls.get(draft.id());
        for (int who = 0; who < answers.grades().size(); who++) {
            polls.answer(
                    open,
                    new Seat("demo " + who, true, false),
                    answers(open, answers.grades().get(who), answers.said().get(who)));
        }
        polls.close(open);
    }

    private static List<Answer> answers(Poll poll, List<Integer> grades, List<String> said) {
        List<Answer> answers = new ArrayList<>();
        poll.questions()
                .forEach(question -> answers.add(
                        question.kind() == Poll.Kind.SCALE
                                ? new Answer(question.number(), grades.get(question.number() - 1), null)
                                : new Answer(
                                        question.number(), null, said.get(question.number() - 1 - grades.size()))));
        return answers;
    }
}
