package express.committee;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.people.Member;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** The sessions of a lender's committee, and calling another one. */
@Controller
class SessionsPages {

    static final String PATH = "/organisations/{slug}/sessions";

    static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/sessions";
    }

    /** @param open what is still missing of what was granted */
    record ListPage(
            Organisation house,
            List<Session> sessions,
            @Nullable String next,
            List<Missing> open,
            int ready,
            boolean calls) {

        String path() {
            return SessionsPages.path(house);
        }
    }

    /** A condition, and where it is met. */
    record Missing(Condition condition, String path, String applicant) {}

    record CallPage(Organisation house, List<Member> members, List<Dossier> ready, int quorum, Form form) {

        String path() {
            return SessionsPages.path(house);
        }
    }

    private final Desk desk;
    private final Sessions sessions;
    private final Shelf shelf;
    private final Calling calling;
    private final InstantSource time;

    SessionsPages(Desk desk, Sessions sessions, Shelf shelf, Calling calling, InstantSource time) {
        this.desk = desk;
        this.sessions = sessions;
        this.shelf = shelf;
        this.calling = calling;
        this.time = time;
    }

    /** What these pages look up. */
    @Component
    record Shelf(Ready ready, Who who, RuleBook rules, Remaining remaining) {

        CallPage call(Organisation house, Form form) {
            return new CallPage(
                    house,
                    who.members(house.id()),
                    ready.list(house.id()),
                    rules.get(house.id()).quorum(),
                    form);
        }
    }

    @GetMapping(PATH)
    ModelAndView list(
            Screen screen, @PathVariable String slug, @RequestParam(required = false) @Nullable String after) {
        Organisation house = desk.enter(screen.viewer(), slug);
        List<Session> found = sessions.list(house.id(), after == null ? null : Ids.parse(after));
        boolean more = found.size() > Sessions.PAGE;
        List<Session> shown = more ? found.subList(0, Sessions.PAGE) : found;
        boolean calls = CommitteeAccess.mayCall(screen.viewer(), house.id());
        return screen.show(
                "committee/sessions",
                new ListPage(
                        house,
                        shown,
                        more ? path(house) + "?after=" + shown.getLast().id() : null,
                        shelf.remaining().list(house),
                        calls ? shelf.ready().list(house.id()).size() : 0,
                        calls));
    }

    @GetMapping(PATH + "/new")
    ModelAndView begin(Screen screen, @PathVariable String slug) {
        Organisation house = desk.call(screen.viewer(), slug);
        CallPage page = shelf.call(house, Form.empty());
        Map<String, String> all = Map.of(
                "members",
                page.members().stream().map(it -> it.id().toString()).collect(Collectors.joining(",")),
                "applications",
                page.ready().stream().map(it -> it.application().toString()).collect(Collectors.joining(",")));
        return screen.show("committee/call", shelf.call(house, Form.of(all)));
    }

    @PostMapping(PATH)
    ModelAndView call(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = desk.call(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(request);
        CallPage page = shelf.call(house, Form.of(typed));
        List<Wrong> faults = new ArrayList<>();
        Optional<Instant> at = Typing.moment(faults, typed, time.instant());
        String place = Typing.limited(faults, typed, "place", 200).replace('\n', ' ');
        List<PersonId> members = page.members().stream()
                .map(Member::id)
                .filter(it -> page.form().chosen("members", it.toString()))
                .toList();
        if (members.size() < page.quorum()) {
            faults.add(new Wrong("members", "committee.fault.few-members"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("committee/call", shelf.call(house, new Form(typed, faults)));
        }
        List<UUID> applications = page.ready().stream()
                .map(Dossier::application)
                .filter(it -> page.form().chosen("applications", it.toString()))
                .toList();
        UUID id =
                calling.call(screen.viewer(), house, new Calling.Call(at.orElseThrow(), place, members, applications));
        News.tell(response, "committee.news.called");
        return screen.go(path(house) + "/" + id);
    }

    /** Applications that wait and stand on no agenda yet. */
    @Component
    record Ready(Dossiers dossiers, Agenda agenda) {

        List<Dossier> list(OrganisationId lender) {
            var waiting = agenda.waiting(lender);
            return dossiers.listReady(lender).stream()
                    .filter(it -> !waiting.contains(it.application()) && !it.withheld())
                    .toList();
        }
    }

    /** Conditions that are open, with where to meet them. */
    @Component
    record Remaining(Conditions conditions, Agenda agenda, Dossiers dossiers) {

        private static final int MOST = 50;

        List<Missing> list(Organisation house) {
            Map<UUID, Item> items = new HashMap<>();
            Map<UUID, String> called = new HashMap<>();
            List<Missing> missing = new ArrayList<>();
            for (Condition condition : conditions.listOpen(house.id(), dossiers.listForgone(house.id()), MOST)) {
                Item item = items.computeIfAbsent(condition.item(), id -> agenda.get(house.id(), id));
                String applicant = called.computeIfAbsent(
                        item.id(), id -> dossiers.get(item).applicant());
                missing.add(new Missing(
                        condition,
                        SessionsPages.path(house) + "/" + item.session() + "/items/" + item.id(),
                        Objects.requireNonNullElse(applicant, "")));
            }
            return missing;
        }
    }
}
