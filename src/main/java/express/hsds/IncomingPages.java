package express.hsds;

import express.base.Ids;
import express.base.NetworkId;
import express.files.LargeUpload;
import express.files.TooLarge;
import express.hsds.Documents.Count;
import express.hsds.Documents.Verdict;
import express.hsds.Faults.Told;
import express.jobs.Job;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files of other directories: what was brought, what taking it would do, and what became of it. */
@Controller
class IncomingPages {

    static final String PATH = "/hsds";
    private static final String FIELD = "directory";
    private static final long LARGEST = 100L << 20;
    private static final int SHOWN = 100;

    /**
     * @param networks of which the file may be; the empty key stands for the whole installation
     * @param persons how many things are kept with what is about persons; nothing, if the viewer may not know
     */
    record ImportsPage(
            List<Import> imports,
            Map<String, String> networks,
            Map<String, String> languages,
            Map<String, String> steps,
            Map<String, String> families,
            @Nullable Long persons,
            Form form) {}

    /**
     * @param counts while it is being taken only what has been: to count a million things takes as long as to take some
     * @param from of the faults that are shown, the first
     */
    record ImportPage(
            Import file,
            @Nullable String network,
            List<Count> counts,
            Faults.Count faults,
            List<Told> shown,
            long from,
            long alike,
            long open,
            @Nullable Job job) {

        boolean isBusy() {
            return job != null && !job.ended();
        }

        /** Whether the counts say what was done, and not what would be. */
        boolean isPast() {
            return file.state() == Import.State.DONE || isBusy();
        }

        long count(Verdict verdict) {
            return counts.stream()
                    .filter(it -> it.verdict() == verdict)
                    .mapToLong(Count::number)
                    .sum();
        }

        /** Whether there is something to take. */
        boolean isWorthTaking() {
            return count(Verdict.CREATE) + count(Verdict.CHANGE) + count(Verdict.KEEP) > 0;
        }

        @Nullable
        String next() {
            return from + SHOWN < faults.refused() + faults.notes() ? file.path() + "?from=" + (from + SHOWN) : null;
        }

        @Nullable
        String previous() {
            return from == 0 ? null : file.path() + "?from=" + Math.max(0, from - SHOWN);
        }
    }

    /** What is known of a file once it was looked at. */
    @Component
    record Findings(Documents documents, Faults faults, Likenesses likenesses) {}

    private final Imports imports;
    private final Findings findings;
    private final Bringing bringing;
    private final Persons persons;
    private final Choices choices;

    IncomingPages(Imports imports, Findings findings, Bringing bringing, Persons persons, Choices choices) {
        this.imports = imports;
        this.findings = findings;
        this.bringing = bringing;
        this.persons = persons;
        this.choices = choices;
    }

    @Bean
    static LargeUpload largeDirectories() {
        return new LargeUpload(PATH, LARGEST);
    }

    @Bean
    static MenuEntry directoriesEntry() {
        return MenuEntry.work(710, PATH, "hsds.menu", HsdsAccess::mayBring);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, HttpServletRequest request) {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        return screen.show("hsds/imports", page(screen, TooLarge.form(request, FIELD)));
    }

    private ImportsPage page(Screen screen, Form form) {
        return new ImportsPage(
                imports.listLatest(),
                choices.networks(screen),
                choices.languages(),
                Choices.steps(screen),
                Choices.families(screen),
                HsdsAccess.maySeePersons(screen.viewer()) ? persons.count() : null,
                form);
    }

    @PostMapping(PATH)
    ModelAndView bring(Screen screen, HttpServletRequest request, @RequestParam Optional<MultipartFile> directory)
            throws IOException {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        Form form = Form.of(Form.typed(request));
        if (directory.filter(it -> !it.isEmpty()).isEmpty()) {
            return screen.refuse("hsds/imports", page(screen, form.wrong(FIELD, "hsds.refused.none")));
        }
        NetworkId network = choices.network(form.typed("network"));
        Wishes wishes = choices.wishes(form);
        try (InputStream content = directory.get().getInputStream()) {
            String name =
                    Optional.ofNullable(directory.get().getOriginalFilename()).orElse("");
            return screen.go(PATH + "/" + bringing.bring(screen.viewer(), network, wishes, name, content));
        }
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Screen screen, @PathVariable String id, @RequestParam(defaultValue = "0") String from) {
        Import file = file(screen, id);
        long first = from.matches("[0-9]{1,9}") ? Long.parseLong(from) : 0;
        Optional<Job> job = bringing.job(file);
        return screen.show(
                "hsds/import",
                new ImportPage(
                        file,
                        Optional.ofNullable(file.network()).map(choices::name).orElse(null),
                        job.filter(it -> !it.ended()).isPresent()
                                ? findings.documents().countTaken(file.id())
                                : findings.documents().counts(file.id()),
                        findings.faults().count(file.id()),
                        findings.faults().list(file.id(), first, SHOWN),
                        first,
                        findings.likenesses().list(file.id(), SHOWN).size(),
                        findings.likenesses().countOpen(file.id()),
                        job.orElse(null)));
    }

    private Import file(Screen screen, String id) {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        return imports.get(Ids.parse(id));
    }

    /** Begins to take it, or goes on, or looks at it again if that was cut short. */
    @PostMapping(PATH + "/{id}/start")
    ModelAndView start(Screen screen, @PathVariable String id) {
        Import file = file(screen, id);
        Optional<UUID> job = bringing.start(screen.viewer(), file);
        return screen.go(job.map(it -> "/jobs/" + it).orElse(file.path()));
    }

    /** The file goes, and what is known of it here; what was taken stays. */
    @PostMapping(PATH + "/{id}/removal")
    ModelAndView remove(Screen screen, @PathVariable String id, HttpServletResponse response) {
        bringing.remove(file(screen, id));
        News.tell(response, "hsds.removed");
        return screen.go(PATH);
    }

    @PostMapping(PATH + "/persons/removal")
    ModelAndView forgetPersons(Screen screen, HttpServletResponse response) {
        HsdsAccess.require(HsdsAccess.maySeePersons(screen.viewer()));
        persons.forget();
        News.tell(response, "hsds.persons.removed");
        return screen.go(PATH);
    }
}
