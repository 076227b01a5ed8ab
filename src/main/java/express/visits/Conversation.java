package express.visits;

import express.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is asked before a study visit, by people with and without an account. */
@Component
class Conversation {

    private final Questions questions;
    private final Askers askers;
    private final SideDoor door;

    Conversation(Questions questions, Askers askers, SideDoor door) {
        this.questions = questions;
        this.askers = askers;
        this.door = door;
    }

    Optional<Asker> asker(StudyVisit visit, Viewer viewer, HttpServletRequest request) {
        return askers.find(visit, viewer, request);
    }

    List<Question> shown(StudyVisit visit) {
        return questions.list(visit).stream().filter(Question::shown).toList();
    }

    /** What they asked there and others do not read yet. */
    List<Question> waiting(StudyVisit visit, UUID station, Asker asker) {
        return door.open(() -> questions.listOf(visit, asker)).stream()
                .filter(it -> !it.shown() && it.station().equals(station))
                .toList();
    }

    Set<UUID> voted(StudyVisit visit, Asker asker) {
        return door.open(() -> questions.votes(visit, asker));
    }

    boolean ask(StudyVisit visit, UUID station, Asker asker, String words) {
        return door.open(() -> questions.ask(visit, station, asker, words));
    }

    /** Only for one that everybody reads. */
    void vote(StudyVisit visit, UUID question, Asker asker, boolean given) {
        Question shown = questions.get(visit, question);
        if (shown.shown()) {
            door.run(() -> questions.vote(shown, asker, given));
        }
    }
}
