package express.interpreting;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.Screen;
import express.ui.Typed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The day of a house: who goes where at which hour, and what nobody has taken yet. */
@Controller
class DayPages {

    static final String PATH = "/organisations/{slug}/missions";

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int SHOWN = 12;

    /**
     * @param open what nobody has taken yet, on whatever day
     * @param unsigned whose sheet or translation has not come
     */
    record DayPage(
            Organisation house,
            LocalDate day,
            Map<State, Integer> counts,
            List<Request> requests,
            List<Request> open,
            List<Debriefing> debriefings,
            List<Complaint> complaints,
            List<Rulings.Waiting> sheets,
            List<Request> unsigned,
            LocalDate today,
            Map<OrganisationId, String> clients,
            Map<PersonId, String> interpreters,
            @Nullable String next,
            Form form) {

        String path() {
            return address(house.slug());
        }

        String on(LocalDate other) {
            return path() + "?day=" + other;
        }

        boolean hasAftercare() {
            return !debriefings.isEmpty() || !complaints.isEmpty() || !sheets.isEmpty() || !unsigned.isEmpty();
        }

        String name(PersonId person) {
            return interpreters.getOrDefault(person, "–");
        }

        String interpreter(Request of) {
            PersonId person = of.interpreter();
            return person == null ? "" : interpreters.getOrDefault(person, "–");
        }
    }

    private final House house;
    private final Requests requests;
    private final Candidates candidates;
    private final Prices prices;
    private final Aftercare aftercare;

    DayPages(House house, Requests requests, Candidates candidates, Prices prices, Aftercare aftercare) {
        this.house = house;
        this.requests = requests;
        this.candidates = candidates;
        this.prices = prices;
        this.aftercare = aftercare;
    }

    /** What goes on when missions are over. */
    @Component
    record Aftercare(Debriefings debriefings, Complaints complaints, Rulings rulings, Reminders reminders) {}

    static String address(String slug) {
        return "/organisations/" + slug + "/missions";
    }

    @GetMapping(PATH)
    ModelAndView look(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<String> after) {
        Organisation of = house.send(screen.viewer(), slug);
        LocalDate on = Typed.date(Typed.digits(day)).orElse(prices.today());
        UUID last = after.map(Ids::parse).orElse(null);
        List<Request> found = requests.listDay(of.id(), on, last);
        List<Request> shown = found.stream().limit(Requests.PAGE).toList();
        String next = found.size() > Requests.PAGE
                ? "?day=" + on + "&after=" + shown.getLast().id()
                : null;
        List<Debriefing> debriefings = aftercare.debriefings().listOpen(of.id(), SHOWN);
        List<Request> unsigned =
                aftercare.reminders().listUnsigned(of.id(), prices.now().minus(SheetRound.AFTER), SHOWN);
        List<PersonId> people = Stream.concat(
                        Stream.concat(shown.stream(), unsigned.stream())
                                .flatMap(it -> Stream.ofNullable(it.interpreter())),
                        debriefings.stream()
                                .flatMap(it ->
                                        Stream.concat(Stream.of(it.interpreter()), Stream.ofNullable(it.keeper()))))
                .distinct()
                .toList();
        List<Request> open =
                requests.listOpen(of.id(), prices.now(), prices.now().plus(AHEAD), SHOWN);
        return screen.show(
                "interpreting/day",
                new DayPage(
                        of,
                        on,
                        requests.countDay(of.id(), on),
                        shown,
                        open,
                        debriefings,
                        aftercare.complaints().listOpen(of.id(), SHOWN),
                        aftercare.rulings().listWaiting(of.id(), SHOWN),
                        unsigned,
                        prices.today(),
                        house.names(Stream.of(shown, open, unsigned)
                                .flatMap(List::stream)
                                .map(Request::client)
                                .distinct()
                                .toList()),
                        candidates.names(people),
                        next,
                        Form.of(Map.of("day", on.toString()))));
    }
}
