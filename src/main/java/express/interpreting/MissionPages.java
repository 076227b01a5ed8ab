package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.tariffs.Scale;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an interpreter sees what is offered and what is theirs, and where what was done is signed. */
@Controller
class MissionPages {

    static final String PATH = "/missions";

    /** @param offered with what each offer is of */
    record OwnPage(
            List<Waiting> offered,
            List<Request> missions,
            @Nullable String next) {}

    record Waiting(Offer offer, Request request) {

        /** They said yes, and it is not decided yet. */
        boolean willing() {
            return offer.isWilling();
        }
    }

    /** @param planned what it comes to if it goes as planned; nothing, once it is known what it came to */
    record MissionPage(
            Request request,
            String client,
            String house,
            @Nullable Sheet sheet,
            @Nullable Pay planned,
            List<Entry> entries,
            List<Ruling> rulings,
            @Nullable Debriefing debriefing,
            boolean begun,
            boolean toCome,
            Form form,
            String sending) {

        String path() {
            return PATH + "/" + request.id();
        }
    }

    /** Reads what a mission is made of. */
    @Component
    record Shelf(
            Requests requests,
            Offers offers,
            Sheets sheets,
            Ledger ledger,
            Prices prices,
            Partners partners,
            Debriefings debriefings,
            Rulings rulings) {}

    private final Shelf shelf;
    private final Backstage backstage;
    private final Accepting accepting;
    private final Settling settling;
    private final Organisations organisations;

    MissionPages(
            Shelf shelf, Backstage backstage, Accepting accepting, Settling settling, Organisations organisations) {
        this.shelf = shelf;
        this.backstage = backstage;
        this.accepting = accepting;
        this.settling = settling;
        this.organisations = organisations;
    }

    @Bean
    static MenuEntry missionsEntry() {
        return MenuEntry.work(60, PATH, "interpreting.missions", viewer -> viewer.isAnywhere(Role.INTERPRETER));
    }

    private static PersonId enter(Viewer viewer) {
        if (!viewer.isAnywhere(Role.INTERPRETER)) {
            throw new NotFound();
        }
        return viewer.id();
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @RequestParam Optional<String> after) {
        PersonId me = enter(screen.viewer());
        List<Request> found =
                shelf.requests().listOfInterpreter(me, after.map(Ids::parse).orElse(null));
        List<Request> shown = found.stream().limit(Requests.PAGE).toList();
        String next = found.size() > Requests.PAGE ? "?after=" + shown.getLast().id() : null;
        return screen.show("interpreting/missions", new OwnPage(waiting(me), shown, next));
    }

    /** What is offered belongs to nobody yet, so only the offer itself lets somebody look at it. */
    private List<Waiting> waiting(PersonId me) {
        return backstage.look(() -> shelf.offers().listOpen(me, shelf.prices().now()).stream()
                .flatMap(it -> shelf.requests().find(it.house(), it.request()).stream()
                        .filter(of -> of.state() == State.OPEN)
                        .map(of -> new Waiting(it, of)))
                .toList());
    }

    @PostMapping(PATH + "/{id}/answers")
    ModelAndView answer(
            Screen screen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response) {
        PersonId me = enter(screen.viewer());
        UUID request = Ids.parse(id);
        Offer offer = backstage
                .look(() -> shelf.offers().listOpen(me, shelf.prices().now()))
                .stream()
                .filter(it -> it.request().equals(request))
                .findFirst()
                .orElseThrow(NotFound::new);
        Accepting.Outcome outcome = answer.equals("yes") ? accepting.accept(offer) : accepting.decline(offer);
        News.tell(response, outcome.key());
        return screen.go(outcome == Accepting.Outcome.ACCEPTED ? PATH + "/" + request : PATH);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView look(Screen screen, @PathVariable String id) {
        Request request = mission(screen, id);
        return screen.show("interpreting/mission", page(request, Form.of(planned(request))));
    }

    private Request mission(Screen screen, String id) {
        return shelf.requests().getOfInterpreter(enter(screen.viewer()), Ids.parse(id));
    }

    static Map<String, String> planned(Request request) {
        return Map.of("began", clock(request.beginsAt()), "ended", clock(request.endsAt()), "waited", "0");
    }

    private static String clock(Instant at) {
        return LocalTime.ofInstant(at, ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private MissionPage page(Request request, Form form) {
        return new MissionPage(
                request,
                name(request.client()),
                name(request.house()),
                shelf.sheets().find(request).orElse(null),
                planPay(request),
                shelf.ledger().list(request, Scale.PAY),
                shelf.rulings().list(request),
                shelf.debriefings().find(request).orElse(null),
                !shelf.prices().now().isBefore(request.beginsAt().minus(SheetForm.EARLIEST)),
                request.isToCome(shelf.prices().now()),
                form,
                Ids.next().toString());
    }

    private @Nullable Pay planPay(Request request) {
        UUID pay = request.pay();
        return pay == null || request.state() != State.COVERED
                ? null
                : Pay.of(request, shelf.prices().get(request.house(), pay));
    }

    private static String name(Viewer viewer) {
        return viewer instanceof Viewer.Person person ? person.name() : "";
    }

    private String name(OrganisationId house) {
        return organisations.listAll(List.of(house)).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("");
    }

    @PostMapping(PATH + "/{id}/sheet")
    ModelAndView sign(Screen screen, @PathVariable String id, HttpServletRequest posted, HttpServletResponse response) {
        PersonId me = enter(screen.viewer());
        Request request = backstage.look(() -> shelf.requests().getAccepted(me, Ids.parse(id)));
        if (request.mode().isWritten()) {
            throw new NotFound();
        }
        boolean theirs = request.isMissionOf(me);
        var form = new SheetForm(Form.typed(posted), name(screen.viewer()));
        Optional<Sheet> sheet = form.read(request, me, shelf.prices().now());
        if (sheet.isEmpty()) {
            if (!theirs) {
                throw new NotFound();
            }
            return screen.refuse("interpreting/mission", page(request, form.form()));
        }
        News.tell(response, settling.settle(request, sheet.get()).key());
        return screen.go(theirs ? PATH + "/" + request.id() : PATH);
    }

    /** The text itself goes another way. */
    @PostMapping(PATH + "/{id}/delivery")
    ModelAndView deliver(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Request request = mission(screen, id);
        if (!settling.deliver(request, screen.viewer().id())) {
            Form form = Form.of(planned(request)).wrong("", "interpreting.fault.over");
            return screen.refuse("interpreting/mission", page(request, form));
        }
        News.tell(response, "interpreting.news.delivered");
        return screen.go(PATH + "/" + request.id());
    }

    @PostMapping(PATH + "/{id}/return")
    ModelAndView giveBack(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Request request = mission(screen, id);
        if (!accepting.giveBack(screen.viewer().id(), request)) {
            boolean begun = !request.state().isOver()
                    && !request.isToCome(shelf.prices().now());
            Form form =
                    Form.of(planned(request)).wrong("", begun ? "interpreting.fault.begun" : "interpreting.fault.over");
            return screen.refuse("interpreting/mission", page(request, form));
        }
        News.tell(response, "interpreting.news.returned");
        return screen.go(PATH);
    }
}
