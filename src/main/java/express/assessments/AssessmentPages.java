package express.assessments;

import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rounds of a network, opening one, and whether the network compares itself with others. */
@Controller
class AssessmentPages {

    static final String PATH = "/networks/{slug}/assessments";

    private static final int ORDER = 40;
    private static final int WEEKS = 3;

    record Round(Assessment assessment, Instrument instrument) {}

    /** @param consentedAt since when the network compares itself with others */
    record ListPage(
            Network network,
            List<Round> open,
            List<Round> closed,
            boolean leads,
            @Nullable Instant consentedAt) {

        String path() {
            return Assessments.path(network.slug());
        }
    }

    record NewPage(Network network, List<Instrument> instruments, Form form) {

        String path() {
            return Assessments.path(network.slug());
        }
    }

    private final Assessments assessments;
    private final Instruments instruments;
    private final ComparisonConsents consents;
    private final Conducting conducting;
    private final Insiders insiders;
    private final InstantSource time;

    AssessmentPages(
            Assessments assessments,
            Instruments instruments,
            ComparisonConsents consents,
            Conducting conducting,
            Insiders insiders,
            InstantSource time) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.consents = consents;
        this.conducting = conducting;
        this.insiders = insiders;
        this.time = time;
    }

    @Bean
    static NetworkRoom assessmentsRoom() {
        return new NetworkRoom(ORDER, "assessments", "check", "assessments.title", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Network network = insiders.enter(screen.viewer(), slug);
        List<Round> rounds = assessments.list(network.id()).stream()
                .flatMap(it -> instruments.find(it.instrument()).map(asked -> new Round(it, asked)).stream())
                .toList();
        return screen.show(
                "assessments/assessments",
                new ListPage(
                        network,
                        rounds.stream()
                                .filter(it -> !it.assessment().isClosed())
                                .toList(),
                        rounds.stream().filter(it -> it.assessment().isClosed()).toList(),
                        screen.viewer().coordinates(network.id()),
                        consents.find(network.id()).orElse(null)));
    }

    @GetMapping(PATH + "/new")
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        Network network = insiders.lead(screen.viewer(), slug);
        Map<String, String> usual = Map.of(
                "instrument",
                instruments.list().getFirst().id(),
                "until",
                today().plusWeeks(WEEKS).toString());
        return screen.show("assessments/new", new NewPage(network, instruments.list(), Form.of(usual)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    @PostMapping(PATH)
    ModelAndView open(
            Screen screen,
            @PathVariable String slug,
            @ModelAttribute OpeningForm typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        List<Form.Wrong> faults = typed.faults(instruments, today());
        if (!faults.isEmpty()) {
            return refuse(screen, network, new Form(Form.typed(request), faults));
        }
        Optional<UUID> opened = conducting.open(
                screen.viewer(),
                network,
                instruments.get(typed.instrument()),
                Assessment.endOf(typed.date().orElseThrow()));
        if (opened.isEmpty()) {
            return refuse(screen, network, Form.of(Form.typed(request)).wrong("instrument", "assessments.fault.open"));
        }
        News.tell(response, "assessments.opened");
        return screen.go(Assessments.path(slug) + "/" + opened.get());
    }

    private ModelAndView refuse(Screen screen, Network network, Form form) {
        return screen.refuse("assessments/new", new NewPage(network, instruments.list(), form));
    }

    @PostMapping(PATH + "/consent")
    ModelAndView consent(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        consents.give(insiders.lead(screen.viewer(), slug).id());
        News.tell(response, "assessments.consent.given");
        return screen.go(Assessments.path(slug));
    }

    @PostMapping(PATH + "/consent/end")
    ModelAndView takeBack(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        consents.takeBack(insiders.lead(screen.viewer(), slug).id());
        News.tell(response, "assessments.consent.taken-back");
        return screen.go(Assessments.path(slug));
    }
}
