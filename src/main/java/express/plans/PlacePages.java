package express.plans;

import express.base.Ids;
import express.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts the objectives of a plan into another order, one place at a time. */
@Controller
class PlacePages {

    private final PlanDesk desk;
    private final Objectives objectives;

    PlacePages(PlanDesk desk, Objectives objectives) {
        this.desk = desk;
        this.objectives = objectives;
    }

    @PostMapping(PlanPages.PATH + "/objectives/{id}/place")
    ModelAndView move(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to) {
        Room room = desk.lead(screen, slug);
        Objective objective = objectives.get(room.network().id(), Ids.parse(id));
        objectives.move(room.network().id(), objective.id(), to.equals("earlier") ? -1 : 1);
        return screen.go(room.path() + "#objectives");
    }
}
