package express.journeys;

import express.base.Forbidden;
import express.base.PersonId;
import express.base.Viewer;
import express.journeys.FileDoor.Opened;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file that is not the viewer's case: who has it, and how it is opened when there is no other way. */
@Controller
class GlassPages {

    /** @param glasses how often it was opened so, for who administers the organisation */
    record OutsidePage(
            Opened file,
            List<CaseWorkers.CaseWorker> workers,
            List<Glass> glasses,
            Said said,
            Viewer viewer,
            Form form) {

        boolean breaks() {
            return JourneysAccess.mayOpen(viewer, file.house().id())
                    && file.journey().state() != CaseFile.State.ASKED;
        }

        boolean supervises() {
            return JourneysAccess.maySupervise(viewer, file.house().id());
        }

        String name(@Nullable PersonId person) {
            return said.person(person);
        }

        OutsidePage with(Form typed) {
            return new OutsidePage(file, workers, glasses, said, viewer, typed);
        }
    }

    private final FileDoor door;
    private final Reading reading;
    private final BreakingGlass breaking;

    GlassPages(FileDoor door, Reading reading, BreakingGlass breaking) {
        this.door = door;
        this.reading = reading;
        this.breaking = breaking;
    }

    @PostMapping(FilePages.PATH + "/glass")
    ModelAndView open(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        Opened file = door.open(screen.viewer(), slug, id);
        if (file.standing() != Standing.OUTSIDE) {
            return screen.go(file.path());
        }
        OutsidePage page = reading.outside(screen.viewer(), file);
        if (!page.breaks()) {
            throw new Forbidden();
        }
        String words = Typed.line(reason);
        if (words.length() < BreakingGlass.SHORTEST || words.length() > BreakingGlass.LONGEST) {
            Form typed = Form.of(Map.of("reason", words)).wrong("reason", "journeys.fault.reason");
            return screen.refuse("journeys/outside", page.with(typed));
        }
        breaking.open(screen.viewer(), file.house(), file.journey(), words);
        News.tell(response, "journeys.glass.broken");
        return screen.go(file.path());
    }
}
