package express.questions;

import express.base.Ids;
import java.util.UUID;

/** Names a question. Public, so that rows can be read into it. */
public record QuestionId(UUID value) {

    static QuestionId next() {
        return new QuestionId(Ids.next());
    }

    static QuestionId of(String text) {
        return new QuestionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
