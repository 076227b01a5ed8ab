package express.polls;

import express.polls.Poll.Kind;
import express.polls.Poll.Question;
import express.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The questions that are asked after a gathering, in its language, as a draft that its host changes. */
@Component
public class Evaluation {

    private static final List<String> GRADED = List.of("whole", "useful", "room", "language", "technique");
    private static final List<String> SAID = List.of("learnt", "do", "better");

    private final Polls polls;
    private final Messages messages;

    Evaluation(Polls polls, Messages messages) {
        this.polls = polls;
        this.messages = messages;
    }

    public Poll begin(String subject, Locale language) {
        List<Question> questions = new ArrayList<>();
        for (String key : GRADED) {
            questions.add(question(questions.size() + 1, Kind.SCALE, language, key));
        }
        for (String key : SAID) {
            questions.add(question(questions.size() + 1, Kind.WORDS, language, key));
        }
        return polls.begin(subject, messages.text(language, "polls.evaluation"), language, questions);
    }

    private Question question(int number, Kind kind, Locale language, String key) {
        return new Question(number, kind, messages.text(language, "polls.evaluation." + key), List.of());
    }
}
