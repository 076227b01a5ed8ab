package express.questions;

import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Person;
import express.practices.Catalogue;
import express.practices.Catalogue.Item;
import express.practices.PracticeId;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Questions as those read them who asked, answer and moderate. */
@Controller
class QuestionPages {

    static final String PATH = "/questions";

    /** @param practice nothing, if nobody knows it any more */
    record Line(Question question, @Nullable Item practice) {}

    /** @param duty what the viewer answers or moderates */
    record ListPage(List<Line> duty, List<Line> mine) {}

    /**
     * @param asker what those who answer are told of whoever asked
     * @param organisation the one for which they asked
     */
    record QuestionPage(
            Question question,
            @Nullable Item practice,
            @Nullable Organisation owner,
            @Nullable String asker,
            @Nullable Organisation organisation,
            boolean mayAnswer,
            Form form) {}

    private final Questions questions;
    private final Correspondence correspondence;
    private final Sides sides;
    private final Catalogue catalogue;
    private final Organisations organisations;

    QuestionPages(
            Questions questions,
            Correspondence correspondence,
            Sides sides,
            Catalogue catalogue,
            Organisations organisations) {
        this.questions = questions;
        this.correspondence = correspondence;
        this.sides = sides;
        this.catalogue = catalogue;
        this.organisations = organisations;
    }

    @Bean
    static MenuEntry questionsEntry() {
        return MenuEntry.work(25, PATH, "questions.menu", QuestionsAccess::isOnDuty);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        Viewer viewer = screen.viewer();
        List<Question> seen = questions.list();
        Map<PracticeId, Item> items =
                catalogue
                        .listAll(
                                seen.stream().map(Question::practice).distinct().toList(), screen.language())
                        .stream()
                        .collect(Collectors.toMap(Item::id, Function.identity()));
        List<Line> duty = seen.stream()
                .filter(it -> QuestionsAccess.mayAnswer(viewer, it))
                .map(it -> new Line(it, items.get(it.practice())))
                .toList();
        List<Line> mine = seen.stream()
                .filter(it -> viewer.id().equals(it.by()))
                .map(it -> new Line(it, items.get(it.practice())))
                .toList();
        return screen.show("questions/questions", new ListPage(duty, mine));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView read(Screen screen, @PathVariable String id) {
        Question question = readable(screen, id);
        return screen.show("questions/question", page(screen, question, Form.empty()));
    }

    private Question readable(Screen screen, String id) {
        Question question = questions.get(QuestionId.of(id));
        QuestionsAccess.require(QuestionsAccess.mayRead(screen.viewer(), question));
        return question;
    }

    private QuestionPage page(Screen screen, Question question, Form form) {
        Map<OrganisationId, Organisation> named =
                organisations
                        .listAll(Stream.of(question.owner(), question.askedFor())
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return new QuestionPage(
                question,
                catalogue.listAll(List.of(question.practice()), screen.language()).stream()
                        .findFirst()
                        .orElse(null),
                named.get(question.owner()),
                sides.asker(question.by()).map(Person::name).orElse(null),
                question.askedFor() == null ? null : named.get(question.askedFor()),
                QuestionsAccess.mayAnswer(screen.viewer(), question),
                form);
    }

    private Question answerable(Screen screen, String id) {
        Question question = questions.get(QuestionId.of(id));
        QuestionsAccess.require(QuestionsAccess.mayAnswer(screen.viewer(), question));
        return question;
    }

    @PostMapping(PATH + "/{id}/answer")
    ModelAndView answer(
            Screen screen,
            @PathVariable String id,
            @Valid @ModelAttribute AnswerForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Question question = answerable(screen, id);
        Form form = Form.of(binding, request);
        if (question.openly() && !typed.isDecided()) {
            form = form.wrong("decision", "questions.decision.missing");
        }
        if (form.failed()) {
            return screen.refuse("questions/question", page(screen, question, form));
        }
        boolean first = correspondence.answer(screen.viewer(), question, typed, asker(question));
        News.tell(response, first ? "questions.answered" : "questions.answered-before");
        return screen.go(question.path());
    }

    private @Nullable Person asker(Question question) {
        return sides.asker(question.by()).orElse(null);
    }

    /** Everybody may read it from now on. */
    @PostMapping(PATH + "/{id}/publication")
    ModelAndView show(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Question question = answerable(screen, id);
        QuestionsAccess.require(question.openly() && question.answer() != null);
        correspondence.decide(screen.viewer(), question, true, null, asker(question));
        News.tell(response, "questions.shown");
        return screen.go(question.path());
    }

    @PostMapping(PATH + "/{id}/hiding")
    ModelAndView hide(
            Screen screen,
            @PathVariable String id,
            @Valid @ModelAttribute HidingForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Question question = answerable(screen, id);
        QuestionsAccess.require(question.openly() && question.answer() != null);
        if (binding.hasErrors()) {
            return screen.refuse("questions/question", page(screen, question, Form.of(binding, request)));
        }
        correspondence.decide(screen.viewer(), question, false, typed.reason(), null);
        News.tell(response, "questions.hidden");
        return screen.go(question.path());
    }
}
