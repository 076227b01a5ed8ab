package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.Consenting.Question;
import express.journeys.FileDoor.Opened;
import express.translation.Confirmed;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a consent together with the person, whose yes follows on the same screen; and taking it back. */
@Controller
class ConsentPages {

    static final String PATH = FilePages.PATH + "/consents";

    record AskPage(Opened file, Form form, List<Organisation> receivers, List<Purpose> purposes, Options options) {}

    record AnswerPage(Opened file, Consent consent, String receiver, Explained explained) {

        String path() {
            return file.path() + "/consents/" + consent.id();
        }
    }

    private final FileDoor door;
    private final Organisations organisations;
    private final Consents consents;
    private final Consenting consenting;
    private final Confirmed confirmed;
    private final InstantSource time;

    ConsentPages(
            FileDoor door,
            Organisations organisations,
            Consents consents,
            Consenting consenting,
            Confirmed confirmed,
            InstantSource time) {
        this.door = door;
        this.organisations = organisations;
        this.consents = consents;
        this.consenting = consenting;
        this.confirmed = confirmed;
        this.time = time;
    }

    @GetMapping(PATH + "/new")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Opened file = door.write(screen.viewer(), slug, id);
        return screen.show(
                "journeys/consent",
                page(screen, file, Form.of(Map.of("explained", screen.lang(), "categories", "NAME"))));
    }

    private AskPage page(Screen screen, Opened file, Form form) {
        return new AskPage(
                file,
                form,
                organisations.listIn(List.of(file.journey().network())),
                Stream.of(Purpose.values()).filter(it -> it != Purpose.HOLD).toList(),
                Options.of(screen));
    }

    @PostMapping(PATH)
    ModelAndView put(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletRequest request) {
        Opened file = door.write(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Optional<Question> question = question(file, typed, faults);
        if (question.isEmpty()) {
            return screen.refuse("journeys/consent", page(screen, file, new Form(typed, faults)));
        }
        Consent asked = consenting.ask(screen.viewer(), file.journey(), question.get());
        return screen.go(file.path() + "/consents/" + asked.id() + "?lang="
                + question.get().language().toLanguageTag());
    }

    private Optional<Question> question(Opened file, Map<String, String> typed, List<Wrong> faults) {
        Optional<Purpose> purpose = Stream.of(Purpose.values())
                .filter(it -> it != Purpose.HOLD && it.name().equals(typed.get("purpose")))
                .findFirst();
        if (purpose.isEmpty()) {
            faults.add(new Wrong("purpose", "journeys.fault.choice"));
        }
        Optional<OrganisationId> receiver = organisations
                .find(Typed.line(typed.get("receiver")))
                .map(Organisation::id)
                .filter(it -> organisations.networks(it).contains(file.journey().network()));
        if (receiver.isEmpty()) {
            faults.add(new Wrong("receiver", "journeys.fault.choice"));
        }
        List<Category> categories = purpose.map(it -> categories(it, typed)).orElse(List.of());
        if (categories.isEmpty() && purpose.filter(it -> it != Purpose.COUNT).isPresent()) {
            faults.add(new Wrong("categories", "journeys.fault.categories"));
        }
        String day = Typed.digits(typed.get("until"));
        if (!day.isEmpty() && Typed.date(day).isEmpty()) {
            faults.add(new Wrong("until", "journeys.fault.day"));
        }
        @Nullable Instant end = end(day);
        if (end != null && !end.isAfter(time.instant())) {
            faults.add(new Wrong("until", "journeys.fault.past"));
        }
        String language = Typed.line(typed.get("explained"));
        String interpreter = Typed.line(typed.get("interpreter"));
        if (!Tongues.isLanguage(language)) {
            faults.add(new Wrong("explained", "journeys.fault.choice"));
        } else if (!confirmed.isConfirmed(Locale.forLanguageTag(language)) && interpreter.isEmpty()) {
            faults.add(new Wrong("interpreter", "journeys.fault.helper"));
        }
        if (interpreter.length() > 200) {
            faults.add(new Wrong("interpreter", "journeys.fault.long"));
        }
        return faults.isEmpty()
                ? Optional.of(new Question(
                        purpose.orElseThrow(),
                        receiver.orElseThrow(),
                        categories,
                        null,
                        end,
                        Locale.forLanguageTag(language),
                        interpreter))
                : Optional.empty();
    }

    private List<Category> categories(Purpose purpose, Map<String, String> typed) {
        List<String> chosen = List.of(typed.getOrDefault("categories", "").split(","));
        return consenting.rule(purpose).categories().stream()
                .filter(it -> chosen.contains(it.name()))
                .toList();
    }

    /** To the end of that day. */
    private static @Nullable Instant end(String day) {
        return Typed.date(day)
                .map(it -> it.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant())
                .orElse(null);
    }

    @GetMapping(PATH + "/{consent}")
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String consent) {
        Opened file = door.write(screen.viewer(), slug, id);
        Consent one = of(file, consent);
        String receiver = organisations.listAll(List.of(one.receiver())).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
        return screen.show(
                "journeys/answer", new AnswerPage(file, one, receiver, Explained.of(screen, one, confirmed)));
    }

    private Consent of(Opened file, String id) {
        UUID named = Ids.parse(id);
        return consents.find(named)
                .filter(it -> it.journey().equals(file.journey().id()))
                .orElseThrow(NotFound::new);
    }

    @PostMapping(PATH + "/{consent}/yes")
    ModelAndView give(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String consent,
            HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        boolean lives = consenting.give(screen.viewer(), file.journey(), of(file, consent));
        News.tell(response, lives ? "journeys.consent.given" : "journeys.consent.over");
        return screen.go(file.path());
    }

    @PostMapping(PATH + "/{consent}/no")
    ModelAndView refuse(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String consent,
            HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        boolean waited = consenting.refuse(screen.viewer(), file.journey(), of(file, consent));
        News.tell(response, waited ? "journeys.consent.refused" : "journeys.consent.decided");
        return screen.go(file.path());
    }

    @PostMapping(PATH + "/{consent}/withdrawal")
    ModelAndView withdraw(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String consent,
            HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        Consent one = of(file, consent);
        consenting.withdraw(screen.viewer(), file.journey(), one);
        News.tell(response, "journeys.consent.withdrawn");
        return screen.go(one.purpose() == Purpose.HOLD ? JourneyPages.path(slug) : file.path());
    }
}
