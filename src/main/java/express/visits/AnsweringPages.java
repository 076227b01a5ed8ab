package express.visits;

import express.base.Ids;
import express.gatherings.Fields;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where those who show their practice read what was asked, answer, and let everybody read it. */
@Controller
class AnsweringPages {

    private static final String QUESTIONS = VisitPages.PATH + "/{slug}/questions";
    private static final String QUESTION = QUESTIONS + "/{id}";

    record QuestionsPage(StudyVisit visit, Tour tour, List<Question> questions) {

        List<Question> at(UUID station) {
            return questions.stream().filter(it -> it.station().equals(station)).toList();
        }

        /** Before stations that are not there any more. */
        List<Question> elsewhere() {
            return questions.stream()
                    .filter(it -> tour.find(it.station()).isEmpty())
                    .toList();
        }
    }

    record AnswerPage(StudyVisit visit, Tour tour, Question question, Form form) {

        String path() {
            return visit.path() + "/questions/" + question.id();
        }
    }

    private final VisitDesk desk;
    private final Guiding guiding;
    private final Questions questions;

    AnsweringPages(VisitDesk desk, Guiding guiding, Questions questions) {
        this.desk = desk;
        this.guiding = guiding;
        this.questions = questions;
    }

    @GetMapping(QUESTIONS)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        return screen.show("visits/questions", new QuestionsPage(visit, guiding.fill(visit), questions.list(visit)));
    }

    @GetMapping(QUESTION)
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String id) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        Question question = questions.get(visit, Ids.parse(id));
        String answer = question.answer() == null ? "" : question.answer();
        boolean shown = question.shown() || question.answer() == null;
        return screen.show(
                "visits/answer", page(visit, question, Form.of(Map.of("answer", answer, "shown", shown ? "yes" : ""))));
    }

    private AnswerPage page(StudyVisit visit, Question question, Form form) {
        return new AnswerPage(visit, guiding.fill(visit), question, form);
    }

    @PostMapping(QUESTION)
    ModelAndView answer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        Question question = questions.get(visit, Ids.parse(id));
        var fields = new Fields(Form.typed(request));
        String words = fields.text("answer", Question.LONGEST_ANSWER);
        boolean shown = fields.raw("shown").equals("yes");
        if (fields.failed()) {
            return screen.refuse("visits/answer", page(visit, question, fields.form()));
        }
        questions.answer(question, words.isEmpty() ? null : words, shown);
        News.tell(response, "visits.saved");
        return screen.go(visit.path() + "/questions#question-" + question.id());
    }

    @PostMapping(QUESTION + "/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        questions.remove(questions.get(visit, Ids.parse(id)));
        News.tell(response, "visits.removed");
        return screen.go(visit.path() + "/questions");
    }
}
