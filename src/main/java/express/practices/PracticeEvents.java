package express.practices;

/** What happens to practices, told in the transaction in which it happens. */
public final class PracticeEvents {

    private PracticeEvents() {}

    /** A version was published: the first of a practice or a further one. */
    public record Published(PracticeId practice, int version) {}

    /** Something that stands beside it on its page is another one. */
    public record Touched(PracticeId practice) {}

    /** It is not to be used any more. */
    public record Withdrawn(PracticeId practice) {}
}
