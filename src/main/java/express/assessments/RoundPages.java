package express.assessments;

import express.base.Ids;
import express.directory.Insiders;
import express.directory.Network;
import express.ui.Screen;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One round: while it is open, how far the viewer is; then its results. */
@Controller
class RoundPages {

    static final String PATH = AssessmentPages.PATH + "/{id}";

    /** @param own what the viewer answered, by statement */
    record RoundPage(
            Network network,
            Assessment assessment,
            Instrument instrument,
            Map<String, Reply> own,
            boolean open,
            boolean leads) {

        String path() {
            return assessment.path(network.slug());
        }

        long answered(Instrument.Section section) {
            return section.statements().stream()
                    .filter(it -> own.containsKey(it.id()) && own.get(it.id()).isAnswer())
                    .count();
        }

        /** Where to go on: the first section that lacks an answer. */
        Instrument.Section next() {
            return instrument.modules().stream()
                    .filter(it -> answered(it) < it.statements().size())
                    .findFirst()
                    .orElse(instrument.modules().getFirst());
        }

        boolean isComplete() {
            return answered(next()) == next().statements().size();
        }
    }

    private final Assessments assessments;
    private final Instruments instruments;
    private final Replies replies;
    private final ResultsDesk results;
    private final Insiders insiders;
    private final InstantSource time;

    RoundPages(
            Assessments assessments,
            Instruments instruments,
            Replies replies,
            ResultsDesk results,
            Insiders insiders,
            InstantSource time) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.replies = replies;
        this.results = results;
        this.insiders = insiders;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Network network = insiders.enter(screen.viewer(), slug);
        Assessment assessment = assessments.get(network.id(), Ids.parse(id));
        Instrument instrument = instruments.get(assessment.instrument());
        if (assessment.isClosed()) {
            return screen.show("assessments/results", results.read(network, assessment, instrument));
        }
        return screen.show(
                "assessments/round",
                new RoundPage(
                        network,
                        assessment,
                        instrument,
                        replies.listOwn(screen.viewer(), network.id(), assessment.id()),
                        assessment.takesAnswers(time.instant()),
                        screen.viewer().coordinates(network.id())));
    }
}
