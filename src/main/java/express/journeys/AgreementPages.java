package express.journeys;

import express.directory.Organisation;
import express.journeys.CaseFile.State;
import express.translation.Confirmed;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The person reads, or hears, what the file is for, in their language, and says yes or no. */
@Controller
class AgreementPages {

    static final String PATH = FilePages.PATH + "/agreement";

    /** @param back the language of whoever typed */
    record AgreementPage(Organisation house, CaseFile journey, Profile profile, String back, Explained explained) {

        String path() {
            return FilePages.path(house.slug(), journey.id()) + "/agreement";
        }
    }

    private final FileDoor door;
    private final Opening opening;
    private final Consenting consenting;
    private final Profiles profiles;
    private final Confirmed confirmed;
    private final Languages languages;

    AgreementPages(
            FileDoor door,
            Opening opening,
            Consenting consenting,
            Profiles profiles,
            Confirmed confirmed,
            Languages languages) {
        this.door = door;
        this.opening = opening;
        this.consenting = consenting;
        this.profiles = profiles;
        this.confirmed = confirmed;
        this.languages = languages;
    }

    @GetMapping(PATH)
    ModelAndView ask(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String back) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        if (isAnswered(file)) {
            return screen.go(file.path() + "?lang=" + own(back));
        }
        Consent question = opening.getQuestion(file.journey());
        return screen.show(
                "journeys/agreement",
                new AgreementPage(
                        file.house(),
                        file.journey(),
                        profiles.get(file.journey()),
                        own(back),
                        Explained.of(screen, question, confirmed)));
    }

    /** Somebody has said yes, on another screen or before they went back; after a no there is no file. */
    private static boolean isAnswered(FileDoor.Opened file) {
        return file.journey().state() != State.ASKED;
    }

    private String own(String typed) {
        return languages.find(typed).orElse(Languages.SOURCE).toLanguageTag();
    }

    @PostMapping(PATH)
    ModelAndView agree(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        if (!isAnswered(file)) {
            consenting.give(screen.viewer(), file.journey(), opening.getQuestion(file.journey()));
        }
        News.tell(response, "journeys.opened");
        return screen.go(file.path() + "?lang=" + own(back));
    }

    @PostMapping(PATH + "/refusal")
    ModelAndView refuse(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        if (!opening.refuse(screen.viewer(), file.journey())) {
            News.tell(response, "journeys.consent.decided");
            return screen.go(file.path() + "?lang=" + own(back));
        }
        News.tell(response, "journeys.not-opened");
        return screen.go(JourneyPages.path(slug) + "?lang=" + own(back));
    }
}
