package express.applications;

import express.applications.Checking.Checked;
import express.base.Ids;
import express.base.NotFound;
import express.lending.Quote;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages of an application, one after the other; whoever comes back goes on where they stopped. */
@Controller
class StepPages {

    static final String STEPS = OwnPages.ONE + "/steps/";

    /** @param file whether something could be taken over from a file, if the applicant wants it */
    record StepPage(Dossier dossier, Step step, Form form, boolean file, boolean agreed) {

        Application application() {
            return dossier.application();
        }

        String action() {
            return path(dossier.application(), step);
        }

        int place() {
            return dossier.place(step);
        }

        int of() {
            return dossier.steps().size();
        }

        boolean barred() {
            return step.isBarred(dossier.given()) && !form.failed();
        }

        /** Whether so much is asked that the business is too young for it. */
        boolean tooMuch() {
            return step.slug().equals(Step.AMOUNT) && dossier.isTooMuchForItsAge();
        }

        /** Whether more would be lent to somebody who has paid back another loan on time, or is lent because they have. */
        boolean inSteps() {
            return step.slug().equals(Step.AMOUNT)
                    && (dossier.hasFurtherStep() || dossier.earlier().onTime() > 0);
        }

        /** Whether the fields are of a kind that can be taken over. */
        boolean offers() {
            return file && !agreed && List.of(Step.YOU, Step.STAY).contains(step.slug());
        }

        Optional<Step> before() {
            return dossier.before(step);
        }

        @Nullable
        Quote quote() {
            return dossier.quote();
        }
    }

    private final Applications applications;
    private final Dossiers dossiers;
    private final Checking checking;
    private final Writing writing;
    private final Prefilling prefilling;

    StepPages(Applications applications, Dossiers dossiers, Checking checking, Writing writing, Prefilling prefilling) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.checking = checking;
        this.writing = writing;
        this.prefilling = prefilling;
    }

    static String path(Application it, Step step) {
        return switch (step.slug()) {
            case Step.DOCUMENTS -> it.path() + "/documents";
            case Step.GUARANTOR -> it.path() + "/guarantors";
            default -> it.path() + "/steps/" + step.slug();
        };
    }

    @GetMapping(STEPS + "{slug}")
    ModelAndView ask(Screen screen, @PathVariable String id, @PathVariable String slug) {
        Dossier dossier = written(screen, id);
        Step step = step(dossier, slug);
        return screen.show("applications/step", page(dossier, step, filled(dossier, step)));
    }

    private Dossier written(Screen screen, String id) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(screen.viewer(), it));
        return dossiers.of(it);
    }

    private static Step step(Dossier dossier, String slug) {
        return Step.find(dossier.product(), slug)
                .filter(it -> !it.fields().isEmpty())
                .orElseThrow(NotFound::new);
    }

    private StepPage page(Dossier dossier, Step step, Form form) {
        Application it = dossier.application();
        return new StepPage(
                dossier,
                step,
                form,
                prefilling.file(it).isPresent(),
                prefilling.living(it).isPresent());
    }

    /** What was answered before, and otherwise what the file says. */
    private Form filled(Dossier dossier, Step step) {
        Application it = dossier.application();
        Map<String, String> values = new HashMap<>();
        if (step.slug().equals(Step.AMOUNT)) {
            values.put("principal", it.principal().toPlainString());
            values.put("months", Integer.toString(it.months()));
        }
        if (step.slug().equals(Step.YOU)) {
            values.put("called", it.called());
        }
        prefilling.find(it).values().forEach((key, value) -> {
            if (step.fields().stream().anyMatch(field -> field.key().equals(key))) {
                values.put(key, value);
            }
        });
        step.fields().stream()
                .filter(field -> dossier.given().has(field.key()))
                .forEach(field -> values.put(field.key(), dossier.given().text(field.key())));
        return Form.of(values);
    }

    @PostMapping(STEPS + "{slug}")
    ModelAndView answer(Screen screen, @PathVariable String id, @PathVariable String slug, HttpServletRequest request) {
        Dossier dossier = written(screen, id);
        Step step = step(dossier, slug);
        Checked checked = checking.check(dossier, step, request);
        if (checked.form().failed()) {
            return screen.refuse("applications/step", page(dossier, step, checked.form()));
        }
        Application it = dossier.application();
        writing.answer(
                screen.viewer(),
                it.id(),
                step,
                checked.values(),
                prefilling.find(it).from(checked.values()));
        return screen.go(onward(dossiers.of(applications.getApplication(it.id())), step));
    }

    /** With an answer that bars the way nobody goes on, nor with a sum that is not lent to so young a business; who has answered all once comes back to the whole. */
    private static String onward(Dossier dossier, Step step) {
        Application it = dossier.application();
        if (step.isBarred(dossier.given())) {
            return path(it, step);
        }
        if (step.slug().equals(Step.BUSINESS) && dossier.isTooMuchForItsAge()) {
            return it.path() + "/steps/" + Step.AMOUNT;
        }
        return dossier.after(step)
                .filter(next -> !next.isAsked(dossier.given()))
                .map(next -> path(it, next))
                .orElse(it.path());
    }

    @PostMapping(OwnPages.ONE + "/consent")
    ModelAndView agree(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Application it = written(screen, id).application();
        prefilling.agree(screen.viewer(), it.id(), prefilling.coaches(it), screen.language());
        News.tell(response, "applications.agreed");
        return screen.go(it.path() + "/steps/" + Step.YOU);
    }

    @PostMapping(OwnPages.ONE + "/consent/withdrawal")
    ModelAndView takeBack(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(ApplicationsAccess.isOwn(screen.viewer(), it));
        prefilling.withdraw(screen.viewer(), it.id());
        News.tell(response, "applications.taken-back");
        return screen.go(it.path());
    }
}
