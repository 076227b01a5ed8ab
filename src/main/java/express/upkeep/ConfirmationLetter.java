package express.upkeep;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the owner of practices whether they are still true: of several in one letter. */
record ConfirmationLetter(List<Question> questions) implements Letter {

    /**
     * What is asked of one.
     *
     * @param title of the practice, as it was written
     * @param confirmedAt when somebody said so last
     * @param again whether they were asked before
     */
    record Question(String title, Instant confirmedAt, boolean again, String secret) {

        String path() {
            return ConfirmPages.PATH + secret;
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
                        again ? "upkeep.letter.subject.again" : "upkeep.letter.subject",
                        questions.getFirst().title())
                : new Words(
                        again ? "upkeep.letter.several.subject.again" : "upkeep.letter.several.subject",
                        questions.size());
    }

    @Override
    public List<Words> lines() {
        Question first = questions.getFirst();
        return isOfOne()
                ? List.of(
                        new Words("upkeep.letter.since", first.title(), first.confirmedAt()),
                        new Words("upkeep.letter.what"))
                : List.of(new Words("upkeep.letter.several.what"));
    }

    @Override
    public @Nullable Link link() {
        return isOfOne()
                ? new Link(new Words("upkeep.letter.link"), questions.getFirst().path())
                : null;
    }

    @Override
    public List<Link> links() {
        return isOfOne()
                ? List.of()
                : questions.stream()
                        .map(it -> new Link(
                                new Words("upkeep.letter.several.link", it.title(), it.confirmedAt()), it.path()))
                        .toList();
    }

    @Override
    public Words reason() {
        return new Words(isOfOne() ? "upkeep.letter.reason" : "upkeep.letter.several.reason");
    }
}
