package express.applications;

import express.applications.Guarantor.Relation;
import express.base.Ids;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The applicant asks somebody to stand surety, and hands them a link. */
@Controller
class GuarantorPages {

    private static final String PATH = OwnPages.ONE + "/guarantors";
    private static final int LONGEST = 200;

    /** @param links of those who were asked and have time, by their id */
    record GuarantorsPage(Dossier dossier, Map<UUID, String> links, Form form, Instant now) {

        Application application() {
            return dossier.application();
        }

        int share() {
            return dossier.share();
        }

        BigDecimal amount(int percent) {
            return Guarantor.amount(dossier.application().principal(), percent);
        }
    }

    private final Applications applications;
    private final Dossiers dossiers;
    private final Guarantors guarantors;
    private final Vouching vouching;
    private final TermsOfLenders terms;
    private final InstantSource time;

    GuarantorPages(
            Applications applications,
            Dossiers dossiers,
            Guarantors guarantors,
            Vouching vouching,
            TermsOfLenders terms,
            InstantSource time) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.guarantors = guarantors;
        this.vouching = vouching;
        this.terms = terms;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String id) {
        return screen.show("applications/guarantors", page(written(screen, id), Form.empty()));
    }

    private Application written(Screen screen, String id) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(screen.viewer(), it));
        return it;
    }

    private GuarantorsPage page(Application it, Form form) {
        Dossier dossier = dossiers.of(it);
        Instant now = time.instant();
        Map<UUID, String> links = dossier.guarantors().stream()
                .filter(one -> one.isInvited(now))
                .collect(Collectors.toMap(Guarantor::id, one -> GuaranteePages.PATH + guarantors.secret(one.id())));
        return new GuarantorsPage(dossier, links, form, now);
    }

    @PostMapping(PATH)
    ModelAndView invite(
            Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Application it = written(screen, id);
        Map<String, String> typed = Form.typed(request);
        GuarantorsPage page = page(it, Form.of(typed));
        String name = Typed.line(typed.get("name"));
        Relation relation = Arrays.stream(Relation.values())
                .filter(one -> one.name().equals(typed.get("relation")))
                .findFirst()
                .orElse(null);
        Form form = page.form();
        if (name.isEmpty() || name.length() > LONGEST) {
            form = form.wrong("name", name.isEmpty() ? "applications.fault.empty" : "applications.fault.line");
        }
        if (relation == null) {
            form = form.wrong("relation", "applications.fault.empty");
        }
        if (page.dossier().guarantors().size() >= Vouching.MOST) {
            form = form.wrong("name", "applications.fault.guarantors");
        }
        if (relation == null || form.failed()) {
            return screen.refuse("applications/guarantors", page(it, form));
        }
        vouching.invite(
                screen.viewer(),
                it.id(),
                name,
                relation,
                Math.max(1, page.share()),
                terms.get(it.lender()).invitation());
        News.tell(response, "applications.guarantor.asked");
        return screen.go(it.path() + "/guarantors");
    }

    @PostMapping(PATH + "/{guarantor}/revocation")
    ModelAndView revoke(Screen screen, @PathVariable String id, @PathVariable String guarantor) {
        Application it = written(screen, id);
        vouching.revoke(screen.viewer(), it.id(), Ids.parse(guarantor));
        return screen.go(it.path() + "/guarantors");
    }
}
