package express.upkeep;

import express.practices.PracticeEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a practice changes hands, letters to those who had it before must not confirm it any more. */
@Component
class UpkeepReactions {

    private final Upkeep upkeep;

    UpkeepReactions(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @EventListener
    void on(PracticeEvents.HandedOver handed) {
        upkeep.askAnew(handed.practice(), handed.to());
    }
}
