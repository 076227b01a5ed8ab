package express.services;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks whether services are still as they stand in the directory: several of an organisation in one letter. */
record StillTrueLetter(List<Question> questions) implements Letter {

    /**
     * What is asked of one.
     *
     * @param name of the service, as it was written
     * @param confirmedAt when somebody said so last
     * @param again whether they were asked before
     */
    record Question(String name, Instant confirmedAt, boolean again, String secret) {

        String path() {
            return AnswerPages.PATH + secret;
        }
    }

    private boolean isOfOne() {
        return questions.size() == 1;
    }

    @Override
    public Words subject() {
        boolean again = questions.stream().allMatch(Question::again);
        return isOfOne()
                ? new Words(
                        again ? "services.letter.subject.again" : "services.letter.subject",
                        questions.getFirst().name())
                : new Words(
                        again ? "services.letter.several.subject.again" : "services.letter.several.subject",
                        questions.size());
    }

    @Override
    public List<Words> lines() {
        Question first = questions.getFirst();
        return isOfOne()
                ? List.of(
                        new Words("services.letter.since", first.name(), first.confirmedAt()),
                        new Words("services.letter.what"))
                : List.of(new Words("services.letter.several.what"));
    }

    @Override
    public @Nullable Link link() {
        return isOfOne()
                ? new Link(
                        new Words("services.letter.link"), questions.getFirst().path())
                : null;
    }

    @Override
    public List<Link> links() {
        return isOfOne()
                ? List.of()
                : questions.stream()
                        .map(it -> new Link(
                                new Words("services.letter.several.link", it.name(), it.confirmedAt()), it.path()))
                        .toList();
    }

    @Override
    public Words reason() {
        return new Words(isOfOne() ? "services.letter.reason" : "services.letter.several.reason");
    }
}
