package express.accompaniment;

import express.base.Ids;
import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Ending;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an accompaniment with an outcome, and begins it again. Every outcome is a good one. */
@Component
@Transactional
class Parting {

    /**
     * How somebody is parted from.
     *
     * @param words may be empty
     * @param later that the person lets themselves be asked later, if they said so
     * @param typed what becomes of all that is open in the file
     */
    record Farewell(CaseFile.Outcome outcome, String words, Optional<Later.Yes> later, Map<String, String> typed) {}

    private final Ending ending;
    private final Closings closings;
    private final Afterwards afterwards;
    private final Noting noting;

    Parting(Ending ending, Closings closings, Afterwards afterwards, Noting noting) {
        this.ending = ending;
        this.closings = closings;
        this.afterwards = afterwards;
        this.noting = noting;
    }

    /** What is asked later, and what the person is told of it. */
    @Component
    record Afterwards(FollowUps followUps, Later later, Caseload caseload, Telling telling) {

        void plan(Viewer viewer, CaseFile journey, Farewell said) {
            LocalDate today = caseload.today();
            followUps.plan(journey, today);
            said.later().ifPresent(it -> later.agree(viewer, journey, it));
            List<LocalDate> asked = later.mayAsk(journey)
                    ? FollowUps.MONTHS.stream().map(today::plusMonths).toList()
                    : List.of();
            telling.closed(journey, said.outcome(), asked);
        }
    }

    /** Whether it went on until now, and nothing was left unsaid of what is open in it: of two who close at once one does. */
    boolean close(Viewer viewer, CaseFile journey, Farewell said) {
        if (!ending.close(viewer, journey, said.outcome(), said.typed())) {
            return false;
        }
        closings.add(journey, Ids.next(), said.outcome(), said.words(), viewer.id());
        noting.changed(viewer, journey, "closing", said.words());
        afterwards.plan(viewer, journey, said);
        return true;
    }

    boolean reopen(Viewer viewer, CaseFile journey) {
        if (!ending.reopen(viewer, journey)) {
            return false;
        }
        closings.reopen(journey, viewer.id());
        afterwards.followUps().drop(journey);
        afterwards.telling().reopened(journey);
        return true;
    }

    /** What somebody says later on the telephone, if they let themselves be asked; whether it was the first answer. */
    boolean note(Viewer viewer, CaseFile journey, UUID followUp, FollowUp.Answer answer, boolean help, String words) {
        if (!afterwards.later().mayAsk(journey)
                || !afterwards.followUps().note(journey, followUp, answer, help, words)) {
            return false;
        }
        noting.changed(viewer, journey, "follow-up noted", answer + " " + words);
        noting.happened(journey, help ? "wants-help" : "answered-later", Category.PLAN, followUp);
        return true;
    }

    /** The person says whether they see it so. */
    boolean answer(Viewer viewer, CaseFile journey, UUID closing, boolean agreed, String otherwise) {
        if (!closings.answer(journey, closing, agreed, otherwise)) {
            return false;
        }
        noting.changed(viewer, journey, "closing answered", agreed + " " + otherwise);
        noting.happened(journey, agreed ? "closing-agreed" : "closing-otherwise", Category.PLAN, closing);
        return true;
    }
}
