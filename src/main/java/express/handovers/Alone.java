package express.handovers;

import express.base.Viewer;
import express.writing.Ownership;
import express.writing.Ownership.Owned;
import java.util.List;
import org.springframework.stereotype.Component;

/** Practices of organisations in which nobody writes any more, for those who may find them other hands. */
@Component
class Alone {

    private final Handwork handwork;
    private final Ownership ownership;
    private final Takers takers;

    Alone(Handwork handwork, Ownership ownership, Takers takers) {
        this.handwork = handwork;
        this.ownership = ownership;
        this.takers = takers;
    }

    List<Owned> list(Viewer viewer) {
        if (!HandoversAccess.helpsAnybody(viewer)) {
            return List.of();
        }
        return handwork.look(() -> ownership.listOf(takers.listAbandoned(viewer, ownership.listOwners())));
    }
}
