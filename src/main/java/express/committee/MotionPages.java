package express.committee;

import express.committee.Motion.Terms;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is put to the vote: granted as asked, changed, put off or refused, with the words that the person will read. */
@Controller
class MotionPages {

    private static final String PATH = ItemPages.PATH + "/motions";

    /**
     * @param products names by slugs
     * @param seen how many motions there are
     */
    record MotionPage(Table table, Map<String, String> products, int seen, Form form) {}

    private final Desk desk;
    private final Deciding deciding;
    private final Dossiers dossiers;
    private final InstantSource time;

    MotionPages(Desk desk, Deciding deciding, Dossiers dossiers, InstantSource time) {
        this.desk = desk;
        this.deciding = deciding;
        this.dossiers = dossiers;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView ask(
            Screen screen, @PathVariable String slug, @PathVariable String session, @PathVariable String item) {
        Table table = desk.table(screen.viewer(), slug, session, item);
        if (!table.mayPut()) {
            return screen.go(table.path());
        }
        Form form = Form.of(MotionForm.fields(table.dossier(), table.hearing().motion()));
        return screen.show("committee/motion", page(table, screen.language(), form));
    }

    private MotionPage page(Table table, Locale reader, Form form) {
        Map<String, String> products = new LinkedHashMap<>();
        Dossier dossier = table.dossier();
        products.put(dossier.product(), dossier.product());
        products.putAll(dossiers.products(table.house().id(), reader));
        return new MotionPage(table, products, table.hearing().motions().size(), form);
    }

    @PostMapping(PATH)
    ModelAndView put(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        Table table = desk.table(screen.viewer(), slug, session, item);
        CommitteeAccess.require(
                CommitteeAccess.mayWrite(screen.viewer(), table.house().id(), table.isCalled()));
        Map<String, String> typed = Form.typed(request);
        int seen = Typed.number(typed.get("seen"));
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        List<String> products = List.copyOf(
                dossiers.products(table.house().id(), screen.language()).keySet());
        MotionForm form = MotionForm.of(typed, table.dossier(), products, today);
        List<Wrong> faults = new ArrayList<>(form.faults());
        MotionForm.Draft draft = form.draft();
        if (draft != null) {
            put(screen, table, seen, draft).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            Table now = desk.table(screen.viewer(), slug, session, item);
            return screen.refuse("committee/motion", page(now, screen.language(), new Form(typed, faults)));
        }
        News.tell(response, "committee.news.put");
        return screen.go(table.path());
    }

    private Optional<Wrong> put(Screen screen, Table table, int seen, MotionForm.Draft draft) {
        Terms terms = draft.terms();
        if (draft.verdict() == Verdict.CHANGED && terms != null && !dossiers.isOffered(table.dossier(), terms)) {
            return Optional.of(new Wrong("principal", "committee.fault.limits"));
        }
        return deciding.make(
                        screen.viewer(),
                        table,
                        now -> new Move.Put(draft.put(seen + 1, screen.viewer().id(), now)))
                .map(bar -> new Wrong("", bar));
    }
}
