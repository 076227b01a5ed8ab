package express.beginnings;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a new network, and what became of what one has asked for. */
@Controller
class PetitionPages {

    static final String PATH = "/petitions";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 2000;

    /** A petition with the address of what became of it. */
    record Row(Petition petition, Optional<String> slug) {}

    /**
     * @param houses for which the viewer may ask, by id
     * @param languages in which a network can work
     */
    record AskPage(List<Row> own, Map<String, String> houses, Map<String, String> languages, Form form) {}

    private final Petitions petitions;
    private final Petitioning petitioning;
    private final Organisations organisations;
    private final Networks networks;

    PetitionPages(Petitions petitions, Petitioning petitioning, Organisations organisations, Networks networks) {
        this.petitions = petitions;
        this.petitioning = petitioning;
        this.organisations = organisations;
        this.networks = networks;
    }

    @Bean
    static MenuEntry petitionsEntry() {
        return new MenuEntry(MenuEntry.Place.FOOT, 19, PATH, "beginnings.ask.menu", BeginningsAccess::mayAsk);
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen) {
        return screen.show("beginnings/ask", page(screen, Form.of(Map.of("languages", screen.lang()))));
    }

    private AskPage page(Screen screen, Form form) {
        PersonId person = Optional.ofNullable(screen.viewer().id()).orElseThrow(NotFound::new);
        List<Row> own = petitions.listOf(person).stream()
                .map(it -> new Row(
                        it,
                        Optional.ofNullable(it.network())
                                .flatMap(networks::find)
                                .map(Network::slug)))
                .toList();
        Map<String, String> languages = new LinkedHashMap<>();
        Stream.of("en", "fr", "it", "de", "nl", "sv", "el", "es", "pt", "ar", "fa", "uk", "tr", "so", "ti", "ps")
                .map(Locale::forLanguageTag)
                .forEach(it -> languages.put(it.toLanguageTag(), screen.languageName(it)));
        return new AskPage(own, houses(screen.viewer()), languages, form);
    }

    private Map<String, String> houses(Viewer viewer) {
        Map<String, String> houses = new LinkedHashMap<>();
        if (viewer instanceof Viewer.Person person) {
            List<OrganisationId> ids = person.seats().stream()
                    .map(Viewer.Seat::organisation)
                    .distinct()
                    .filter(it -> BeginningsAccess.mayAskFor(viewer, it))
                    .toList();
            for (Organisation house : organisations.listAll(ids)) {
                houses.put(house.id().toString(), house.name());
            }
        }
        return houses;
    }

    @PostMapping(PATH)
    ModelAndView send(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        BeginningsAccess.require(BeginningsAccess.mayAsk(screen.viewer()));
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        var asked = new Petition.Asked(
                Typed.line(typed.get("name")),
                Typed.line(typed.get("territory")),
                Stream.of(Typed.line(typed.get("languages")).split(","))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .map(Locale::forLanguageTag)
                        .distinct()
                        .toList(),
                Typed.text(typed.get("words")));
        String house = Typed.line(typed.get("organisation"));
        AskPage page = page(screen, Form.empty());
        List<Wrong> faults = faults(page, asked, house);
        if (!faults.isEmpty()) {
            return screen.refuse("beginnings/ask", page(screen, new Form(typed, faults)));
        }
        boolean fresh = petitioning.ask(screen.viewer().id(), OrganisationId.of(house), asked);
        News.tell(response, fresh ? "beginnings.asked" : "beginnings.asked.before");
        return screen.go(PATH);
    }

    private static List<Wrong> faults(AskPage page, Petition.Asked asked, String house) {
        List<Wrong> faults = new ArrayList<>();
        if (asked.name().isEmpty() || asked.name().length() > LONGEST_NAME) {
            faults.add(new Wrong("name", "beginnings.fault.name"));
        }
        if (asked.territory().isEmpty() || asked.territory().length() > LONGEST_NAME) {
            faults.add(new Wrong("territory", "beginnings.fault.territory"));
        }
        Set<String> known = page.languages().keySet();
        if (asked.languages().isEmpty()
                || !asked.languages().stream().map(Locale::toLanguageTag).allMatch(known::contains)) {
            faults.add(new Wrong("languages", "beginnings.fault.languages"));
        }
        if (asked.words().isEmpty() || asked.words().length() > LONGEST_WORDS) {
            faults.add(new Wrong("words", "beginnings.fault.words"));
        }
        if (!page.houses().containsKey(house)) {
            faults.add(new Wrong("organisation", "beginnings.fault.organisation"));
        }
        return faults;
    }
}
