package express.bundles;

import express.base.Ids;
import express.files.LargeUpload;
import express.files.TooLarge;
import express.jobs.Job;
import express.jobs.Jobs;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bundles from others: what was brought, whose key is known, and what became of it. */
@Controller
class ImportPages {

    static final String PATH = BundlePages.PATH + "/imports";
    private static final String FIELD = "bundle";

    /** As much as {@code docs/operate} tells the operator to let through. */
    private static final long LARGEST = 100L << 20;

    record ImportsPage(List<Bundle> bundles, List<Issuer> issuers, Form form) {}

    /**
     * @param known whether somebody here has confirmed the key
     * @param job the work, if it is the viewer's own
     */
    record ImportPage(
            Bundle bundle, boolean known, @Nullable Job job, List<LeftOut> leftOut, Form form) {}

    private final Bundles bundles;
    private final Issuers issuers;
    private final Receiving receiving;
    private final Jobs jobs;

    ImportPages(Bundles bundles, Issuers issuers, Receiving receiving, Jobs jobs) {
        this.bundles = bundles;
        this.issuers = issuers;
        this.receiving = receiving;
        this.jobs = jobs;
    }

    @Bean
    static LargeUpload largeBundles() {
        return new LargeUpload(PATH, LARGEST);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, HttpServletRequest request) {
        require(screen);
        boolean tooLarge = TooLarge.form(request, FIELD).failed();
        return screen.show("bundles/imports", page(tooLarge ? refusal(BundleRefused.Reason.TOO_LARGE) : Form.empty()));
    }

    private ImportsPage page(Form form) {
        return new ImportsPage(bundles.listLatest(), issuers.list(), form);
    }

    @PostMapping(PATH)
    ModelAndView bring(Screen screen, @RequestParam Optional<MultipartFile> bundle) throws IOException {
        require(screen);
        try {
            MultipartFile file =
                    bundle.filter(it -> !it.isEmpty()).orElseThrow(() -> new BundleRefused(BundleRefused.Reason.NONE));
            UUID id = receiving.receive(screen.viewer(), file::getInputStream);
            return screen.go(PATH + "/" + id);
        } catch (BundleRefused refused) {
            return screen.refuse("bundles/imports", page(refusal(refused.reason())));
        }
    }

    private static Form refusal(BundleRefused.Reason reason) {
        return Form.empty().wrong(FIELD, reason.key());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Screen screen, @PathVariable String id) {
        require(screen);
        return screen.show("bundles/import", page(bundles.get(Ids.parse(id)), Form.empty()));
    }

    private ImportPage page(Bundle bundle, Form form) {
        Job job = Optional.ofNullable(bundle.jobId()).flatMap(jobs::find).orElse(null);
        return new ImportPage(bundle, receiving.isKnown(bundle), job, bundles.listLeftOut(bundle.id()), form);
    }

    @PostMapping(PATH + "/{id}/start")
    ModelAndView start(
            Screen screen, @PathVariable String id, @RequestParam(defaultValue = "false") boolean confirmed) {
        require(screen);
        Bundle bundle = bundles.get(Ids.parse(id));
        if (!confirmed && !receiving.isKnown(bundle)) {
            Form form = Form.empty().wrong("confirmed", "bundles.import.confirm.missing");
            return screen.refuse("bundles/import", page(bundle, form));
        }
        Optional<UUID> job = receiving.start(screen.viewer(), bundle, confirmed);
        return screen.go(job.map(it -> "/jobs/" + it).orElse(bundle.path()));
    }

    /** The file goes, and what is known of it here; what was taken stays in the library. */
    @PostMapping(PATH + "/{id}/removal")
    ModelAndView remove(Screen screen, @PathVariable String id, HttpServletResponse response) {
        require(screen);
        bundles.discard(bundles.get(Ids.parse(id)).id());
        News.tell(response, "bundles.import.removed");
        return screen.go(PATH);
    }

    @PostMapping(BundlePages.PATH + "/issuers/removal")
    ModelAndView forget(Screen screen, @RequestParam String site, HttpServletResponse response) {
        require(screen);
        issuers.forget(site);
        News.tell(response, "bundles.issuer.removed");
        return screen.go(PATH);
    }

    private static void require(Screen screen) {
        BundlesAccess.require(BundlesAccess.mayTake(screen.viewer()));
    }
}
