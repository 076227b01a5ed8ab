package express.welcome;

import express.base.NotFound;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.exhibits.Exhibit;
import express.exhibits.Exhibits;
import express.exhibits.Gallery;
import express.exhibits.Standing;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing what a network says of itself, language by language, and publishing it. */
@Controller
class FrontPages {

    static final String PATH = "/networks/{slug}/front";

    private static final int ORDER = 12;

    /**
     * @param exhibits its pictures, shown or waiting
     * @param pictures whether the viewer may look after pictures: somebody has to answer for the consents
     * @param preview as a reader would see it
     */
    record WorkPage(Network network, Front front, List<Exhibit> exhibits, boolean pictures, Display preview) {

        String path() {
            return FrontPages.path(network.slug());
        }

        boolean has(Locale language) {
            return front.words().containsKey(language.getLanguage());
        }
    }

    /** @param language whose words are written; nothing, if it is the door */
    record FormPage(Network network, String language, Form form, Front theirs) {

        String path() {
            return FrontPages.path(network.slug()) + "/" + (language.isEmpty() ? "door" : "words/" + language);
        }
    }

    private final Insiders insiders;
    private final Fronts fronts;
    private final Exhibits exhibits;
    private final Gallery gallery;

    FrontPages(Insiders insiders, Fronts fronts, Exhibits exhibits, Gallery gallery) {
        this.insiders = insiders;
        this.fronts = fronts;
        this.exhibits = exhibits;
        this.gallery = gallery;
    }

    static String path(String slug) {
        return "/networks/" + slug + "/front";
    }

    @Bean
    static NetworkRoom frontRoom() {
        return new NetworkRoom(ORDER, "front", "edit", "welcome.title", NetworkRoom.Audience.COORDINATORS);
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Network network = insiders.lead(screen.viewer(), slug);
        Front front = fronts.get(network.id());
        List<Exhibit> pictures = pictures(network);
        var as = new Publication(
                front.words(),
                front.door(),
                pictures.stream().map(Publication.Picture::of).toList(),
                Instant.EPOCH);
        Map<UUID, Standing> standing = pictures.stream().collect(Collectors.toMap(Exhibit::id, Exhibit::standing));
        boolean answers = !insiders.seats(screen.viewer(), network.id()).isEmpty();
        return screen.show(
                "welcome/work",
                new WorkPage(network, front, pictures, answers, Display.of(network, as, standing, screen.language())));
    }

    private List<Exhibit> pictures(Network network) {
        return exhibits.list(network.id().value()).stream()
                .filter(Exhibit::isPicture)
                .toList();
    }

    @GetMapping(PATH + "/words/{language}")
    ModelAndView words(Screen screen, @PathVariable String slug, @PathVariable String language) {
        Network network = insiders.lead(screen.viewer(), slug);
        String known = known(network, language);
        Front front = fronts.get(network.id());
        Map<String, String> fields = Map.of(
                "what", front.in(known).what(),
                "start", front.in(known).start(),
                "version", Integer.toString(front.version()));
        return screen.show("welcome/words", new FormPage(network, known, Form.of(fields), front));
    }

    /** One of the network's, or one in which this site is read. */
    private static String known(Network network, String language) {
        if (List.of("en", "fr", "ar").contains(language)) {
            return language;
        }
        return network.languages().stream()
                .map(Locale::getLanguage)
                .filter(language::equals)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(PATH + "/words/{language}")
    ModelAndView write(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        String known = known(network, language);
        var typed = new FrontForm(Form.typed(request));
        Function<Front, Front> change = front -> front.with(known, typed.words());
        return save(screen, new Sent(network, known, typed, typed.wordFaults(), change), response);
    }

    @GetMapping(PATH + "/door")
    ModelAndView door(Screen screen, @PathVariable String slug) {
        Network network = insiders.lead(screen.viewer(), slug);
        Front front = fronts.get(network.id());
        Map<String, String> fields = Map.of(
                "place", front.door().place(),
                "hours", front.door().hours(),
                "phone", front.door().phone(),
                "email", front.door().email(),
                "version", Integer.toString(front.version()));
        return screen.show("welcome/door", new FormPage(network, "", Form.of(fields), front));
    }

    @PostMapping(PATH + "/door")
    ModelAndView open(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        var typed = new FrontForm(Form.typed(request));
        Function<Front, Front> change = front -> front.with(typed.door());
        return save(screen, new Sent(network, "", typed, typed.doorFaults(), change), response);
    }

    /** A part as it was sent, and what it changes. */
    private record Sent(
            Network network, String language, FrontForm typed, List<Wrong> faults, Function<Front, Front> change) {

        String template() {
            return language.isEmpty() ? "welcome/door" : "welcome/words";
        }
    }

    private ModelAndView save(Screen screen, Sent sent, HttpServletResponse response) {
        Front read = fronts.get(sent.network().id());
        List<Wrong> faults = new ArrayList<>(sent.faults());
        boolean seen = Typed.number(sent.typed().typed().get("version")) == read.version();
        if (faults.isEmpty() && !(seen && fronts.write(sent.change().apply(read)))) {
            faults.add(new Wrong("", "welcome.fault.meanwhile"));
        }
        if (faults.isEmpty()) {
            News.tell(response, "welcome.saved");
            return screen.go(path(sent.network().slug()));
        }
        Front now = fronts.get(sent.network().id());
        Map<String, String> kept = new HashMap<>(sent.typed().typed());
        if (sent.faults().isEmpty()) {
            // whoever sends again has seen what the other wrote
            kept.put("version", Integer.toString(now.version()));
        }
        return screen.refuse(
                sent.template(), new FormPage(sent.network(), sent.language(), new Form(kept, faults), now));
    }

    @PostMapping(PATH + "/publication")
    ModelAndView publish(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        fronts.publish(fronts.get(network.id()), all(network));
        News.tell(response, "welcome.published");
        return screen.go("/networks/" + slug);
    }

    /** Those that another coordinator's organisation answers for, which the viewer does not see here, stay. */
    private List<Publication.Picture> all(Network network) {
        List<Publication.Picture> own =
                pictures(network).stream().map(Publication.Picture::of).toList();
        Set<UUID> known = own.stream().map(Publication.Picture::id).collect(Collectors.toSet());
        List<Publication.Picture> before =
                fronts.findPublished(network.id()).map(Publication::pictures).orElse(List.of());
        Map<UUID, Standing> standing =
                gallery.standing(before.stream().map(Publication.Picture::id).toList());
        return Stream.concat(
                        before.stream()
                                .filter(it -> !known.contains(it.id()) && standing.get(it.id()) != Standing.GONE),
                        own.stream())
                .toList();
    }
}
