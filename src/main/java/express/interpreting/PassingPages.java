package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.people.Rates;
import express.people.Rates.Limit;
import express.tariffs.Scale;
import express.tariffs.Tariff;
import express.tariffs.TariffVersion;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where another house answers by a link whether it takes a mission over. It learns what an interpreter learns: before it says
 * yes neither where exactly nor from whom, afterwards that, and never by which number the client knows its case.
 */
@Controller
class PassingPages {

    static final String PATH = "/passed-missions/";

    /**
     * @param client nothing, as long as it is not theirs
     * @param rulings about sheets that came by this link
     * @param planned what it is paid if it goes as planned; nothing, where no price holds any more
     * @param paid what it came to
     */
    record PassingPage(
            String secret,
            String house,
            String client,
            Request request,
            Passing passing,
            boolean open,
            boolean begun,
            boolean toCome,
            @Nullable Sheet sheet,
            List<Ruling> rulings,
            @Nullable Pay planned,
            List<Entry> paid,
            Form form,
            String sending) {

        String path() {
            return PATH + secret;
        }
    }

    /** What a link leads to. */
    @Component
    record Door(Backstage backstage, Partners partners, MissionPages.Shelf shelf, House house) {

        Optional<Passing> find(String secret) {
            return backstage.look(() -> partners.find(secret));
        }

        Request request(Passing passing) {
            return backstage.look(() ->
                    shelf.requests().find(passing.house(), passing.request()).orElseThrow(NotFound::new));
        }

        Optional<Sheet> sheet(Request request) {
            return backstage.look(() -> shelf.sheets().find(request));
        }

        /** What was decided about sheets that no interpreter of the house sent. */
        List<Ruling> rulings(Request request) {
            return backstage.look(() -> {
                Set<UUID> theirs = Stream.concat(
                                shelf.sheets().find(request).stream(), shelf.sheets().listSpare(request).stream())
                        .filter(it -> it.by() == null)
                        .map(Sheet::sending)
                        .collect(Collectors.toSet());
                return shelf.rulings().list(request).stream()
                        .filter(it -> theirs.contains(it.sending()))
                        .toList();
            });
        }

        Optional<Pay> planned(Passing passing, Request request) {
            return backstage.look(() -> tariff(passing, request).map(it -> Pay.of(request, it)));
        }

        /** Once it is theirs, by the prices that held when they said yes. */
        private Optional<Tariff> tariff(Passing passing, Request request) {
            UUID frozen = request.pay();
            if (passing.isTaken() && frozen != null) {
                return Optional.of(shelf.prices().get(passing.house(), frozen));
            }
            Partner partner = partners.get(passing.house(), passing.partner());
            return shelf.prices().pay(request, partner.payFamily()).map(TariffVersion::tariff);
        }

        List<Entry> paid(Passing passing, Request request) {
            return backstage.look(() -> shelf.ledger().list(request, Scale.PAY)).stream()
                    .filter(it -> it.party().equals(passing.partner()))
                    .toList();
        }

        String name(OrganisationId id) {
            return house.names(List.of(id)).getOrDefault(id, "");
        }
    }

    private final Door door;
    private final PassingOn passings;
    private final Settling settling;
    private final Rates rates;

    PassingPages(Door door, PassingOn passings, Settling settling, Rates rates) {
        this.door = door;
        this.passings = passings;
        this.settling = settling;
        this.rates = rates;
    }

    private Optional<Passing> find(String secret, HttpServletRequest from) {
        rates.count(Limit.CHECKING, from.getRemoteAddr());
        return door.find(secret);
    }

