package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.people.Entrance;
import express.people.Memberships;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a house does when a mission is over: it sees that somebody listens to who interpreted, and answers complaints. */
@Controller
class AftercarePages {

    private static final String DEBRIEFING = DispatchPages.PATH + "/debriefing";
    private static final String COMPLAINT = DispatchPages.PATH + "/complaints/{complaint}";

    /** @param people who can see to it */
    record DebriefingPage(
            Organisation house,
            Request request,
            String interpreter,
            @Nullable Debriefing debriefing,
            Map<String, String> people,
            LocalDate today,
            Form form) {

        String path() {
            return DayPages.address(house.slug()) + "/" + request.id();
        }
    }

    record CasePage(Organisation house, Request request, Complaint complaint, LocalDate today, Form form) {

        String path() {
            return DayPages.address(house.slug()) + "/" + request.id();
        }
    }

    private final House house;
    private final MissionPages.Shelf shelf;
    private final Complaints complaints;
    private final Candidates candidates;
    private final MissionPost post;
    private final Staff staff;

    AftercarePages(
            House house,
            MissionPages.Shelf shelf,
            Complaints complaints,
            Candidates candidates,
            MissionPost post,
            Staff staff) {
        this.house = house;
        this.shelf = shelf;
        this.complaints = complaints;
        this.candidates = candidates;
        this.post = post;
        this.staff = staff;
    }

    /** The people of a house. */
    @Component
    record Staff(Memberships memberships, Entrance entrance) {

        Map<String, String> list(OrganisationId of, PersonId except) {
            Map<String, String> people = new LinkedHashMap<>();
            entrance.look(() -> memberships.list(of)).stream()
                    .filter(it -> !it.deactivated() && !it.id().equals(except))
                    .forEach(it -> people.put(it.id().toString(), it.name()));
            return people;
        }

        /** Where these are active; not in a transaction of anybody else, who may not see it. */
        Map<PersonId, List<Memberships.Place>> places(Collection<PersonId> of) {
            return entrance.look(() -> memberships.listPlaces(of)).stream()
                    .collect(Collectors.groupingBy(Memberships.Place::person));
        }
    }

    @GetMapping(DEBRIEFING)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        LocalDate usual = shelf.prices().today().plusDays(Debriefing.DAYS);
        Map<String, String> typed = shelf.debriefings()
                .find(request)
                .map(it -> Map.of(
                        "keeper",
                                Optional.ofNullable(it.keeper())
                                        .map(PersonId::toString)
                                        .orElse(""),
                        "until", it.until().toString()))
                .orElse(Map.of("until", usual.toString()));
        return screen.show("interpreting/debriefing", page(of, request, Form.of(typed)));
    }

    private static PersonId interpreter(Request request) {
        PersonId interpreter = request.interpreter();
        if (interpreter == null || !request.state().isOver()) {
            throw new NotFound();
        }
        return interpreter;
    }

    private DebriefingPage page(Organisation of, Request request, Form form) {
        PersonId interpreter = interpreter(request);
        return new DebriefingPage(
                of,
                request,
                candidates.names(List.of(interpreter)).getOrDefault(interpreter, "–"),
                shelf.debriefings().find(request).orElse(null),
                staff.list(of.id(), interpreter),
                shelf.prices().today(),
                form);
    }

    @PostMapping(DEBRIEFING)
    ModelAndView follow(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest posted,
            HttpServletResponse response) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        PersonId interpreter = interpreter(request);
        var fields = new Fields(Form.typed(posted));
        String keeper = fields.text("keeper");
        if (!staff.list(of.id(), interpreter).containsKey(keeper)) {
            fields.wrong("keeper", "interpreting.fault.keeper");
        }
        Optional<LocalDate> until = fields.day("until");
        if (fields.failed() || until.isEmpty()) {
            return screen.refuse("interpreting/debriefing", page(of, request, fields.form()));
        }
        shelf.debriefings().follow(request, interpreter, PersonId.of(keeper), until.get());
        News.tell(response, "interpreting.news.debriefing");
        return screen.go(DayPages.address(slug) + "/" + request.id() + "/debriefing");
    }

    @PostMapping(DEBRIEFING + "/end")
    ModelAndView finish(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        shelf.debriefings().finish(request, screen.viewer().id(), shelf.prices().now());
        News.tell(response, "interpreting.news.debriefed");
        return screen.go(DayPages.address(slug));
    }

    @GetMapping(COMPLAINT)
    ModelAndView read(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String complaint) {
        return screen.show("interpreting/case", casePage(screen, slug, id, complaint, Form.empty()));
    }

    private CasePage casePage(Screen screen, String slug, String id, String complaint, Form form) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        Complaint it = complaints.get(of.id(), Ids.parse(complaint));
        if (!it.request().equals(request.id())) {
            throw new NotFound();
        }
        return new CasePage(of, request, it, shelf.prices().today(), form);
    }

    @PostMapping(COMPLAINT)
    ModelAndView answer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String complaint,
            HttpServletRequest posted,
            HttpServletResponse response) {
        var fields = new Fields(Form.typed(posted));
        CasePage page = casePage(screen, slug, id, complaint, fields.form());
        String words = fields.paragraph("answer", Complaint.LONGEST);
        if (words.isEmpty()) {
            fields.wrong("answer", "interpreting.fault.answer");
        }
        if (fields.failed()) {
            return screen.refuse("interpreting/case", casePage(screen, slug, id, complaint, fields.form()));
        }
        if (complaints.answer(
                page.complaint(), words, screen.viewer().id(), shelf.prices().now())) {
            post.answer(page.complaint(), page.request());
        }
        News.tell(response, "interpreting.news.heeded");
        return screen.go(DayPages.address(slug));
    }
}
