package express.reports;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.people.Rates;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Partners say that a report is right, or what has to change: signed in, or by the link of a letter. */
@Controller
class ApprovalPages {

    static final String LINK = "/report-approvals/";

    private static final int LONGEST = 2000;

    /**
     * @param organisation its name
     * @param linked whether somebody came by a link
     */
    record AnswerPage(
            String action,
            String organisation,
            Partners.@Nullable Partner partner,
            Folio folio,
            Report report,
            boolean linked,
            Form form) {}

    /** What is looked up for somebody who comes by a link. */
    @Component
    record Linked(Door door, Reports reports, Wordings wordings, Gatherings gatherings, Binding binding) {

        record Asked(Partners.Asked partner, Report report) {}

        Folio folio(Screen screen, Report report) {
            return binding.bind(
                    gatherings.find(new GatheringId(report.gatheringId())).orElseThrow(NotFound::new),
                    door.open(() -> report.content(wordings.list(report.gatheringId()))),
                    null,
                    false,
                    screen.language());
        }
    }

    private final ReportDesk desk;
    private final Approvals approvals;
    private final Partners partners;
    private final Linked linked;
    private final Rates rates;

    ApprovalPages(ReportDesk desk, Approvals approvals, Partners partners, Linked linked, Rates rates) {
        this.desk = desk;
        this.approvals = approvals;
        this.partners = partners;
        this.linked = linked;
        this.rates = rates;
    }

    @PostMapping(DraftPages.REPORT + "/askings")
    ModelAndView ask(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        ReportDesk.View view = desk.host(screen.viewer(), slug);
        int letters = approvals.ask(view.report(), view.programme());
        News.tell(response, letters > 0 ? "reports.asked" : "reports.asked.nobody");
        return screen.go(view.draft() + "#approvals");
    }

    @PostMapping(DraftPages.REPORT + "/approvals")
    ModelAndView say(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(request);
        var organisation = new OrganisationId(Ids.parse(typed.getOrDefault("organisation", "")));
        if (!ReportsAccess.mayAnswer(view.speaksFor(), organisation)) {
            throw new NotFound();
        }
        Form form = check(typed);
        if (form.failed()) {
            return screen.refuse(
                    "reports/answer",
                    new AnswerPage(
                            view.path() + "/approvals",
                            approvals.name(organisation),
                            approvals.find(view.report(), organisation).orElse(null),
                            linked.folio(screen, view.report()),
                            view.report(),
                            false,
                            form));
        }
        approvals.say(view.report(), organisation, said(typed, view.report()));
        News.tell(response, "reports.answered");
        return screen.go(view.draft() + "#approvals");
    }

    private static Form check(Map<String, String> typed) {
        Form form = Form.of(typed);
        String words = Typed.text(typed.get("words"));
        boolean approves = typed.getOrDefault("approves", "").equals("yes");
        if (words.length() > LONGEST) {
            return form.wrong("words", "reports.fault.long");
        }
        return approves || !words.isEmpty() ? form : form.wrong("words", "reports.fault.what");
    }

    /** Nobody speaks of a draft that is not written yet. */
    private static Partners.Said said(Map<String, String> typed, Report report) {
        return new Partners.Said(
                Math.clamp(Typed.number(typed.get("edition")), 1, Math.max(1, report.edition())),
                typed.getOrDefault("approves", "").equals("yes"),
                Typed.text(typed.get("words")));
    }

    @Open
    @GetMapping(LINK + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
        Linked.Asked asked = asked(secret);
        return screen.show("reports/answer", answer(screen, secret, asked, Form.empty()));
    }

    private Linked.Asked asked(String secret) {
        return linked.door().open(() -> {
            Partners.Asked partner = partners.find(secret).orElseThrow(NotFound::new);
            return new Linked.Asked(partner, linked.reports().get(partner.gatheringId()));
        });
    }

    private AnswerPage answer(Screen screen, String secret, Linked.Asked asked, Form form) {
        return new AnswerPage(
                LINK + secret,
                approvals.name(asked.partner().organisation()),
                linked.door()
                        .open(() ->
                                approvals.find(asked.report(), asked.partner().organisation()))
                        .orElse(null),
                linked.folio(screen, asked.report()),
                asked.report(),
                true,
                form);
    }

    @Open
    @PostMapping(LINK + "{secret}")
    ModelAndView say(
            Screen screen, HttpServletRequest request, HttpServletResponse response, @PathVariable String secret) {
        rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
        Linked.Asked asked = asked(secret);
        Map<String, String> typed = Form.typed(request);
        Form form = check(typed);
        if (form.failed()) {
            return screen.refuse("reports/answer", answer(screen, secret, asked, form));
        }
        linked.door().open(() -> {
            approvals.say(asked.report(), asked.partner().organisation(), said(typed, asked.report()));
            return List.of();
        });
        News.tell(response, "reports.answered");
        return screen.go(LINK + secret);
    }
}
