package express.frontdoor;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Channel;
import express.people.PersonName;
import express.people.Rates;
import express.translation.Confirmed;
import express.ui.ForNewcomers;
import express.ui.Form;
import express.ui.Languages;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking to be called: the only page that asks for a name and a number, and only of whoever wants it. */
@Controller
@ForNewcomers
class CallbackPages {

    static final String PATH = "/start/call-back";

    private static final int LONGEST_WISH = 500;

    record CallbackPage(NextSteps.@Nullable Reception reception, Form form, boolean confirmed) {

        List<Callback.Hour> hours() {
            return List.of(Callback.Hour.values());
        }
    }

    /** @param person who has agreed to be named, if anybody */
    record AskedPage(
            Callback callback, String house, @Nullable String person) {}

    private final Coming coming;
    private final Asking asking;
    private final Organisations organisations;
    private final Rates rates;
    private final Confirmed confirmed;

    CallbackPages(Coming coming, Asking asking, Organisations organisations, Rates rates, Confirmed confirmed) {
        this.coming = coming;
        this.asking = asking;
        this.organisations = organisations;
        this.rates = rates;
        this.confirmed = confirmed;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView look(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Optional<Approach> approach = coming.find(request, response);
        if (approach.isEmpty()) {
            return screen.go(StartPages.PATH);
        }
        if (approach.get().waitsForThem()) {
            return screen.go(NextPages.PATH);
        }
        Optional<Callback> asked = asking.find(approach.get());
        return asked.isPresent()
                ? screen.show("frontdoor/called", asked(asked.get(), approach.get(), screen))
                : screen.show("frontdoor/call-back", page(approach.get(), screen, Form.empty()));
    }

    private AskedPage asked(Callback callback, Approach approach, Screen screen) {
        NextSteps.Reception reception = asking.reception(approach, screen.language());
        boolean same = reception != null && reception.id().equals(callback.organisation());
        return new AskedPage(
                callback, name(callback.organisation()), same && reception != null ? reception.person() : null);
    }

    private String name(OrganisationId house) {
        return organisations.listAll(List.of(house)).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }

    private CallbackPage page(Approach approach, Screen screen, Form form) {
        boolean vouchedFor = confirmed.is("frontdoor.call.seen", screen.language());
        return new CallbackPage(asking.reception(approach, screen.language()), form, vouchedFor);
    }

    @Open
    @PostMapping(PATH)
    ModelAndView ask(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Optional<Approach> approach = coming.find(request, response);
        if (approach.isEmpty()) {
            return screen.go(StartPages.PATH);
        }
        if (approach.get().waitsForThem()) {
            return screen.go(NextPages.PATH);
        }
        Map<String, String> typed = Form.typed(request);
        String telephone = telephone(typed.getOrDefault("telephone", ""));
        Form form = check(typed, telephone);
        CallbackPage page = page(approach.get(), screen, form);
        if (form.failed() || page.reception() == null) {
            return screen.refuse("frontdoor/call-back", page);
        }
        rates.count(Rates.Limit.ASKING, request.getRemoteAddr());
        var asked = new Callback.Asked(
                PersonName.of(typed.get("name")),
                telephone,
                hour(typed).orElse(Callback.Hour.ANY),
                typed.containsKey("safe"));
        asking.ask(approach.get(), page.reception(), asked, wish(approach.get(), asked, screen));
        return screen.go(PATH);
    }

    /** What the organisation reads of it, in the words that the person tapped. */
    private static String wish(Approach approach, Callback.Asked asked, Screen screen) {
        Answers answers = approach.answers();
        Stream<String> tapped = Stream.of(Question.WISH, Question.TOGETHER, Question.READING)
                .flatMap(question ->
                        answers.find(question).stream().map(answer -> screen.text(question.key() + "." + answer)));
        Stream<String> town = answers.place().map(Answers.Place::town).stream();
        Stream<String> spoken = answers.speaking().stream().map(tag -> Languages.ownName(Locale.forLanguageTag(tag)));
        return Stream.of(
                        tapped, town, spoken, Stream.of(screen.text(asked.hour().key())))
                .flatMap(it -> it)
                .reduce((one, other) -> one + " · " + other)
                .map(it -> it.substring(0, Math.min(it.length(), LONGEST_WISH)))
                .orElse("");
    }

    private static Form check(Map<String, String> typed, String telephone) {
        Form form = Form.of(typed);
        if (PersonName.whatIsWrong(typed.get("name")).isPresent()) {
            form = form.wrong("name", "frontdoor.call.name.missing");
        }
        return isNumber(telephone) ? form : form.wrong("telephone", "frontdoor.call.telephone.missing");
    }

    /** As somebody of the same country would dial it, or with the sign of another one. */
    private static boolean isNumber(String telephone) {
        return telephone.matches("0[0-9]{6,14}") || Channel.SMS.reaches(telephone);
    }

    /** Without what stands between digits, in the digits that telephones have. */
    static String telephone(String typed) {
        return Typed.digits(typed).replace("(0)", "").replaceAll("[^+0-9]", "").replaceFirst("^00", "+");
    }

    private static Optional<Callback.Hour> hour(Map<String, String> typed) {
        return Arrays.stream(Callback.Hour.values())
                .filter(it -> it.name().equals(typed.get("hour")))
                .findFirst();
    }

    @Open
    @PostMapping(PATH + "/end")
    ModelAndView takeBack(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        coming.find(request, response).ifPresent(asking::takeBack);
        return screen.go(NextPages.PATH);
    }
}