    private static ModelAndView gone(Screen screen) {
        ModelAndView gone = screen.show("interpreting/gone", "");
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    private PassingPage page(String secret, Passing passing, @Nullable Form typed) {
        Request request = door.request(passing);
        boolean theirs = passing.isTaken();
        var now = door.shelf().prices().now();
        return new PassingPage(
                secret,
                door.name(passing.house()),
                theirs ? door.name(request.client()) : "",
                request,
                passing,
                passing.isOpen(now) && request.state() == State.OPEN,
                !now.isBefore(request.beginsAt().minus(SheetForm.EARLIEST)),
                request.isToCome(now),
                theirs ? door.sheet(request).orElse(null) : null,
                theirs ? door.rulings(request) : List.of(),
                door.planned(passing, request).orElse(null),
                theirs ? door.paid(passing, request) : List.of(),
                typed == null ? Form.of(MissionPages.planned(request)) : typed,
                Ids.next().toString());
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(
            Screen screen, @PathVariable String secret, HttpServletRequest from, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return find(secret, from)
                .map(it -> screen.show("interpreting/passing", page(secret, it, null)))
                .orElseGet(() -> gone(screen));
    }

    @Open
    @PostMapping(PATH + "{secret}/answers")
    ModelAndView answer(
            Screen screen,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest from,
            HttpServletResponse response) {
        Optional<Passing> found = find(secret, from);
        if (found.isEmpty()) {
            return gone(screen);
        }
        if (!answer.equals("yes")) {
            passings.decline(found.get());
            return screen.go(PATH + secret);
        }
        Accepting.Outcome outcome = passings.accept(found.get());
        if (outcome == Accepting.Outcome.ACCEPTED) {
            return screen.go(PATH + secret);
        }
        Form form = Form.empty().wrong("", outcome.key());
        return screen.refuse(
                "interpreting/passing", page(secret, door.find(secret).orElseThrow(), form));
    }

    @Open
    @PostMapping(PATH + "{secret}/sheet")
    ModelAndView sign(
            Screen screen, @PathVariable String secret, HttpServletRequest posted, HttpServletResponse response) {
        Optional<Passing> found = find(secret, posted);
        if (found.isEmpty() || !found.get().isTaken()) {
            return gone(screen);
        }
        Request request = door.request(found.get());
        if (request.mode().isWritten()) {
            return gone(screen);
        }
        var form = new SheetForm(Form.typed(posted));
        Optional<Sheet> sheet = form.read(request, null, door.shelf().prices().now());
        if (sheet.isEmpty()) {
            return screen.refuse("interpreting/passing", page(secret, found.get(), form.form()));
        }
        News.tell(
                response,
                settling.settle(request, sheet.get(), found.get().partner()).key());
        return screen.go(PATH + secret);
    }

    /** The text itself goes another way. */
    @Open
    @PostMapping(PATH + "{secret}/delivery")
    ModelAndView deliver(
            Screen screen, @PathVariable String secret, HttpServletRequest from, HttpServletResponse response) {
        Optional<Passing> found = find(secret, from);
        if (found.isEmpty() || !found.get().isTaken()) {
            return gone(screen);
        }
        Passing passing = found.get();
        if (!settling.deliver(door.request(passing), passing.partner())) {
            Form form = Form.empty().wrong("", "interpreting.fault.over");
            return screen.refuse("interpreting/passing", page(secret, passing, form));
        }
        News.tell(response, "interpreting.news.delivered");
        return screen.go(PATH + secret);
    }

    @Open
    @PostMapping(PATH + "{secret}/return")
    ModelAndView giveBack(
            Screen screen, @PathVariable String secret, HttpServletRequest from, HttpServletResponse response) {
        Optional<Passing> found = find(secret, from);
        if (found.isEmpty()) {
            return gone(screen);
        }
        if (!passings.giveBack(found.get())) {
            PassingPage page = page(secret, found.get(), null);
            boolean begun = page.request().state() == State.COVERED && !page.toCome();
            Form form = Form.of(MissionPages.planned(page.request()))
                    .wrong("", begun ? "interpreting.fault.begun" : "interpreting.fault.over");
            return screen.refuse("interpreting/passing", page(secret, found.get(), form));
        }
        News.tell(response, "interpreting.news.returned");
        return screen.go(PATH + secret);
    }
}
