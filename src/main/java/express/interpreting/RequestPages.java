package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.tariffs.Bill;
import express.tariffs.Scale;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the people of an organisation ask for interpreters, and see what became of it. */
@Controller
class RequestPages {

    static final String PATH = "/organisations/{slug}/interpreter-requests";

    /** What is known of it where somebody is led here from what it is for. */
    private static final List<String> KNOWN =
            List.of("occasion", "day", "time", "minutes", "language", "place", "wished");

    record ListPage(
            Organisation client,
            List<Request> requests,
            boolean asks,
            @Nullable String next) {

        String path() {
            return address(client.slug());
        }
    }

    /**
     * @param houses that can be asked, by their agreements
     * @param wishes who interpreted for them before; nobody, if nobody did
     */
    record AskPage(
            Organisation client,
            Map<String, String> houses,
            List<String> centres,
            Map<String, String> wishes,
            Form form) {

        String path() {
            return address(client.slug());
        }
    }

    /**
     * @param due what calling off would cost at this moment; nothing, if nobody has accepted yet
     * @param missed whether they have said that nobody came to interpret
     */
    record RequestPage(
            Organisation client,
            String house,
            Request request,
            @Nullable String interpreter,
            @Nullable String wished,
            boolean substitute,
            @Nullable Bill due,
            String currency,
            List<Entry> entries,
            List<Ruling> rulings,
            boolean absent,
            boolean missed,
            boolean toCome,
            Form form) {

        /** Only then is it known that nobody came to interpret. */
        boolean isMissable() {
            return request.state() == State.COVERED
                    && !toCome
                    && !request.mode().isWritten();
        }

        String path() {
            return address(client.slug()) + "/" + request.id();
        }
    }

    private final Organisations organisations;
    private final Agreements agreements;
    private final Requests requests;
    private final Asking asking;
    private final Candidates candidates;
    private final Closing closing;

    RequestPages(
            Organisations organisations,
            Agreements agreements,
            Requests requests,
            Asking asking,
            Candidates candidates,
            Closing closing) {
        this.organisations = organisations;
        this.agreements = agreements;
        this.requests = requests;
        this.asking = asking;
        this.candidates = candidates;
        this.closing = closing;
    }

    /** How a request ends, and what that comes to. */
    @Component
    record Closing(Settling settling, Ledger ledger, Sheets sheets, Rulings rulings, Prices prices) {

        /** What calling off would cost a client now. */
        @Nullable
        Bill due(Request request) {
            UUID charge = request.charge();
            return charge == null || request.state() != State.COVERED
                    ? null
                    : request.calledOff(prices.get(request.house(), charge), prices.now(), Sheets.Way.NONE);
        }
    }

    static String address(String slug) {
        return "/organisations/" + slug + "/interpreter-requests";
    }

