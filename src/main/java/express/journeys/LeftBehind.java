package express.journeys;

import org.springframework.stereotype.Component;

/**
 * Files that go on with one that is erased and are tied to no account. They may be of somebody else, if they were joined by
 * mistake, so that they are not erased with it: whoever has them is to ask.
 */
@Component
class LeftBehind {

    private static final String TASK = "journeys.task.erased";
    private static final int SOON = 7;

    private final Joints joints;
    private final Journeys journeys;
    private final Raising raising;

    LeftBehind(Joints joints, Journeys journeys, Raising raising) {
        this.joints = joints;
        this.journeys = journeys;
        this.raising = raising;
    }

    /** Before it is erased, as afterwards nothing tells that they were joined. */
    void ask(CaseFile erased) {
        joints.listTogether(erased.id()).stream()
                .filter(it -> !it.equals(erased.id()))
                .flatMap(it -> journeys.find(it).stream())
                .filter(it -> it.person() == null)
                .forEach(it -> raising.raise(it, TASK, SOON));
    }
}
