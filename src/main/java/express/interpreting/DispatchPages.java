package express.interpreting;

import express.base.Ids;
import express.base.PersonId;
import express.directory.Organisation;
import express.tariffs.Scale;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One request, for those who find somebody for it. */
@Controller
class DispatchPages {

    static final String PATH = DayPages.PATH + "/{id}";

    /**
     * @param candidates none, once it is over
     * @param missed whether who asked says that nobody came to interpret
     */
    record DispatchPage(
            Organisation house,
            Request request,
            String client,
            List<Candidate> candidates,
            List<Offer> offers,
            List<Partner> partners,
            List<Passing> passings,
            Map<PersonId, String> names,
            @Nullable Sheet sheet,
            List<Sheet> spare,
            List<Ruling> rulings,
            boolean absent,
            boolean missed,
            List<Feedback> feedback,
            List<Entry> charged,
            List<Entry> paid,
            Instant now,
            Form form) {

        String path() {
            return DayPages.address(house.slug()) + "/" + request.id();
        }

        List<Candidate> suitable() {
            return candidates.stream().filter(Candidate::suits).toList();
        }

        List<Candidate> unsuitable() {
            return candidates.stream().filter(it -> !it.suits()).toList();
        }

        /** Those that can be asked now. */
        List<Partner> others() {
            return request.state() != State.OPEN
                    ? List.of()
                    : partners.stream()
                            .filter(it -> it.endedAt() == null
                                    && passings.stream()
                                            .noneMatch(asked -> asked.partner().equals(it.id()) && asked.isOpen(now)))
                            .toList();
        }

        /** Only then is it known that somebody did not come. */
        boolean isMissable() {
            return request.state() == State.COVERED && !request.isToCome(now);
        }

        /** Somebody has to decide about it. */
        boolean isWaiting(Sheet it) {
            return it.why() != null
                    && rulings.stream().noneMatch(ruled -> ruled.sending().equals(it.sending()));
        }

        List<Ruling> rulings(Sheet of) {
            return rulings.stream()
                    .filter(it -> it.sending().equals(of.sending()))
                    .toList();
        }

        String named(UUID partner) {
            return partners.stream()
                    .filter(it -> it.id().equals(partner))
                    .map(Partner::name)
                    .findFirst()
                    .orElse("–");
        }

        boolean isAsked(Candidate candidate) {
            return offers.stream().anyMatch(it -> it.interpreter().equals(candidate.person()) && it.isOpen(now));
        }
    }

    private final House house;
    private final MissionPages.Shelf shelf;
    private final Candidates candidates;
    private final Acts acts;

    DispatchPages(House house, MissionPages.Shelf shelf, Candidates candidates, Acts acts) {
        this.house = house;
        this.shelf = shelf;
        this.candidates = candidates;
        this.acts = acts;
    }

    /** What can be done about a request. */
    @Component
    record Acts(Offering offering, Settling settling, CallingOff calling) {}

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        return screen.show("interpreting/dispatch", page(of, request, Form.of(best(request))));
    }

    /** The first three are ticked, so that asking several is one tap; who had said yes before is asked again rather than others. */
    private Map<String, String> best(Request request) {
        if (request.state() != State.OPEN) {
            return Map.of();
        }
        List<PersonId> second = shelf.offers().list(request.house(), request.id()).stream()
                .filter(Offer::isSecond)
                .map(Offer::interpreter)
                .toList();
        List<PersonId> suitable = candidates.of(request).stream()
                .filter(Candidate::suits)
                .map(Candidate::person)
                .toList();
        List<PersonId> again = suitable.stream().filter(second::contains).toList();
        String whom = (again.isEmpty() ? suitable : again)
                .stream().limit(3).map(PersonId::toString).collect(Collectors.joining(","));
        return Map.of("whom", whom, "by", "first");
    }

    private DispatchPage page(Organisation of, Request request, Form form) {
        List<Offer> offers = shelf.offers().list(of.id(), request.id());
        List<PersonId> people = Stream.concat(
                        offers.stream().map(Offer::interpreter), Stream.ofNullable(request.interpreter()))
                .distinct()
                .toList();
        return new DispatchPage(
                of,
                request,
                house.names(List.of(request.client())).getOrDefault(request.client(), "–"),
                request.state() == State.OPEN ? candidates.of(request) : List.of(),
                offers,
                shelf.partners().list(of.id()),
                shelf.partners().list(request),
                candidates.names(people),
                shelf.sheets().find(request).orElse(null),
                shelf.sheets().listSpare(request),
                shelf.rulings().list(request),
                shelf.sheets().isAbsent(request),
                acts.settling().isSaidMissed(request),
                shelf.sheets().listFeedback(request),
                shelf.ledger().list(request, Scale.CHARGE),
                shelf.ledger().list(request, Scale.PAY),
                shelf.prices().now(),
                form);
    }

    @PostMapping(PATH + "/offers")
    ModelAndView offer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest posted,
            HttpServletResponse response) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        Map<String, String> typed = Form.typed(posted);
        List<String> whom = Arrays.asList(typed.getOrDefault("whom", "").split(","));
        List<PersonId> suitable = request.state() != State.OPEN
                ? List.of()
                : candidates.of(request).stream()
                        .filter(it -> it.suits() && whom.contains(it.person().toString()))
                        .map(Candidate::person)
                        .toList();
        Optional<String> bar = acts.offering()
                .offer(request, suitable, typed.getOrDefault("by", "").equals("best"));
        if (bar.isPresent()) {
            return screen.refuse(
                    "interpreting/dispatch", page(of, request, Form.of(typed).wrong("whom", bar.get())));
        }
        News.tell(response, "interpreting.news.offered");
        return screen.go(DayPages.address(slug) + "/" + request.id());
    }

    @PostMapping(PATH + "/absence")
    ModelAndView miss(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        if (!acts.calling()
                .cancel(
                        request,
                        Sheets.Side.INTERPRETER,
                        Sheets.Way.NONE,
                        screen.viewer().id())) {
            Form form = Form.empty().wrong("", "interpreting.fault.over");
            return screen.refuse("interpreting/dispatch", page(of, request, form));
        }
        News.tell(response, "interpreting.news.absent");
        return screen.go(DayPages.address(slug) + "/" + request.id());
    }

    @PostMapping(PATH + "/cancellation")
    ModelAndView cancel(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest posted,
            HttpServletResponse response) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        var fields = new Fields(Form.typed(posted));
        var way = new Sheets.Way(
                fields.ticked("way"), fields.amount("kilometres", 2000, 1), fields.amount("tickets", 1000, 2));
        if (!fields.failed()
                && !acts.calling()
                        .cancel(request, Sheets.Side.HOUSE, way, screen.viewer().id())) {
            fields.wrong("", "interpreting.fault.over");
        }
        if (fields.failed()) {
            return screen.refuse("interpreting/dispatch", page(of, request, fields.form()));
        }
        News.tell(response, "interpreting.news.cancelled");
        return screen.go(DayPages.address(slug) + "/" + request.id());
    }
}