    private Organisation enter(Screen screen, String slug) {
        Organisation client = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InterpretingAccess.mayAsk(screen.viewer(), client.id())
                || agreements.listOfClient(client.id()).isEmpty()) {
            throw new NotFound();
        }
        return client;
    }

    private List<Agreement> living(Organisation client) {
        return agreements.listOfClient(client.id()).stream()
                .filter(it -> it.holds(closing.prices().today()))
                .toList();
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, @RequestParam Optional<String> after) {
        Organisation client = enter(screen, slug);
        List<Request> found =
                requests.listOfClient(client.id(), after.map(Ids::parse).orElse(null));
        List<Request> shown = found.stream().limit(Requests.PAGE).toList();
        String next = found.size() > Requests.PAGE ? "?after=" + shown.getLast().id() : null;
        return screen.show(
                "interpreting/requests",
                new ListPage(client, shown, !living(client).isEmpty(), next));
    }

    @GetMapping(PATH + "/new")
    ModelAndView begin(Screen screen, @PathVariable String slug, @RequestParam Map<String, String> known) {
        Organisation client = enter(screen, slug);
        Map<String, String> typed = new HashMap<>(Map.of("minutes", "60", "mode", "ON_SITE", "weeks", "1"));
        KNOWN.stream().filter(known::containsKey).forEach(it -> typed.put(it, known.get(it)));
        return screen.show("interpreting/ask", asked(screen, client, Form.of(typed)));
    }

    private AskPage asked(Screen screen, Organisation client, Form form) {
        List<Agreement> living = living(client);
        Map<String, String> houses = new LinkedHashMap<>();
        living.forEach(it -> houses.put(it.id().toString(), name(it)));
        List<String> centres = living.stream()
                .flatMap(it -> it.costCentres().stream())
                .distinct()
                .toList();
        return new AskPage(client, houses, centres, wishes(screen, client, living), form);
    }

    private Map<String, String> wishes(Screen screen, Organisation client, List<Agreement> living) {
        Map<String, String> wishes = new LinkedHashMap<>();
        candidates.listWishes(client.id()).stream()
                .filter(it ->
                        living.stream().anyMatch(agreement -> agreement.house().equals(it.house())))
                .forEach(it -> wishes.put(it.person().toString(), it.name()));
        if (wishes.isEmpty()) {
            return wishes;
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", screen.text("interpreting.wished.none"));
        all.putAll(wishes);
        return all;
    }

    private String name(Agreement agreement) {
        return organisations.listAll(List.of(agreement.house())).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("–");
    }

    @PostMapping(PATH)
    ModelAndView ask(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Organisation client = enter(screen, slug);
        Map<String, String> typed = Form.typed(posted);
        List<Agreement> living = living(client);
        Optional<Agreement> agreement = living.stream()
                .filter(it -> living.size() == 1 || it.id().toString().equals(typed.get("agreement")))
                .findFirst();
        if (agreement.isEmpty()) {
            Form form = Form.of(typed).wrong("agreement", "interpreting.fault.house");
            return screen.refuse("interpreting/ask", asked(screen, client, form));
        }
        var form = new RequestForm(typed);
        Set<PersonId> known = candidates.listWishes(client.id()).stream()
                .filter(it -> it.house().equals(agreement.get().house()))
                .map(Candidates.Wish::person)
                .collect(Collectors.toSet());
        List<Request> all = asking.read(form, agreement.get(), screen.viewer().id(), known);
        if (form.failed() || all.isEmpty()) {
            return screen.refuse("interpreting/ask", asked(screen, client, form.form()));
        }
        asking.ask(all);
        News.tell(response, all.size() > 1 ? "interpreting.news.series" : "interpreting.news.asked");
        return screen.go(
                all.size() > 1
                        ? address(slug)
                        : address(slug) + "/" + all.getFirst().id());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation client = enter(screen, slug);
        Request request = requests.getOfClient(client.id(), Ids.parse(id));
        return screen.show("interpreting/request", page(client, request, Form.empty()));
    }

    private RequestPage page(Organisation client, Request request, Form form) {
        Agreement agreement = agreements.get(request.house(), request.agreement());
        PersonId interpreter = request.interpreter();
        PersonId wished = request.wished();
        String who = interpreter == null
                ? closing.settling().nameSubstitute(request).orElse(null)
                : candidates.names(List.of(interpreter)).getOrDefault(interpreter, "–");
        return new RequestPage(
                client,
                name(agreement),
                request,
                who,
                wished == null ? null : candidates.names(List.of(wished)).get(wished),
                interpreter == null,
                closing.due(request),
                closing.prices()
                        .charge(agreement)
                        .map(it -> it.tariff().currency())
                        .orElse("EUR"),
                closing.ledger().list(request, Scale.CHARGE),
                closing.rulings().list(request),
                closing.sheets().isAbsent(request),
                closing.settling().isSaidMissed(request),
                request.isToCome(closing.prices().now()),
                form);
    }

    @PostMapping(PATH + "/{id}/absence")
    ModelAndView miss(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation client = enter(screen, slug);
        Request request = requests.getOfClient(client.id(), Ids.parse(id));
        if (!closing.settling().doubt(request)) {
            Request seen = requests.getOfClient(client.id(), request.id());
            Form form = Form.empty().wrong("", "interpreting.fault.missed");
            return screen.refuse("interpreting/request", page(client, seen, form));
        }
        News.tell(response, "interpreting.news.doubted");
        return screen.go(address(slug) + "/" + request.id());
    }

    @PostMapping(PATH + "/{id}/cancellation")
    ModelAndView cancel(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation client = enter(screen, slug);
        Request request = requests.getOfClient(client.id(), Ids.parse(id));
        if (!closing.settling()
                .cancel(
                        request,
                        Sheets.Side.CLIENT,
                        Sheets.Way.NONE,
                        screen.viewer().id())) {
            Request seen = requests.getOfClient(client.id(), request.id());
            String fault = seen.state().isOver() ? "interpreting.fault.over" : "interpreting.fault.begun";
            return screen.refuse(
                    "interpreting/request", page(client, seen, Form.empty().wrong("", fault)));
        }
        News.tell(response, "interpreting.news.cancelled");
        return screen.go(address(slug) + "/" + request.id());
    }
}
