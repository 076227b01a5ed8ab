package express.practices;

import express.base.OrganisationId;

/** What happens to practices, told in the transaction in which it happens. */
public final class PracticeEvents {

    private PracticeEvents() {}

    /** A version was published: the first of a practice or a further one. */
    public record Published(PracticeId practice, int version) {}

    /** Something that stands beside it on its page is another one. */
    public record Touched(PracticeId practice) {}

    /** Another organisation answers for it from now on, whether it was published yet or not. */
    public record HandedOver(PracticeId practice, OrganisationId from, OrganisationId to) {}

    /** It is not to be used any more. */
    public record Withdrawn(PracticeId practice) {}
}
