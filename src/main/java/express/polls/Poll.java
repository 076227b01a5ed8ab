package express.polls;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Some questions that everybody who takes part in something answers once, without a name. */
public record Poll(
        UUID id, String subject, String title, Locale language, Standing standing, List<Question> questions) {

    /** Questions change only before it is open; answers come only while it is. */
    public enum Standing {
        DRAFT,
        OPEN,
        CLOSED
    }

    /** @param options to choose from; none, if it is asked otherwise */
    public record Question(int number, Kind kind, String words, List<String> options) {

        String field() {
            return "answer-" + number;
        }
    }

    /** How a question is answered. */
    public enum Kind {
        CHOICE,
        /** From 1, not at all, to 5, very much. */
        SCALE,
        WORDS
    }

    public String path() {
        return "/polls/" + id;
    }

    boolean isOpen() {
        return standing == Standing.OPEN;
    }
}
