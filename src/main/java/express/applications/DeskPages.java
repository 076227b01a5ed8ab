package express.applications;

import express.applications.Application.State;
import express.applications.Findings.Finding;
import express.applications.VisitReports.VisitReport;
import express.base.Ids;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreting.Occasion;
import express.interpreting.Readiness;
import express.lending.Product;
import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a lender's people see of one application that came to it. */
@Controller
class DeskPages {

    static final String PATH = "/organisations/{slug}/applications";
    static final String ONE = PATH + "/{id}";

    /** One thing that has to be found fine before it is ready. */
    record Check(String code, Product.@Nullable Document document) {

        static final String PURPOSE = "purpose-fits";
        static final String ABILITY = "ability";

        String key() {
            return "applications.check." + code;
        }
    }

    record DossierPage(
            Organisation house,
            Dossier dossier,
            List<Finding> findings,
            List<VisitReport> visits,
            List<Happenings.Happening> happenings,
            List<Outcomes.Recorded> outcomes,
            Map<String, Product> others,
            List<Tie> ties,
            Hands.Shown hands,
            boolean officer,
            boolean forgoes,
            @Nullable Content interpreter,
            Form form,
            Instant now) {

        Application application() {
            return dossier.application();
        }

        String path() {
            return dossier.application().desk(house.slug());
        }

        boolean handled() {
            return officer && !application().state().isOver() && application().state() != State.RETURNED;
        }

        List<Check> checks() {
            List<Check> all = new ArrayList<>();
            dossier.product().documents().stream()
                    .filter(it -> it.always() || !dossier.documents(it.code()).isEmpty())
                    .forEach(it -> all.add(new Check(it.code(), it)));
            all.add(new Check(Check.PURPOSE, null));
            all.add(new Check(Check.ABILITY, null));
            return all;
        }

        Optional<Finding> finding(String code) {
            return findings.stream().filter(it -> it.code().equals(code)).findFirst();
        }

        /** What stands in the way of the committee; message keys. */
        List<String> lacking() {
            List<String> all = new ArrayList<>();
            if (checks().stream()
                    .anyMatch(it -> finding(it.code()).filter(Finding::fine).isEmpty())) {
                all.add("applications.lacking.checks");
            }
            if (!dossier.isGuaranteed()) {
                all.add("applications.lacking.guarantor");
            }
            boolean beyond = dossier.ability().filter(Ability::isWithinLimit).isEmpty();
            boolean unsaid =
                    finding(Check.ABILITY).filter(it -> !it.words().isEmpty()).isEmpty();
            if (beyond && unsaid) {
                all.add("applications.lacking.ability");
            }
            if (!dossier.alarms().isEmpty() && unsaid) {
                all.add("applications.lacking.debts");
            }
            return all;
        }
    }

    private final Organisations organisations;
    private final Applications applications;
    private final Opening opening;
    private final Handling handling;

    DeskPages(Organisations organisations, Applications applications, Opening opening, Handling handling) {
        this.organisations = organisations;
        this.applications = applications;
        this.opening = opening;
        this.handling = handling;
    }

    /** Puts the page of one together. */
    @Component
    record Opening(
            Dossiers dossiers,
            Findings findings,
            VisitReports visits,
            Happenings happenings,
            Outcomes outcomes,
            Pricing pricing,
            Ties ties,
            Hands hands,
            Readiness readiness,
            Forgoing forgoing,
            InstantSource time) {

        DossierPage page(Screen screen, Organisation house, Application it, Form form) {
            List<Outcomes.Recorded> decided = outcomes.list(it.id());
            return new DossierPage(
                    house,
                    dossiers.of(it),
                    findings.list(it.id()),
                    visits.list(it.id()),
                    happenings.list(it.id()),
                    decided,
                    pricing.others(it, decided),
                    ties.list(it.id()),
                    hands.of(it),
                    ApplicationsAccess.mayHandle(screen.viewer(), it),
                    forgoing.isOffered(screen.viewer(), it),
                    interpreter(screen, it),
                    form,
                    time.instant());
        }

        /** For an interview; when that is, only the interpreter and who asks for them arrange. */
        private @Nullable Content interpreter(Screen screen, Application it) {
            return it.state().isOver()
                    ? null
                    : readiness
                            .show(
                                    screen,
                                    Occasion.whenAsked(
                                            it.id(), it.lender(), it.language().getLanguage()))
                            .orElse(null);
        }
    }

    @GetMapping(ONE)
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = organisations.get(slug);
        Application it = read(screen, house, id);
        handling.see(screen.viewer(), it);
        return screen.show("applications/dossier", opening.page(screen, house, it, Form.empty()));
    }

    private Application read(Screen screen, Organisation house, String id) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(it.lender().equals(house.id()));
        ApplicationsAccess.require(ApplicationsAccess.mayRead(screen.viewer(), it));
        return it;
    }
}
