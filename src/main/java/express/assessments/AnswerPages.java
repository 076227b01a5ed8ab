package express.assessments;

import express.assessments.Instrument.Section;
import express.base.Ids;
import express.directory.Insiders;
import express.directory.Network;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One section to answer. It saves itself as one answers where scripts run, and by its button everywhere. */
@Controller
class AnswerPages {

    private static final String PATH = AssessmentPages.PATH + "/{id}/answers/{section}";

    /**
     * @param open whether answers are still taken
     * @param saved whether they were just now
     */
    record AnswerPage(
            Network network,
            Assessment assessment,
            Instrument instrument,
            Section section,
            Form form,
            boolean open,
            boolean saved) {

        String round() {
            return assessment.path(network.slug());
        }

        String path() {
            return round() + "/answers/" + section.id();
        }

        int number() {
            return instrument.modules().indexOf(section) + 1;
        }

        boolean isLast() {
            return number() == instrument.modules().size();
        }

        /** The next one to answer; behind the last, the round. */
        String next() {
            return isLast()
                    ? round()
                    : round() + "/answers/" + instrument.modules().get(number()).id();
        }
    }

    private final Assessments assessments;
    private final Instruments instruments;
    private final Replies replies;
    private final Insiders insiders;
    private final InstantSource time;

    AnswerPages(
            Assessments assessments, Instruments instruments, Replies replies, Insiders insiders, InstantSource time) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.replies = replies;
        this.insiders = insiders;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String section) {
        AnswerPage page = page(screen, slug, id, section);
        return page.open() ? screen.show("assessments/answer", page) : screen.go(page.round());
    }

    /** With what somebody answered before. */
    private AnswerPage page(Screen screen, String slug, String id, String section) {
        Network network = insiders.enter(screen.viewer(), slug);
        Assessment assessment = assessments.get(network.id(), Ids.parse(id));
        Instrument instrument = instruments.get(assessment.instrument());
        return new AnswerPage(
                network,
                assessment,
                instrument,
                instrument.section(section),
                Form.of(AnswerForm.of(replies.listOwn(screen.viewer(), network.id(), assessment.id()))),
                assessment.takesAnswers(time.instant()),
                false);
    }

    @PostMapping(PATH)
    ModelAndView answer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String section,
            HttpServletRequest request,
            HttpServletResponse response) {
        AnswerPage page = kept(screen, page(screen, slug, id, section), request);
        if (!page.saved()) {
            return screen.refuse("assessments/answer", page);
        }
        if (page.isLast()) {
            News.tell(response, "assessments.answered");
        }
        return screen.go(page.next());
    }

    /** As one answers: the page comes back, of which the browser takes whether it was saved. */
    @PostMapping(PATH + "/saving")
    ModelAndView keep(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String section,
            HttpServletRequest request) {
        return screen.show("assessments/answer", kept(screen, page(screen, slug, id, section), request));
    }

    /** What was typed stays in the form, also if it was not taken. */
    private AnswerPage kept(Screen screen, AnswerPage page, HttpServletRequest request) {
        var typed = new AnswerForm(page.section(), Form.typed(request));
        List<Form.Wrong> faults = typed.faults();
        boolean saved = faults.isEmpty()
                && replies.keep(
                        screen.viewer(), page.network().id(), page.assessment().id(), typed.replies());
        Form form = new Form(typed.typed(), faults);
        boolean open = saved || !faults.isEmpty() && page.open();
        return new AnswerPage(
                page.network(),
                page.assessment(),
                page.instrument(),
                page.section(),
                open ? form : form.wrong("", "assessments.fault.closed"),
                open,
                saved);
    }
}
