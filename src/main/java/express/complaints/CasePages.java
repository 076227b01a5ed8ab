package express.complaints;

import express.applications.Application;
import express.applications.Applications;
import express.base.Ids;
import express.base.PersonId;
import express.complaints.Entry.Finding;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.People;
import express.people.Person;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One complaint, for those of the lender who handle it; and writing one down for somebody. */
@Controller
class CasePages {

    static final String ONE = RegisterPages.PATH + "/{id}";

    record CasePage(
            Organisation house,
            Complaint complaint,
            List<Entry> entries,
            Map<PersonId, String> names,
            boolean answers,
            LocalDate today,
            Form form) {

        String path() {
            return complaint.desk(house.slug());
        }

        String name(@Nullable PersonId person) {
            return person == null ? "" : names.getOrDefault(person, "");
        }
    }

    record TakePage(Organisation house, @Nullable Application application, Form form) {

        String path() {
            return RegisterPages.path(house);
        }
    }

    private final Shelf shelf;
    private final Complaints complaints;
    private final Complaining complaining;
    private final DeadlinesOfLenders deadlines;

    CasePages(Shelf shelf, Complaints complaints, Complaining complaining, DeadlinesOfLenders deadlines) {
        this.shelf = shelf;
        this.complaints = complaints;
        this.complaining = complaining;
        this.deadlines = deadlines;
    }

    /** What these pages look up. */
    @Component
    record Shelf(Organisations organisations, Applications applications, Entries entries, People people) {

        Organisation house(Screen screen, String slug) {
            Organisation house = organisations.get(slug);
            ComplaintsAccess.require(ComplaintsAccess.mayWork(screen.viewer(), house.id()));
            return house;
        }

        CasePage page(Screen screen, Organisation house, Complaint it, LocalDate today, Form form) {
            List<Entry> all = entries.list(it);
            List<PersonId> acting = all.stream()
                    .map(Entry::by)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return new CasePage(
                    house,
                    it,
                    all,
                    people.listAll(acting).stream().collect(Collectors.toMap(Person::id, Person::name)),
                    it.state().leadsTo(it.state().answered()) && entries.letAnswer(screen.viewer(), it),
                    today,
                    form);
        }

        /** One of theirs, as this officer sees it. */
        Optional<Application> about(Screen screen, Organisation house, Map<String, String> asked) {
            String id = asked.getOrDefault("application", "");
            return id.isEmpty()
                    ? Optional.empty()
                    : applications
                            .findApplication(Ids.parse(id))
                            .filter(it -> it.lender().equals(house.id())
                                    && !it.applicant().equals(screen.viewer().id()));
        }
    }

    @GetMapping(RegisterPages.PATH + "/new")
    ModelAndView begin(Screen screen, @PathVariable String slug, @RequestParam Map<String, String> asked) {
        Organisation house = shelf.house(screen, slug);
        Application about = shelf.about(screen, house, asked).orElse(null);
        Form form = Form.of(Map.of(
                "received", complaining.today().toString(),
                "called", about == null ? "" : about.called(),
                "reach", about == null ? "" : screen.text("complaints.reach.account")));
        return screen.show("complaints/take", new TakePage(house, about, form));
    }

    @PostMapping(RegisterPages.PATH)
    ModelAndView take(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = shelf.house(screen, slug);
        Map<String, String> typed = Form.typed(request);
        Application about = shelf.about(screen, house, typed).orElse(null);
        ComplaintForm form = ComplaintForm.taken(typed, screen.newcomerLanguages(), complaining.today());
        if (form.said() == null) {
            return screen.refuse("complaints/take", new TakePage(house, about, form.form()));
        }
        Complaint it = Taking.on(screen.viewer(), house.id(), about, form.said(), deadlines.get(house.id()));
        complaining.receive(screen.viewer(), it);
        News.tell(response, "complaints.news.taken");
        return screen.go(it.desk(house.slug()));
    }

    @GetMapping(ONE)
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = shelf.house(screen, slug);
        Complaint it = complaint(screen, house, id);
        complaining.see(screen.viewer(), it);
        return screen.show("complaints/case", shelf.page(screen, house, it, complaining.today(), Form.empty()));
    }

    private Complaint complaint(Screen screen, Organisation house, String id) {
        Complaint it = complaints.get(Ids.parse(id));
        ComplaintsAccess.require(it.lender().equals(house.id()) && ComplaintsAccess.mayHandle(screen.viewer(), it));
        return it;
    }

    @PostMapping(ONE + "/acknowledgement")
    ModelAndView acknowledge(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        return act(
                screen,
                slug,
                id,
                Form.empty(),
                it -> complaining.acknowledge(screen.viewer(), it.id()),
                response,
                "complaints.news.acknowledged");
    }

    @PostMapping(ONE + "/answer")
    ModelAndView answer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Optional<Finding> finding = Finding.of(typed.get("finding"));
        if (finding.isEmpty()) {
            faults.add(new Wrong("finding", "complaints.fault.finding"));
        }
        String words = ComplaintForm.words(typed, faults);
        return act(
                screen,
                slug,
                id,
                new Form(typed, faults),
                it -> complaining.answer(screen.viewer(), it.id(), finding.orElseThrow(), words),
                response,
                "complaints.news.answered");
    }

    /** Somebody without an account called, or wrote, that they are not content. */
    @PostMapping(ONE + "/objection")
    ModelAndView contest(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        String words = ComplaintForm.words(typed, faults);
        return act(
                screen,
                slug,
                id,
                new Form(typed, faults),
                it -> complaining.contest(screen.viewer(), it.id(), words),
                response,
                "complaints.news.contested");
    }

    private ModelAndView act(
            Screen screen,
            String slug,
            String id,
            Form form,
            Predicate<Complaint> acting,
            HttpServletResponse response,
            String news) {
        Organisation house = shelf.house(screen, slug);
        Complaint it = complaint(screen, house, id);
        Form said = form.failed() || acting.test(it) ? form : form.wrong("", "complaints.fault.meanwhile");
        if (said.failed()) {
            Complaint now = complaints.get(it.id());
            return screen.refuse("complaints/case", shelf.page(screen, house, now, complaining.today(), said));
        }
        News.tell(response, news);
        return screen.go(it.desk(slug));
    }

    /** To be sent by post to somebody without an account. */
    @GetMapping(ONE + "/letter.pdf")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = shelf.house(screen, slug);
        Complaint it = complaint(screen, house, id);
        CasePage page = shelf.page(screen, house, it, complaining.today(), Form.empty());
        return screen.print(
                "complaints/paper",
                page,
                screen.text("complaints.paper.title"),
                screen.text("complaints.paper.of", house.name(), screen.date(it.receivedOn())),
                complaining.now());
    }
}
