package express.frontdoor;

import express.base.NotFound;
import express.frontdoor.Question.Option;
import express.places.Town;
import express.places.Towns;
import express.ui.ForNewcomers;
import express.ui.Form;
import express.ui.Languages;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One question a page, answered by a tap. Each answer is kept at once. */
@Controller
@ForNewcomers
class QuestionPages {

    private static final String PATH = "/start/questions/{slug}";

    /** Which somebody may speak beside those of the pages; the most spoken first. */
    private static final List<String> SPOKEN = List.of(
            "en", "fr", "ar", "fa", "uk", "tr", "so", "ti", "ps", "es", "nl", "de", "it", "ru", "ku", "am", "pt", "sv");

    /**
     * @param number of the question, {@code all} of how many
     * @param back where the one before stands
     * @param form what was typed and is not understood
     */
    record QuestionPage(Question question, Reach reach, Answers answers, int number, int all, String back, Form form) {

        List<Option> options() {
            return question.options(reach);
        }

        boolean chosen(String value) {
            return answers.chose(question, value);
        }

        boolean skipped() {
            return Answers.UNSAID.equals(answers.said().get(question));
        }

        /** Without what only linguists tell apart. */
        String name(Locale language) {
            return Languages.ownName(language).replaceFirst(" [\\[(].*", "");
        }

        List<Locale> spoken() {
            return SPOKEN.stream().map(Locale::forLanguageTag).toList();
        }

        String template() {
            return switch (question) {
                case SPEAKING -> "frontdoor/speaking";
                case PLACE -> "frontdoor/place";
                default -> "frontdoor/question";
            };
        }
    }

    private final Coming coming;
    private final Reaches reaches;
    private final Towns towns;

    QuestionPages(Coming coming, Reaches reaches, Towns towns) {
        this.coming = coming;
        this.reaches = reaches;
        this.towns = towns;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView ask(
            @PathVariable String slug, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Question question = Question.find(slug).orElseThrow(NotFound::new);
        Answers answers = coming.greet(request, response).map(Approach::answers).orElse(Answers.NONE);
        Reach reach = reaches.get();
        if (!answers.asked(reach).contains(question)) {
            return screen.go(NextPages.PATH);
        }
        QuestionPage page = page(question, answers, reach, Form.empty());
        return screen.show(page.template(), page);
    }

    private static QuestionPage page(Question question, Answers answers, Reach reach, Form form) {
        List<Question> asked = answers.asked(reach);
        String back = answers.before(question, reach).map(Question::path).orElse(StartPages.WELCOME);
        return new QuestionPage(question, reach, answers, asked.indexOf(question) + 1, asked.size(), back, form);
    }

    @Open
    @PostMapping(PATH)
    ModelAndView answer(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable List<String> answer,
            @RequestParam(defaultValue = "") String town,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        Question question = Question.find(slug).orElseThrow(NotFound::new);
        Reach reach = reaches.get();
        List<String> tapped = answer == null ? List.of() : answer;
        Optional<String> said = said(question, tapped, town, reach);
        if (said.isEmpty()) {
            return refuse(question, reach, town, screen, request, response);
        }
        Optional<Answers> after = coming.say(request, screen.language(), question, said.get(), reach);
        return screen.go(after.map(it -> onward(question, it, reach)).orElse(question.path()));
    }

    /** Nothing, if it cannot be understood. */
    private Optional<String> said(Question question, List<String> tapped, String town, Reach reach) {
        if (tapped.contains(Answers.UNSAID)) {
            return Optional.of(Answers.UNSAID);
        }
        return switch (question) {
            case SPEAKING ->
                Optional.of(String.join(
                                ",", SPOKEN.stream().filter(tapped::contains).toList()))
                        .filter(it -> !it.isEmpty());
            case PLACE -> place(tapped, Typed.line(town), reach);
            default ->
                question.options(reach).stream()
                        .map(Option::value)
                        .filter(tapped::contains)
                        .findFirst();
        };
    }

    /** Of the towns on an earlier page some may not be among those with most services any more. */
    private Optional<String> place(List<String> tapped, String typed, Reach reach) {
        Stream<String> listed =
                reach.towns().stream().map(Answers.Place::written).filter(tapped::contains);
        Stream<String> earlier = tapped.stream()
                .limit(1)
                .map(Answers.Place::read)
                .flatMap(it -> towns.find(it.town(), it.country()).stream())
                .map(QuestionPages::written);
        Stream<String> called = towns.list(typed).stream().limit(1).map(QuestionPages::written);
        return Stream.of(listed, earlier, called).flatMap(it -> it).findFirst();
    }

    private static String written(Town town) {
        return new Answers.Place(town.name(), town.country()).written();
    }

    /** What no service asks any more since the page was loaded needs no answer. */
    private ModelAndView refuse(
            Question question,
            Reach reach,
            String town,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answers answers = coming.find(request, response).map(Approach::answers).orElse(Answers.NONE);
        if (!answers.asked(reach).contains(question)) {
            return screen.go(NextPages.PATH);
        }
        boolean isTown = question == Question.PLACE && !town.isBlank();
        Form form = Form.of(Map.of("town", town))
                .wrong(isTown ? "town" : "answer", isTown ? "frontdoor.place.unknown" : "frontdoor.question.missing");
        QuestionPage page = page(question, answers, reach, form);
        return screen.refuse(page.template(), page);
    }

    private static String onward(Question question, Answers answers, Reach reach) {
        return answers.after(question, reach).map(Question::path).orElse(NextPages.PATH);
    }
}
