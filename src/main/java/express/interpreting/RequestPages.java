package express.interpreting;

import express.base.Ids;
import express.base.PersonId;
import express.directory.Organisation;
import express.tariffs.Bill;
import express.tariffs.Scale;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the people of an organisation see what became of their requests, and call them off. */
@Controller
class RequestPages {

    static final String PATH = "/organisations/{slug}/interpreter-requests";

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

    private final Clients clients;
    private final Requests requests;
    private final Candidates candidates;
    private final Closing closing;

    RequestPages(Clients clients, Requests requests, Candidates candidates, Closing closing) {
        this.clients = clients;
        this.requests = requests;
        this.candidates = candidates;
        this.closing = closing;
    }

    /** How a request ends, and what that comes to. */
    @Component
    record Closing(
            Settling settling, CallingOff calling, Ledger ledger, Sheets sheets, Rulings rulings, Prices prices) {

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

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, @RequestParam Optional<String> after) {
        Organisation client = clients.enter(screen.viewer(), slug);
        List<Request> found =
                requests.listOfClient(client.id(), after.map(Ids::parse).orElse(null));
        List<Request> shown = found.stream().limit(Requests.PAGE).toList();
        String next = found.size() > Requests.PAGE ? "?after=" + shown.getLast().id() : null;
        return screen.show(
                "interpreting/requests",
                new ListPage(client, shown, !clients.living(client).isEmpty(), next));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation client = clients.enter(screen.viewer(), slug);
        Request request = requests.getOfClient(client.id(), Ids.parse(id));
        return screen.show("interpreting/request", page(client, request, Form.empty()));
    }

    private RequestPage page(Organisation client, Request request, Form form) {
        Agreement agreement = clients.agreements().get(request.house(), request.agreement());
        PersonId interpreter = request.interpreter();
        PersonId wished = request.wished();
        String who = interpreter == null
                ? closing.settling().nameSubstitute(request).orElse(null)
                : candidates.names(List.of(interpreter)).getOrDefault(interpreter, "–");
        return new RequestPage(
                client,
                clients.house(agreement),
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
        Organisation client = clients.enter(screen.viewer(), slug);
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
        Organisation client = clients.enter(screen.viewer(), slug);
        Request request = requests.getOfClient(client.id(), Ids.parse(id));
        if (!closing.calling()
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
