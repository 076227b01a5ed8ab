package express.interpreting;

import express.base.PersonId;
import express.directory.Organisation;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the people of an organisation ask for interpreters. */
@Controller
class AskPages {

    /** What is known of it where somebody is led here from what it is for. */
    private static final List<String> KNOWN =
            List.of("occasion", "day", "time", "minutes", "mode", "language", "place", "wished");

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
            return RequestPages.address(client.slug());
        }
    }

    private final Clients clients;
    private final Asking asking;
    private final Candidates candidates;

    AskPages(Clients clients, Asking asking, Candidates candidates) {
        this.clients = clients;
        this.asking = asking;
        this.candidates = candidates;
    }

    @GetMapping(RequestPages.PATH + "/new")
    ModelAndView begin(Screen screen, @PathVariable String slug, @RequestParam Map<String, String> known) {
        Organisation client = clients.enter(screen.viewer(), slug);
        Map<String, String> typed = new HashMap<>(Map.of("minutes", "60", "mode", "ON_SITE", "weeks", "1"));
        KNOWN.stream().filter(known::containsKey).forEach(it -> typed.put(it, known.get(it)));
        return screen.show("interpreting/ask", asked(screen, client, Form.of(typed)));
    }

    private AskPage asked(Screen screen, Organisation client, Form form) {
        List<Agreement> living = clients.living(client);
        Map<String, String> houses = new LinkedHashMap<>();
        living.forEach(it -> houses.put(it.id().toString(), clients.house(it)));
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

    @PostMapping(RequestPages.PATH)
    ModelAndView ask(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Organisation client = clients.enter(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(posted);
        List<Agreement> living = clients.living(client);
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
                        ? RequestPages.address(slug)
                        : RequestPages.address(slug) + "/" + all.getFirst().id());
    }
}
