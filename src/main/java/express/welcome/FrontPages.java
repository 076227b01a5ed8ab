package express.welcome;

import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.ui.News;
import express.ui.Screen;
import express.welcome.Front.Door;
import express.welcome.Front.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a network says of itself, part by part: how it stands, how readers will see it, and publishing it. */
@Controller
class FrontPages {

    static final String PATH = "/networks/{slug}/front";

    private static final int ORDER = 12;

    /**
     * @param shown what readers see now
     * @param pictures the ones that it has, shown or waiting
     * @param looksAfter whether the viewer may look after pictures: somebody has to answer for the consents
     * @param preview as a reader of a language would see it
     * @param meanwhile parts that were written anew before the viewer could publish them
     */
    record WorkPage(
            Front front,
            Publication shown,
            List<Publication.Picture> pictures,
            boolean looksAfter,
            Preview preview,
            Set<String> meanwhile) {

        Network network() {
            return preview.display().network();
        }

        String path() {
            return FrontPages.path(network().slug());
        }

        /** Those of the network, and others in which something is written. */
        List<Locale> languages() {
            return Stream.concat(
                            network().languages().stream().map(Locale::getLanguage),
                            Stream.concat(front.words().keySet().stream(), shown.words().keySet().stream()))
                    .distinct()
                    .map(Locale::forLanguageTag)
                    .toList();
        }

        Stand stand(String part) {
            return switch (part) {
                case Front.DOOR -> Stand.of(front.door(), shown.door(), Door.NONE);
                case Publication.PICTURES -> Stand.of(pictures, shown.pictures(), List.of());
                default -> Stand.of(front.in(part), shown.words().getOrDefault(part, Words.NONE), Words.NONE);
            };
        }

        /** The part in the version that stands on this page, as its form sends it. */
        String seen(String part) {
            int version = part.equals(Publication.PICTURES) ? Publication.mark(pictures) : front.version(part);
            return part + "=" + version;
        }

        List<String> pending() {
            return Stream.concat(
                            languages().stream().map(Locale::getLanguage), Stream.of(Front.DOOR, Publication.PICTURES))
                    .filter(part -> stand(part).isPending())
                    .toList();
        }

        String seenPending() {
            return pending().stream().map(this::seen).collect(Collectors.joining(" "));
        }
    }

    /** @param language of the reader for whom it is */
    record Preview(Locale language, Display display) {}

    private final Insiders insiders;
    private final Fronts fronts;
    private final Hanging hanging;
    private final FirstContacts contacts;

    FrontPages(Insiders insiders, Fronts fronts, Hanging hanging, FirstContacts contacts) {
        this.insiders = insiders;
        this.fronts = fronts;
        this.hanging = hanging;
        this.contacts = contacts;
    }

    static String path(String slug) {
        return "/networks/" + slug + "/front";
    }

    @Bean
    static NetworkRoom frontRoom() {
        return new NetworkRoom(ORDER, "front", "edit", "welcome.title", NetworkRoom.Audience.COORDINATORS);
    }

    @GetMapping(PATH)
    ModelAndView look(
            Screen screen, @PathVariable String slug, @RequestParam(name = "for", defaultValue = "") String reader) {
        Network network = insiders.lead(screen.viewer(), slug);
        return screen.show("welcome/work", page(screen, network, reader, Set.of()));
    }

    private WorkPage page(Screen screen, Network network, String reader, Set<String> meanwhile) {
        Front front = fronts.get(network.id());
        Publication shown = fronts.getPublished(network.id());
        Hanging.Hung hung = hanging.list(network, shown);
        Locale language = reader.matches("[a-z]{2,3}") ? Locale.forLanguageTag(reader) : screen.language();
        Display display = Display.of(
                network,
                new Publication(front.words(), front.door(), hung.pictures()),
                hung.standing(),
                contacts.of(network, language),
                language);
        boolean looksAfter = !insiders.seats(screen.viewer(), network.id()).isEmpty();
        return new WorkPage(front, shown, hung.pictures(), looksAfter, new Preview(language, display), meanwhile);
    }

    /** What was looked at is published, and nothing else; what nobody named stays as readers see it. */
    @PostMapping(PATH + "/publication")
    ModelAndView publish(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        Map<String, Integer> parts = parts(seen);
        Integer mark = parts.remove(Publication.PICTURES);
        List<Publication.Picture> pictures =
                hanging.list(network, fronts.getPublished(network.id())).pictures();
        Set<String> meanwhile = mark == null || mark == Publication.mark(pictures)
                ? fronts.publish(network.id(), parts)
                : Set.of(Publication.PICTURES);
        if (!meanwhile.isEmpty()) {
            return screen.refuse("welcome/work", page(screen, network, "", meanwhile));
        }
        if (mark != null) {
            fronts.publish(network.id(), pictures);
        }
        News.tell(response, parts.isEmpty() && mark == null ? "welcome.published.nothing" : "welcome.published");
        return screen.go(path(slug));
    }

    /** Such as {@code fr=3 door=1}. */
    private static Map<String, Integer> parts(String seen) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (String one : seen.split(" ")) {
            String[] sides = one.split("=", 2);
            if (sides.length == 2) {
                boolean number = sides[1].matches("\\d{1,10}") && Long.parseLong(sides[1]) <= Integer.MAX_VALUE;
                parts.put(sides[0], number ? Integer.parseInt(sides[1]) : -1);
            }
        }
        return parts;
    }
}
