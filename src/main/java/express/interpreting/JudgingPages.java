package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.directory.Organisation;
import express.tariffs.Scale;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where those who send out decide about a sheet that did not count by itself. */
@Controller
class JudgingPages {

    private static final String SHEET = DispatchPages.PATH + "/sheets/{sending}";

    /** @param who sent it; nothing, where that is not known any more */
    record JudgingPage(
            Organisation house,
            Request request,
            Sheet sheet,
            String who,
            List<Entry> charged,
            List<Entry> paid,
            Form form) {

        String back() {
            return DayPages.address(house.slug()) + "/" + request.id();
        }

        String path() {
            return back() + "/sheets/" + sheet.sending();
        }
    }

    private final House house;
    private final MissionPages.Shelf shelf;
    private final Judging judging;
    private final Candidates candidates;

    JudgingPages(House house, MissionPages.Shelf shelf, Judging judging, Candidates candidates) {
        this.house = house;
        this.shelf = shelf;
        this.judging = judging;
        this.candidates = candidates;
    }

    @GetMapping(SHEET)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String sending) {
        return screen.show(
                "interpreting/judging",
                page(screen, slug, id, sending, Form.empty()).orElseThrow(NotFound::new));
    }

    /** Nothing, if somebody has decided about it. */
    private Optional<JudgingPage> page(Screen screen, String slug, String id, String sending, Form form) {
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        return judging.listWaiting(request).stream()
                .filter(it -> it.sending().equals(Ids.parse(sending)))
                .findFirst()
                .map(it -> new JudgingPage(
                        of,
                        request,
                        it,
                        name(it),
                        shelf.ledger().list(request, Scale.CHARGE),
                        shelf.ledger().list(request, Scale.PAY),
                        form));
    }

    private String name(Sheet sheet) {
        PersonId by = sheet.by();
        return by == null ? "" : candidates.names(List.of(by)).getOrDefault(by, "");
    }

    @PostMapping(SHEET + "/ruling")
    ModelAndView rule(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String sending,
            HttpServletRequest posted,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(posted);
        var fields = new Fields(typed);
        String reason = fields.paragraph("reason", Ruling.LONGEST);
        if (reason.isEmpty()) {
            fields.wrong("reason", "interpreting.fault.reason");
        }
        fields.beDiscreet("reason", reason);
        String verdict = fields.text("verdict");
        if (!verdict.equals("yes") && !verdict.equals("no")) {
            fields.wrong("", "interpreting.fault.verdict");
        }
        Optional<JudgingPage> page = page(screen, slug, id, sending, fields.form());
        if (page.isPresent() && fields.failed()) {
            return screen.refuse("interpreting/judging", page.get());
        }
        Organisation of = house.send(screen.viewer(), slug);
        Request request = shelf.requests().get(of.id(), Ids.parse(id));
        Judging.Outcome outcome = fields.failed()
                ? Judging.Outcome.BEFORE
                : judging.judge(
                        request,
                        Ids.parse(sending),
                        verdict.equals("yes"),
                        reason,
                        screen.viewer().id());
        return switch (outcome) {
            case TAKEN, REFUSED, BEFORE -> {
                News.tell(response, outcome.key());
                yield screen.go(DayPages.address(slug) + "/" + request.id());
            }
            case INVOICED, ELSEWHERE, UNPRICED -> {
                fields.wrong("", outcome.key());
                yield screen.refuse(
                        "interpreting/judging",
                        page(screen, slug, id, sending, fields.form()).orElseThrow(NotFound::new));
            }
        };
    }
}
