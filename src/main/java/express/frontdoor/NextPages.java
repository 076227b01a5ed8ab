package express.frontdoor;

import express.base.ChainStep;
import express.ui.ForNewcomers;
import express.ui.Languages;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the questions lead: next steps, and before them, if a worker typed, a look at what was typed. */
@Controller
@ForNewcomers
class NextPages {

    static final String PATH = "/start/next";
    static final String CONFIRMATION = "/start/confirmation";

    /** @param beside what can be looked at without anybody, of the step that helps */
    record NextPage(Approach approach, NextSteps steps, boolean asked, List<SideDoor.Way> beside) {

        boolean wouldRatherTalk() {
            return approach.answers().wouldRatherTalk();
        }
    }

    record ConfirmationPage(Approach approach, Reach reach) {

        /** As it stood on the page of the question. */
        List<String> said(Screen screen, Question question) {
            Answers answers = approach.answers();
            return switch (question) {
                case SPEAKING ->
                    answers.speaking().stream()
                            .map(tag -> Languages.ownName(Locale.forLanguageTag(tag)))
                            .toList();
                case PLACE ->
                    answers.place().map(Answers.Place::town).map(List::of).orElse(List.of());
                default ->
                    answers.find(question)
                            .map(it -> screen.text(question.key() + "." + it))
                            .map(List::of)
                            .orElse(List.of());
            };
        }
    }

    private final Coming coming;
    private final Reaches reaches;
    private final Stepping stepping;
    private final Callbacks callbacks;
    private final Doorway doorway;
    private final List<SideDoor> sideDoors;

    NextPages(
            Coming coming,
            Reaches reaches,
            Stepping stepping,
            Callbacks callbacks,
            Doorway doorway,
            List<SideDoor> sideDoors) {
        this.coming = coming;
        this.reaches = reaches;
        this.stepping = stepping;
        this.callbacks = callbacks;
        this.doorway = doorway;
        this.sideDoors = sideDoors;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView next(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Optional<Approach> approach = coming.find(request, response);
        if (approach.isEmpty()) {
            return screen.go(StartPages.PATH);
        }
        Optional<Question> open = approach.get().answers().open(reaches.get());
        if (open.isPresent()) {
            return screen.go(open.get().path());
        }
        if (approach.get().waitsForThem()) {
            return screen.go(CONFIRMATION);
        }
        boolean asked = doorway.look(() -> callbacks.find(approach.get()).isPresent());
        return screen.show(
                "frontdoor/next",
                new NextPage(
                        approach.get(),
                        stepping.of(approach.get(), screen.language()),
                        asked,
                        beside(screen, approach.get().answers().wish().step())));
    }

    private List<SideDoor.Way> beside(Screen screen, ChainStep step) {
        return sideDoors.stream()
                .flatMap(door -> door.show(screen).stream())
                .filter(way -> way.step() == step)
                .toList();
    }

    @Open
    @GetMapping(CONFIRMATION)
    ModelAndView look(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return coming.find(request, response)
                .filter(Approach::isTyped)
                .map(it -> screen.show("frontdoor/confirmation", new ConfirmationPage(it, reaches.get())))
                .orElseGet(() -> screen.go(PATH));
    }

    @Open
    @PostMapping(CONFIRMATION)
    ModelAndView confirm(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        coming.find(request, response).ifPresent(coming::confirm);
        return screen.go(PATH);
    }
}
