package express.assessments;

import express.base.Ids;
import express.directory.Insiders;
import express.directory.Network;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Closing a round before its last day is over. */
@Controller
class ClosingPages {

    private final Assessments assessments;
    private final Instruments instruments;
    private final Conducting conducting;
    private final Insiders insiders;

    ClosingPages(Assessments assessments, Instruments instruments, Conducting conducting, Insiders insiders) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.conducting = conducting;
        this.insiders = insiders;
    }

    @PostMapping(RoundPages.PATH + "/closing")
    ModelAndView close(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        Assessment assessment = assessments.get(network.id(), Ids.parse(id));
        boolean now = conducting.close(network, assessment, instruments.get(assessment.instrument()));
        News.tell(response, now ? "assessments.closed" : "assessments.closed.before");
        return screen.go(assessment.path(slug));
    }
}
