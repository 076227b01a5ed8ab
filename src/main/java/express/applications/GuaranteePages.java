package express.applications;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.lending.Product;
import express.lending.Products;
import express.people.Rates;
import express.people.Rates.Limit;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link of a guarantor leads: what they are asked, what it means in money, and their yes or no, without an account.
 * Forged, it leads nowhere; run out, taken back or answered with no, it says so kindly.
 */
@Controller
class GuaranteePages {

    static final String PATH = "/guarantees/";

    /**
     * @param over whether it is decided, so that nobody is asked any more or may take a yes back
     * @param late whether it was granted and waits for their yes
     * @param form beside their answer what was wrong about it
     */
    record GuaranteePage(
            Guarantor guarantor,
            String called,
            String lender,
            Product product,
            BigDecimal principal,
            int months,
            OrganisationId house,
            boolean over,
            boolean late,
            String path,
            Form form) {

        BigDecimal amount() {
            return guarantor.amount() == null ? Guarantor.amount(principal, guarantor.share()) : guarantor.amount();
        }
    }

    /** What is read in the background. */
    @Component
    record Found(
            Guarantors guarantors,
            Applications applications,
            Outcomes outcomes,
            Products products,
            Organisations organisations) {

        GuaranteePage of(String secret, Form form) {
            Guarantor guarantor = guarantors.find(secret).orElseThrow(NotFound::new);
            Application it = applications.getApplication(guarantor.application());
            return new GuaranteePage(
                    guarantor,
                    it.called(),
                    organisations.listAll(List.of(it.lender())).stream()
                            .findFirst()
                            .map(Organisation::name)
                            .orElse(""),
                    products.getVersion(it.product(), it.productVersion()),
                    principal(it),
                    months(it),
                    it.lender(),
                    it.state().isOver(),
                    it.state() == Application.State.GRANTED && guarantor.state() == Guarantor.State.INVITED,
                    PATH + secret,
                    form);
        }

        /** What was granted, where that is another sum. */
        private BigDecimal principal(Application it) {
            return granted(it).map(Outcomes.Recorded::principal).orElse(it.principal());
        }

        private int months(Application it) {
            return granted(it).map(Outcomes.Recorded::months).orElse(it.months());
        }

        private Optional<Outcomes.Recorded> granted(Application it) {
            return outcomes.list(it.id()).stream().findFirst();
        }
    }

    private final Found found;
    private final Vouching vouching;
    private final Background background;
    private final Rates rates;
    private final InstantSource time;

    GuaranteePages(Found found, Vouching vouching, Background background, Rates rates, InstantSource time) {
        this.found = found;
        this.vouching = vouching;
        this.background = background;
        this.rates = rates;
        this.time = time;
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        return show(screen, page(secret, Form.empty()));
    }

    private GuaranteePage page(String secret, Form form) {
        return background.look(() -> found.of(secret, form));
    }

    private ModelAndView show(Screen screen, GuaranteePage page) {
        boolean lives = page.guarantor().isAccepted()
                || page.guarantor().isInvited(time.instant()) && isAsked(page, screen.viewer());
        if (!lives) {
            ModelAndView gone = screen.show("applications/guarantee-gone", "");
            gone.setStatus(HttpStatus.GONE);
            return gone;
        }
        return screen.show("applications/guarantee", page);
    }

    /** After the decision nobody is who could have taken part in it. */
    private static boolean isAsked(GuaranteePage page, Viewer viewer) {
        boolean inside = viewer.signedIn()
                && viewer.person().seats().stream()
                        .anyMatch(seat -> seat.organisation().equals(page.house()));
        return !page.over() || page.late() && !inside;
    }

    @Open
    @PostMapping(PATH + "{secret}/answer")
    ModelAndView answer(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        Map<String, String> typed = Form.typed(request);
        GuaranteePage page = page(secret, Form.of(typed));
        boolean yes = "yes".equals(typed.get("answer"));
        boolean no = "no".equals(typed.get("answer"));
        boolean lives = page.guarantor().isAccepted() || page.guarantor().isInvited(time.instant());
        if (!lives || !isAsked(page, screen.viewer())) {
            return show(screen, page);
        }
        if (!yes && !no) {
            return screen.refuse(
                    "applications/guarantee", page(secret, page.form().wrong("answer", "applications.fault.empty")));
        }
        if (yes && !"yes".equals(typed.get("understood"))) {
            return screen.refuse(
                    "applications/guarantee",
                    page(secret, page.form().wrong("understood", "applications.fault.understood")));
        }
        PersonId person = screen.viewer().signedIn() ? screen.viewer().id() : null;
        background.open(() -> vouching.answer(page.guarantor(), yes, page.principal(), person));
        return screen.go(PATH + secret);
    }
}
