package express.reports;

import express.base.Ids;
import express.base.NotFound;
import express.boards.Boards;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programmes;
import express.people.Rates;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people took upon themselves: the table for host and partners, and the answer by the link of a letter. */
@Controller
class CommitmentPages {

    static final String LINK = "/commitments/";

    private static final String FOLLOW_UP = DraftPages.REPORT + "/follow-up";
    private static final int LONGEST = 2000;

    record FollowUpPage(ReportDesk.View view, List<Commitment> commitments, LocalDate today) {

        long late() {
            return commitments.stream().filter(it -> it.isLate(today)).count();
        }

        /** The one of its board; nothing, if the report does not tell of it any more. */
        @Nullable
        String language(Commitment it) {
            return view.report().findings().pledges().stream()
                    .filter(row -> row.line().equals(it.id()))
                    .map(Findings.Row::language)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param path where the form is sent */
    record AnswerPage(String path, String title, Commitment commitment, LocalDate today, Form form) {

        /** Whether somebody came by a link, whose address is a secret. */
        boolean linked() {
            return path.startsWith(LINK);
        }
    }

    /** An answer, which is noted on the board, too. */
    @Component
    @Transactional
    static class Answering {

        private final Commitments commitments;
        private final Boards boards;

        Answering(Commitments commitments, Boards boards) {
            this.commitments = commitments;
            this.boards = boards;
        }

        void answer(Commitment seen, Said said) {
            Commitment now = commitments.lock(seen);
            commitments.answer(now, said.state(), said.due() == null ? now.due() : said.due(), said.note());
            boards.finish(now.board(), now.id(), said.state() == Commitment.State.DONE);
        }
    }

    record Said(Commitment.State state, @Nullable LocalDate due, String note) {}

    /** What is looked up for somebody who comes by a link. */
    @Component
    record Linked(Door door, Gatherings gatherings, Programmes programmes, Rates rates) {

        String title(Screen screen, Commitment it) {
            Gathering gathering =
                    gatherings.find(new GatheringId(it.gatheringId())).orElseThrow(NotFound::new);
            return programmes.get(gathering).said().title(screen.language());
        }
    }

    private final ReportDesk desk;
    private final Commitments commitments;
    private final Answering answering;
    private final Linked linked;
    private final InstantSource time;

    CommitmentPages(ReportDesk desk, Commitments commitments, Answering answering, Linked linked, InstantSource time) {
        this.desk = desk;
        this.commitments = commitments;
        this.answering = answering;
        this.linked = linked;
        this.time = time;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    @GetMapping(FOLLOW_UP)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        return screen.show(
                "reports/follow-up",
                new FollowUpPage(view, commitments.list(view.gathering().id()), today()));
    }

    /** A host who was told otherwise writes it down. */
    @GetMapping(FOLLOW_UP + "/{id}")
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String id) {
        ReportDesk.View view = desk.host(screen.viewer(), slug);
        Commitment it = commitments.get(view.gathering().id(), Ids.parse(id));
        return screen.show("reports/commitment", page(screen, screen.path(), it, Form.empty()));
    }

    private AnswerPage page(Screen screen, String path, Commitment it, Form form) {
        return new AnswerPage(path, linked.title(screen, it), it, today(), form);
    }

    @PostMapping(FOLLOW_UP + "/{id}")
    ModelAndView answer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportDesk.View view = desk.host(screen.viewer(), slug);
        Commitment it = commitments.get(view.gathering().id(), Ids.parse(id));
        Map<String, String> typed = Form.typed(request);
        Form form = check(typed);
        if (form.failed()) {
            return screen.refuse("reports/commitment", page(screen, screen.path(), it, form));
        }
        answering.answer(it, said(typed));
        News.tell(response, "reports.answered");
        return screen.go(view.path() + "/follow-up");
    }

    private Form check(Map<String, String> typed) {
        Form form = Form.of(typed);
        Optional<LocalDate> due = Typed.date(Typed.digits(typed.get("due")));
        String note = Typed.text(typed.get("note"));
        if (note.length() > LONGEST) {
            return form.wrong("note", "reports.fault.long");
        }
        return switch (typed.getOrDefault("state", "")) {
            case "DONE" -> form;
            case "OPEN" ->
                due.filter(it -> !it.isBefore(today())).isPresent() ? form : form.wrong("due", "reports.fault.due");
            case "DROPPED" -> note.isEmpty() ? form.wrong("note", "reports.fault.why") : form;
            default -> form.wrong("state-DONE", "reports.fault.choice");
        };
    }

    private static Said said(Map<String, String> typed) {
        var state = Commitment.State.valueOf(typed.get("state"));
        return new Said(
                state,
                state == Commitment.State.OPEN
                        ? Typed.date(Typed.digits(typed.get("due"))).orElse(null)
                        : null,
                Typed.text(typed.get("note")));
    }

    @Open
    @GetMapping(LINK + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        linked.rates().count(Rates.Limit.CHECKING, request.getRemoteAddr());
        return screen.show("reports/commitment", page(screen, LINK + secret, find(secret), Form.empty()));
    }

    private Commitment find(String secret) {
        return linked.door().open(() -> commitments.find(secret).orElseThrow(NotFound::new));
    }

    @Open
    @PostMapping(LINK + "{secret}")
    ModelAndView answer(
            Screen screen, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        linked.rates().count(Rates.Limit.CHECKING, request.getRemoteAddr());
        Commitment it = find(secret);
        Map<String, String> typed = Form.typed(request);
        Form form = check(typed);
        if (form.failed()) {
            return screen.refuse("reports/commitment", page(screen, LINK + secret, it, form));
        }
        linked.door().open(() -> {
            answering.answer(it, said(typed));
            return it;
        });
        News.tell(response, "reports.answered");
        return screen.go(LINK + secret);
    }
}
