package express.people;

import express.base.PersonId;
import express.people.Invitations.Invited;
import express.people.Rates.Limit;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering an invitation. Opening the link shows a form only, because scanners of mail open links first. */
@Controller
class InvitationPages {

    static final String PATH = "/invitations/";

    /** @param by who invites, if they are still there */
    record InvitationPage(
            String link, Invited invited, Optional<String> by, Map<String, String> languages, Form form) {}

    private final Invitations invitations;
    private final Entrance entrance;
    private final People people;
    private final Sittings sittings;
    private final Rates rates;
    private final Languages languages;

    InvitationPages(
            Invitations invitations,
            Entrance entrance,
            People people,
            Sittings sittings,
            Rates rates,
            Languages languages) {
        this.invitations = invitations;
        this.entrance = entrance;
        this.people = people;
        this.sittings = sittings;
        this.rates = rates;
        this.languages = languages;
    }

    @Open
    @GetMapping(PATH + "{link}")
    ModelAndView look(@PathVariable String link, HttpServletRequest request, Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        return invitations
                .look(link)
                .map(invited -> screen.show(
                        "people/invitation", page(link, invited, Form.of(Map.of("language", screen.lang())))))
                .orElseGet(() -> ClosedPage.spent(screen));
    }

    private InvitationPage page(String link, Invited invited, Form form) {
        var by = new PersonId(invited.about().by());
        return new InvitationPage(
                link,
                invited,
                entrance.open(() -> people.find(by)).map(Person::name),
                LanguageOptions.of(languages),
                form);
    }

    @Open
    @PostMapping(PATH + "{link}")
    ModelAndView accept(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        Optional<Invited> invited = invitations.look(link);
        Optional<String> wrong = PersonName.whatIsWrong(name);
        if (invited.isPresent() && !invited.get().known() && wrong.isPresent()) {
            Form form = Form.of(Form.typed(request)).wrong("name", wrong.get());
            return screen.refuse("people/invitation", page(link, invited.get(), form));
        }
        Locale reads = languages.find(language).orElse(screen.language());
        return switch (invitations.accept(link, PersonName.of(name), reads)) {
            case Arrival.Spent spent -> ClosedPage.spent(screen);
            case Arrival.Deactivated deactivated -> ClosedPage.deactivated(screen);
            case Arrival.In in -> {
                sittings.begin(in.person(), false, request, response);
                News.tell(response, "people.invitation.accepted");
                yield screen.go(invited.orElseThrow().about().path());
            }
        };
    }
}
