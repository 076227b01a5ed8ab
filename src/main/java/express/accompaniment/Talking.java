package express.accompaniment;

import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Category;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down talks, what somebody says to them, and how they judge where they stand. */
@Component
@Transactional
class Talking {

    private final Sessions sessions;
    private final Postures postures;
    private final Remarks remarks;
    private final Shifting shifting;
    private final Telling telling;
    private final Noting noting;

    Talking(Sessions sessions, Postures postures, Remarks remarks, Shifting shifting, Telling telling, Noting noting) {
        this.sessions = sessions;
        this.postures = postures;
        this.remarks = remarks;
        this.shifting = shifting;
        this.telling = telling;
        this.noting = noting;
    }

    void add(Viewer viewer, CaseFile journey, Session session) {
        sessions.add(journey, session);
        noting.changed(viewer, journey, "session added", session);
        noting.happened(
                journey, session.toCome() ? "session-planned" : "session-held", Category.SESSIONS, session.id());
    }

    boolean change(Viewer viewer, CaseFile journey, Session before, Session session) {
        if (!sessions.change(journey, session)) {
            return false;
        }
        if (!session.toCome() || !session.at().equals(before.at())) {
            shifting.end(journey, before.id());
        }
        if (before.toCome() && session.toCome() && !session.at().equals(before.at())) {
            telling.moved(journey, before.at(), session.at());
        }
        noting.changed(viewer, journey, "session changed", session);
        if (before.toCome() && !session.toCome()) {
            noting.happened(journey, "session-held", Category.SESSIONS, session.id());
        }
        return true;
    }

    /** Once is enough; the person is told of one that was still to come. */
    void cancel(Viewer viewer, CaseFile journey, UUID id) {
        Optional<Session> known = sessions.find(journey, id);
        if (known.isPresent() && sessions.cancel(journey, id)) {
            shifting.end(journey, id);
            telling.cancelled(journey, known.get().at());
            noting.changed(viewer, journey, "session cancelled", id);
            noting.happened(journey, "session-cancelled", Category.SESSIONS, null);
        }
    }

    void rate(Viewer viewer, CaseFile journey, Postures.Occasion occasion, Map<String, @Nullable Integer> values) {
        postures.write(journey, occasion, values);
        noting.changed(viewer, journey, "posture " + occasion, values);
        noting.happened(journey, "posture", Category.PLAN, null);
    }

    void say(Viewer viewer, CaseFile journey, Category category, @Nullable UUID session, String words) {
        remarks.add(journey, category, session, words);
        noting.changed(viewer, journey, "remark", words);
        noting.happened(journey, "remark", category, session);
    }
}
