package express.frontdoor;

import express.translation.Confirmed;
import express.ui.ForNewcomers;
import express.ui.Languages;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Choosing a language by its own name, what awaits whoever goes on, and the quick way out. */
@Controller
@ForNewcomers
class StartPages {

    static final String PATH = "/start";
    static final String WELCOME = PATH + "/welcome";

    /** @param going whether somebody has begun on this phone */
    record StartPage(List<Locale> languages, boolean going) {

        /** Persian is read in Afghanistan too, where it is called otherwise. */
        static String name(Locale language) {
            String name = Languages.ownName(language);
            return language.getLanguage().equals("fa") ? name + " / دری" : name;
        }

        /** What it is called by those who help somebody choose it. */
        static String beside(Locale language) {
            return language.getDisplayLanguage(Locale.ENGLISH);
        }
    }

    /** @param confirmed whether somebody vouches for these words in this language */
    record WelcomePage(boolean typed, boolean confirmed, List<SideDoor.Way> beside) {}

    /** Of the words of these pages. */
    static final String WORDS = "frontdoor-newcomers";

    private final Coming coming;
    private final Confirmed confirmed;
    private final FrontdoorSettings settings;
    private final List<SideDoor> sideDoors;

    StartPages(Coming coming, Confirmed confirmed, FrontdoorSettings settings, List<SideDoor> sideDoors) {
        this.coming = coming;
        this.confirmed = confirmed;
        this.settings = settings;
        this.sideDoors = sideDoors;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView start(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        boolean going = coming.find(request, response).isPresent();
        return screen.show("frontdoor/start", new StartPage(screen.newcomerLanguages(), going));
    }

    @Open
    @GetMapping(WELCOME)
    ModelAndView welcome(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        boolean typed = coming.find(request, response).filter(Approach::isTyped).isPresent();
        return screen.show(
                "frontdoor/welcome", new WelcomePage(typed, confirmed.all(WORDS, screen.language()), beside(screen)));
    }

    private List<SideDoor.Way> beside(Screen screen) {
        return sideDoors.stream().flatMap(door -> door.show(screen).stream()).toList();
    }

    /** A link and no form, so that it works on every page at once; all that it does is to forget. */
    @Open
    @GetMapping(PATH + "/exit")
    ResponseEntity<Void> exit(HttpServletRequest request, HttpServletResponse response) {
        coming.leave(request, response);
        ForNewcomers.Pages.forget(response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(settings.exit())
                .build();
    }
}
