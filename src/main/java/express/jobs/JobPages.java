package express.jobs;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.ui.Screen;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where people watch and stop what they started. */
@Controller
class JobPages {

    static final String PATH = "/jobs";

    record ListPage(List<Job> jobs) {}

    private final Jobs jobs;

    JobPages(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        return screen.show("jobs/jobs", new ListPage(jobs.listLatest(screen.viewer())));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView job(Screen screen, @PathVariable String id) {
        return screen.show("jobs/job", jobs.find(Ids.parse(id)).orElseThrow(NotFound::new));
    }

    @PostMapping(PATH + "/{id}/stopping")
    ResponseEntity<Void> stop(Viewer viewer, @PathVariable String id) {
        jobs.stop(viewer, Ids.parse(id));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, PATH + "/" + Ids.parse(id))
                .build();
    }
}
