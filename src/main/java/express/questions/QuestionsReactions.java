package express.questions;

import express.practices.PracticeEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a practice changes hands, so does what was asked about it and waits. */
@Component
class QuestionsReactions {

    private final Correspondence correspondence;
    private final Sides sides;

    QuestionsReactions(Correspondence correspondence, Sides sides) {
        this.correspondence = correspondence;
        this.sides = sides;
    }

    @EventListener
    void on(PracticeEvents.HandedOver handed) {
        correspondence.pass(handed.practice(), handed.to(), sides.answering(handed.to()));
    }
}
