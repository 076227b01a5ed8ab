package express.payments;

import express.base.Ids;
import express.directory.Organisation;
import express.loans.Borrowings.Borrowed;
import express.loans.Borrowings.Refunded;
import express.loans.Payers;
import express.loans.Payers.Came;
import express.loans.Payers.Likely;
import express.payments.Assigning.Part;
import express.payments.Line.State;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lines of statements that wait for somebody, and those that were taken. */
@Controller
class LinePages {

    private static final String PATH = OverviewPages.PATH + "/lines";
    private static final String ONE = PATH + "/{id}";
    static final int PARTS = 4;

    record LinesPage(
            Organisation house,
            State state,
            List<Line> lines,
            @Nullable String next) {

        String path() {
            return Desk.path(house);
        }
    }

    /**
     * @param alike loans for which it may be, the likeliest first
     * @param refunds what was given back and may have gone out by it
     */
    record LinePage(
            Organisation house,
            Line line,
            List<Lines.Share> shares,
            Map<UUID, Borrowed> loans,
            List<Likely> alike,
            List<Refunded> refunds,
            boolean works,
            Form form) {

        String path() {
            return Desk.path(house);
        }

        boolean assigns() {
            return works && line.isIn() && (line.state() == State.OPEN || line.state() == State.ASIDE);
        }

        boolean reopens() {
            return works
                    && (line.state() == State.TAKEN || line.state() == State.ASIDE || line.how() == Line.How.REFUND);
        }
    }

    private final Desk desk;
    private final Lines lines;
    private final Payers payers;
    private final Refunding refunding;
    private final Assigning assigning;

    LinePages(Desk desk, Lines lines, Payers payers, Refunding refunding, Assigning assigning) {
        this.desk = desk;
        this.lines = lines;
        this.payers = payers;
        this.refunding = refunding;
        this.assigning = assigning;
    }

    @GetMapping(PATH)
    ModelAndView list(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String before) {
        Organisation house = desk.enter(screen.viewer(), slug);
        State wanted = Arrays.stream(State.values())
                .filter(it -> it.slug().equals(state))
                .findFirst()
                .orElse(State.OPEN);
        List<Line> found = lines.list(house.id(), wanted, before.isEmpty() ? null : Ids.parse(before));
        boolean more = found.size() > Lines.PAGE;
        List<Line> shown = more ? found.subList(0, Lines.PAGE) : found;
        String next = more
                ? Desk.path(house) + "/lines?state=" + wanted.slug() + "&before="
                        + shown.getLast().id()
                : null;
        return screen.show("payments/lines", new LinesPage(house, wanted, shown, next));
    }

    @GetMapping(ONE)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Line line = lines.get(house.id(), Ids.parse(id));
        List<Likely> alike = alike(line);
        Map<String, String> fields = new HashMap<>();
        fields.put("version", Integer.toString(line.version()));
        if (isAlone(alike)) {
            fields.put("loan-1", Integer.toString(alike.getFirst().loan().number()));
        }
        return screen.show("payments/line", page(screen, house, line, alike, Form.of(fields)));
    }

    private List<Likely> alike(Line line) {
        return line.isIn() && line.state() == State.OPEN
                ? payers.listLikely(line.lender(), new Came(line.cents(), line.day(), line.called()))
                : List.of();
    }

    /** Whether one is likelier than all others. */
    private static boolean isAlone(List<Likely> alike) {
        return alike.size() == 1 || alike.size() > 1 && weight(alike.getFirst()) > weight(alike.get(1));
    }

    private static int weight(Likely it) {
        return (it.named() ? 2 : 0) + (it.summed() ? 1 : 0);
    }

    /** Why it may be for that loan. */
    static String reason(Likely it) {
        if (it.named()) {
            return it.summed() ? "payments.assign.both" : "payments.assign.name";
        }
        return "payments.assign.expected";
    }

    private LinePage page(Screen screen, Organisation house, Line line, List<Likely> alike, Form form) {
        List<Lines.Share> shares = line.how() == Line.How.REFUND
                ? refunding.listShares(line)
                : lines.listShares(house.id(), List.of(line.id()));
        boolean works = PaymentsAccess.mayWork(screen.viewer(), house.id());
        boolean waits = line.state() == State.OPEN || line.state() == State.ASIDE;
        return new LinePage(
                house,
                line,
                shares,
                desk.loans(house, shares.stream().map(Lines.Share::loan).toList()),
                alike,
                works && waits && Refunding.mayBe(line) ? refunding.listLikely(line) : List.of(),
                works,
                form);
    }

    /** Does it, or shows why it cannot be. */
    private ModelAndView act(
            Screen screen,
            Organisation house,
            String id,
            Form form,
            HttpServletResponse response,
            String news,
            Runnable it) {
        try {
            it.run();
        } catch (Refused why) {
            Line line = lines.get(house.id(), Ids.parse(id));
            Map<String, String> typed = new HashMap<>(form.typed());
            typed.put("version", Integer.toString(line.version()));
            Form again = Form.of(typed).wrong("", why.key());
            return screen.refuse("payments/line", page(screen, house, line, alike(line), again));
        }
        News.tell(response, news);
        return screen.go(Desk.path(house) + "/lines");
    }

    private static int seen(Form form) {
        return Typed.number(form.typed("version"));
    }

    @PostMapping(ONE + "/assignment")
    ModelAndView assign(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Line line = lines.get(house.id(), Ids.parse(id));
        Form form = Form.of(Form.typed(request));
        return act(
                screen,
                house,
                id,
                form,
                response,
                "payments.news.assigned",
                () -> assigning.assign(screen.viewer(), house.id(), line.id(), seen(form), parts(form, line)));
    }

    /** A first loan without a sum gets all of it. */
    private static List<Part> parts(Form form, Line line) {
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i <= PARTS; i++) {
            String loan = Typed.line(form.typed("loan-" + i));
            String sum = Typed.line(form.typed("sum-" + i));
            if (!loan.isEmpty() || !sum.isEmpty()) {
                long cents = i == 1 && sum.isEmpty() ? line.cents() : Desk.cents(sum);
                if (cents == 0) {
                    throw new Refused("payments.fault.sum");
                }
                parts.add(new Part(Typed.serial(loan), cents));
            }
        }
        return parts;
    }

    /** An outgoing line is what was given back. */
    @PostMapping(ONE + "/refund")
    ModelAndView refund(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Form form = Form.of(Form.typed(request));
        return act(
                screen,
                house,
                id,
                form,
                response,
                "payments.news.assigned",
                () -> assigning.refund(
                        screen.viewer(), house.id(), Ids.parse(id), seen(form), Typed.line(form.typed("refund"))));
    }

    @PostMapping(ONE + "/aside")
    ModelAndView setAside(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Form form = Form.of(Form.typed(request));
        String why = Typed.line(form.typed("why"));
        return act(screen, house, id, form, response, "payments.news.aside", () -> {
            if (why.isEmpty() || why.length() > 300) {
                throw new Refused("payments.fault.why");
            }
            assigning.setAside(screen.viewer(), house.id(), Ids.parse(id), seen(form), why);
        });
    }

    @PostMapping(ONE + "/opening")
    ModelAndView reopen(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Form form = Form.of(Form.typed(request));
        return act(
                screen,
                house,
                id,
                form,
                response,
                "payments.news.reopened",
                () -> assigning.reopen(screen.viewer(), house.id(), Ids.parse(id), seen(form)));
    }
}
