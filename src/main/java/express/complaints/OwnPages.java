package express.complaints;

import express.applications.Application;
import express.applications.Applications;
import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.complaints.Complaint.State;
import express.complaints.Entry.Kind;
import express.directory.Family;
import express.directory.Organisation;
import express.directory.Organisations;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody complains about, and what became of it. */
@Controller
class OwnPages {

    static final String PATH = "/complaints";

    record OwnPage(List<Row> rows) {}

    record Row(Complaint complaint, String house) {}

    /** @param application about which it is, if about one */
    record NewPage(
            List<Organisation> houses,
            @Nullable Organisation house,
            @Nullable Application application,
            Deadlines deadlines,
            Form form) {}

    record ComplaintPage(Complaint complaint, String house, List<Entry> entries, Deadlines deadlines, Form form) {

        boolean contests() {
            return complaint.state() == State.ANSWERED;
        }

        List<Entry> answers() {
            return entries.stream().filter(it -> it.kind() == Kind.ANSWERED).toList();
        }
    }

    private final Complaints complaints;
    private final Complaining complaining;
    private final Shelf shelf;

    OwnPages(Complaints complaints, Complaining complaining, Shelf shelf) {
        this.complaints = complaints;
        this.complaining = complaining;
        this.shelf = shelf;
    }

    /** What these pages look up. */
    @Component
    record Shelf(
            Organisations organisations, Applications applications, Entries entries, DeadlinesOfLenders deadlines) {

        List<Organisation> lenders() {
            return organisations.list().stream()
                    .filter(it -> it.family() == Family.FINANCE_INSTITUTION)
                    .toList();
        }

        Organisation house(OrganisationId lender) {
            return organisations.listAll(List.of(lender)).stream().findFirst().orElseThrow(NotFound::new);
        }

        /** Theirs alone. */
        Optional<Application> own(Viewer viewer, String id) {
            return id.isEmpty()
                    ? Optional.empty()
                    : applications
                            .findApplication(Ids.parse(id))
                            .filter(it -> it.applicant().equals(viewer.id()));
        }

        NewPage begin(Viewer viewer, Map<String, String> asked, Form form) {
            Application about =
                    own(viewer, asked.getOrDefault("application", "")).orElse(null);
            List<Organisation> lenders = lenders();
            Organisation house = about != null
                    ? house(about.lender())
                    : lenders.stream()
                            .filter(it -> it.slug().equals(asked.get("lender")))
                            .findFirst()
                            .orElse(lenders.size() == 1 ? lenders.getFirst() : null);
            return new NewPage(
                    lenders, house, about, house == null ? Deadlines.USUAL : deadlines.get(house.id()), form);
        }

        ComplaintPage page(Complaint it, Form form) {
            return new ComplaintPage(it, house(it.lender()).name(), entries.list(it), deadlines.get(it.lender()), form);
        }
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        List<Row> rows = complaints.listOf(screen.viewer().person().id()).stream()
                .map(it -> new Row(it, shelf.house(it.lender()).name()))
                .toList();
        return screen.show("complaints/own", new OwnPage(rows));
    }

    @GetMapping(PATH + "/new")
    ModelAndView begin(Screen screen, @RequestParam Map<String, String> asked) {
        return screen.show("complaints/new", shelf.begin(screen.viewer(), asked, Form.empty()));
    }

    @PostMapping(PATH)
    ModelAndView complain(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Viewer.Person viewer = screen.viewer().person();
        Map<String, String> typed = Form.typed(request);
        LocalDate today = complaining.today();
        ComplaintForm form = ComplaintForm.own(typed, viewer.name(), screen.language(), today);
        NewPage page = shelf.begin(viewer, typed, form.form());
        Organisation house = page.house();
        if (form.said() == null || house == null) {
            Form wrong = house == null ? form.form().wrong("lender", "complaints.fault.lender") : form.form();
            return screen.refuse("complaints/new", shelf.begin(viewer, typed, wrong));
        }
        Complaint it = Taking.by(viewer, house.id(), page.application(), form.said(), page.deadlines());
        complaining.receive(viewer, it);
        News.tell(response, "complaints.news.received");
        return screen.go(it.path());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Screen screen, @PathVariable String id) {
        return screen.show("complaints/complaint", shelf.page(own(screen, id), Form.empty()));
    }

    private Complaint own(Screen screen, String id) {
        Complaint it = complaints.get(Ids.parse(id));
        ComplaintsAccess.require(ComplaintsAccess.isOwn(screen.viewer(), it));
        return it;
    }

    @PostMapping(PATH + "/{id}/objection")
    ModelAndView contest(
            Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Complaint it = own(screen, id);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        String words = ComplaintForm.words(typed, faults);
        if (!faults.isEmpty()) {
            return screen.refuse("complaints/complaint", shelf.page(it, new Form(typed, faults)));
        }
        if (!complaining.contest(screen.viewer(), it.id(), words)) {
            return meanwhile(screen, it, typed);
        }
        News.tell(response, "complaints.news.contested");
        return screen.go(it.path());
    }

    private ModelAndView meanwhile(Screen screen, Complaint it, Map<String, String> typed) {
        Form form = Form.of(typed).wrong("", "complaints.fault.meanwhile");
        return screen.refuse("complaints/complaint", shelf.page(complaints.get(it.id()), form));
    }

    @PostMapping(PATH + "/{id}/withdrawal")
    ModelAndView withdraw(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Complaint it = own(screen, id);
        if (!complaining.withdraw(screen.viewer(), it.id())) {
            return meanwhile(screen, it, Map.of());
        }
        News.tell(response, "complaints.news.withdrawn");
        return screen.go(it.path());
    }
}
