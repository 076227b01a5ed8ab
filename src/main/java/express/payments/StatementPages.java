package express.payments;

import express.base.Ids;
import express.directory.Organisation;
import express.files.LargeUpload;
import express.files.TooLarge;
import express.jobs.Job;
import express.jobs.Jobs;
import express.ui.Form;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
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

/** The files of the bank: brought, read at once or while somebody watches, and what came of them. */
@Controller
class StatementPages {

    private static final String PATH = OverviewPages.PATH + "/statements";
    private static final String FIELD = "statement";
    private static final long LARGEST = 100L << 20;

    /** What is larger is read while somebody watches. */
    private static final long AT_ONCE = 10L << 20;

    record StatementsPage(
            Organisation house, @Nullable HouseAccount account, List<Upload> uploads, boolean takes, Form form) {

        String path() {
            return Desk.path(house);
        }
    }

    /** @param left how many of its lines wait for somebody */
    record StatementPage(
            Organisation house, Upload upload, @Nullable Job job, int left) {

        String path() {
            return Desk.path(house);
        }

        boolean isBusy() {
            return job != null && !job.ended();
        }

        int fresh() {
            return upload.lines() - upload.known();
        }
    }

    private final Desk desk;
    private final HouseAccounts accounts;
    private final Uploads uploads;
    private final Lines lines;
    private final Reading reading;
    private final Jobs jobs;

    StatementPages(Desk desk, HouseAccounts accounts, Uploads uploads, Lines lines, Reading reading, Jobs jobs) {
        this.desk = desk;
        this.accounts = accounts;
        this.uploads = uploads;
        this.lines = lines;
        this.reading = reading;
        this.jobs = jobs;
    }

    @Bean
    static LargeUpload largeStatements() {
        return new LargeUpload("/organisations/*/payments/statements", LARGEST);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Organisation house = desk.enter(screen.viewer(), slug);
        return screen.show("payments/statements", page(screen, house, TooLarge.form(request, FIELD)));
    }

    private StatementsPage page(Screen screen, Organisation house, Form form) {
        return new StatementsPage(
                house,
                accounts.find(house.id()).orElse(null),
                uploads.listLatest(house.id()),
                PaymentsAccess.mayTake(screen.viewer(), house.id()),
                form);
    }

    @PostMapping(PATH)
    ModelAndView bring(Screen screen, @PathVariable String slug, @RequestParam Optional<MultipartFile> statement)
            throws IOException {
        Organisation house = desk.enter(screen.viewer(), slug);
        PaymentsAccess.require(PaymentsAccess.mayTake(screen.viewer(), house.id()));
        if (statement.filter(it -> !it.isEmpty()).isEmpty()) {
            return refuse(screen, house, "payments.fault.none");
        }
        if (accounts.find(house.id()).isEmpty()) {
            return refuse(screen, house, "payments.fault.no-account");
        }
        Upload upload;
        try (InputStream content = statement.get().getInputStream()) {
            String name =
                    Optional.ofNullable(statement.get().getOriginalFilename()).orElse("");
            upload = uploads.keep(screen.viewer(), house.id(), name, content);
        }
        String path = Desk.path(house) + "/statements/" + upload.id();
        if (upload.size() > AT_ONCE) {
            UUID job = jobs.start(
                    screen.viewer(),
                    Taking.PURPOSE,
                    "payments.job",
                    house.id().value() + " " + upload.id() + " " + path);
            uploads.order(upload, job);
        } else {
            reading.readNow(upload);
        }
        return screen.go(path);
    }

    private ModelAndView refuse(Screen screen, Organisation house, String key) {
        return screen.refuse(
                "payments/statements", page(screen, house, Form.empty().wrong(FIELD, key)));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Upload upload = uploads.get(house.id(), Ids.parse(id));
        Job job = Optional.ofNullable(upload.jobId()).flatMap(jobs::find).orElse(null);
        return screen.show("payments/statement", new StatementPage(house, upload, job, lines.countOpen(upload)));
    }
}
