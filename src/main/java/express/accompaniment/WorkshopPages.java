package express.accompaniment;

import express.accompaniment.Workshops.Workshop;
import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Affiliations;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.Called;
import express.journeys.JourneyId;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Workshops of an organisation, and one form in which an adviser says who of theirs was there, and for how long. */
@Controller
class WorkshopPages {

    private static final String PATH = "/organisations/{slug}/workshops";
    private static final int DAY = 24 * 60;

    /** Before the file of whom it says the minutes. */
    private static final String FIELD = "m-";

    /** @param networks in which the organisation works: a workshop counts in one of them */
    record WorkshopsPage(Organisation house, List<Workshop> workshops, List<Affiliations.In> networks, Form form) {

        String path() {
            return WorkshopPages.path(house);
        }

        boolean choose() {
            return networks.size() > 1;
        }

        Map<String, String> choices() {
            Map<String, String> choices = new LinkedHashMap<>();
            networks.forEach(it -> choices.put(it.slug(), it.name()));
            return choices;
        }

        /** Nothing, where there is but one, or it works there no more. */
        String network(Workshop workshop) {
            return networks.stream()
                    .filter(it -> choose() && it.id().equals(workshop.network()))
                    .map(Affiliations.In::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /** One who could have been there. */
    record Participant(UUID journey, Optional<Called> called) {}

    record AttendancePage(Organisation house, Workshop workshop, List<Participant> participants, Form form) {

        String path() {
            return WorkshopPages.path(house) + "/" + workshop.id();
        }
    }

    private final Organisations organisations;
    private final Affiliations affiliations;
    private final Workshops workshops;
    private final Attending attending;

    WorkshopPages(Organisations organisations, Affiliations affiliations, Workshops workshops, Attending attending) {
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.workshops = workshops;
        this.attending = attending;
    }

    static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/workshops";
    }

    private Organisation house(Viewer viewer, String slug) {
        Organisation house = organisations.get(slug);
        if (!AccompanimentAccess.mayHaveCases(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen.viewer(), slug);
        return screen.show("accompaniment/workshops", page(house, Form.empty()));
    }

    private WorkshopsPage page(Organisation house, Form form) {
        return new WorkshopsPage(house, workshops.list(house.id()), affiliations.listOf(house.id()), form);
    }

    private static Optional<NetworkId> network(List<Affiliations.In> all, String typed) {
        return all.stream()
                .filter(it -> all.size() == 1 || it.slug().equals(typed))
                .map(Affiliations.In::id)
                .findFirst();
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Typing.require(faults, typed, "module", "accompaniment.fault.words");
        Typing.limit(faults, typed, "module", 200);
        Typing.require(faults, typed, "day", "accompaniment.fault.day");
        Optional<String> day = Typing.day(faults, typed, "day");
        int minutes = Typed.number(typed.get("minutes"));
        if (minutes < 1 || minutes > DAY) {
            faults.add(new Wrong("minutes", "accompaniment.fault.minutes"));
        }
        List<Affiliations.In> networks = affiliations.listOf(house.id());
        Optional<NetworkId> network = network(networks, typed.getOrDefault("network", ""));
        if (networks.isEmpty()) {
            faults.add(new Wrong("", "accompaniment.fault.network"));
        } else if (network.isEmpty()) {
            faults.add(new Wrong("network", "accompaniment.fault.choice"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("accompaniment/workshops", page(house, new Form(typed, faults)));
        }
        var workshop = new Workshop(
                network.orElseThrow(),
                Ids.next(),
                house.id(),
                Typed.line(typed.get("module")),
                LocalDate.parse(day.orElseThrow()),
                minutes,
                screen.viewer().id());
        workshops.add(workshop);
        News.tell(response, "accompaniment.saved");
        return screen.go(path(house) + "/" + workshop.id());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = house(screen.viewer(), slug);
        Workshop workshop = workshops.get(house.id(), Ids.parse(id));
        Map<String, String> fields = new HashMap<>();
        workshops.presences(workshop).forEach((journey, minutes) -> fields.put(FIELD + journey, minutes.toString()));
        return screen.show("accompaniment/attendance", page(screen, house, workshop, Form.of(fields)));
    }

    private AttendancePage page(Screen screen, Organisation house, Workshop workshop, Form form) {
        return new AttendancePage(house, workshop, attending.list(screen.viewer(), workshop), form);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView attend(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        Workshop workshop = workshops.get(house.id(), Ids.parse(id));
        Map<String, String> typed = Form.typed(request);
        Map<JourneyId, Integer> minutes = new HashMap<>();
        List<Wrong> faults = new ArrayList<>();
        for (Participant it : attending.list(screen.viewer(), workshop)) {
            String field = FIELD + it.journey();
            if (!typed.containsKey(field)) {
                continue; // came to them since the form was shown, perhaps with minutes
            }
            String digits = Typed.digits(typed.get(field));
            int said = digits.isEmpty() ? 0 : Typed.number(digits);
            if (said < 0 || said > workshop.minutes()) {
                faults.add(new Wrong(field, "accompaniment.fault.minutes"));
            }
            minutes.put(new JourneyId(it.journey()), said);
        }
        if (faults.isEmpty()
                && (isOfAnother(typed, minutes.keySet()) || !attending.write(screen.viewer(), workshop, minutes))) {
            faults.add(new Wrong("", "accompaniment.fault.other-time"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("accompaniment/attendance", page(screen, house, workshop, new Form(typed, faults)));
        }
        News.tell(response, "accompaniment.saved");
        return screen.go(path(house));
    }

    /** Whether something is said of a case that is theirs no more since the form was shown. */
    private static boolean isOfAnother(Map<String, String> typed, Set<JourneyId> theirs) {
        Set<String> fields = theirs.stream().map(it -> FIELD + it).collect(Collectors.toSet());
        return typed.entrySet().stream()
                .anyMatch(it ->
                        it.getKey().startsWith(FIELD) && !it.getValue().isBlank() && !fields.contains(it.getKey()));
    }
}
