package express.services;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisation;
import express.files.TooLarge;
import express.jobs.Jobs;
import express.services.ServiceTable.Judged;
import express.services.ServiceTable.Judgement;
import express.services.ServiceTable.Kind;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Many services at once: a table is brought, shows what it would do, and does it when somebody says so. */
@Controller
class UploadPages {

    static final String PATH = "/service-uploads/";

    private static final String OF_NETWORK = "/networks/{slug}/services/uploads";
    private static final String OF_HOUSE = "/organisations/{slug}/services/uploads";
    private static final String FIELD = "table";
    private static final int LARGEST = 5 << 20;

    /** So many rows are done before the next page is shown; more of them somebody watches at work. */
    private static final int AT_ONCE = 50;

    private static final int SHOWN = 200;

    /** @param path of the services that it is about */
    record BringPage(String name, String path, Form form) {}

    /** @param path of the services that it is about */
    record UploadPage(String path, Upload upload, Judgement judgement, boolean doubtful) {

        int count(Kind kind) {
            return judgement.of(kind).size();
        }

        /** Those that would do something, as many as anybody reads. */
        List<Judged> shown() {
            return doing().limit(SHOWN).toList();
        }

        long more() {
            return doing().skip(SHOWN).count();
        }

        private Stream<Judged> doing() {
            return judgement.rows().stream().filter(row -> row.kind() == Kind.NEW || row.kind() == Kind.CHANGED);
        }

        static String column(Screen screen, String column) {
            return screen.text(Columns.OWN.contains(column) ? "services.column." + column : Differences.key(column));
        }

        boolean starts() {
            return upload.startedAt() == null && count(Kind.NEW) + count(Kind.CHANGED) > 0;
        }
    }

    private final Networks networks;
    private final ServiceDesk desk;
    private final Uploads uploads;
    private final Uploading uploading;
    private final Jobs jobs;
    private final InstantSource time;

    UploadPages(
            Networks networks, ServiceDesk desk, Uploads uploads, Uploading uploading, Jobs jobs, InstantSource time) {
        this.networks = networks;
        this.desk = desk;
        this.uploads = uploads;
        this.uploading = uploading;
        this.jobs = jobs;
        this.time = time;
    }

    @GetMapping(OF_NETWORK)
    ModelAndView askNetwork(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        return screen.show("services/bring", bring(network(screen.viewer(), slug), TooLarge.form(request, FIELD)));
    }

    private Network network(Viewer viewer, String slug) {
        Network network = networks.get(slug);
        ServicesAccess.require(ServicesAccess.mayUpload(viewer, network.id()));
        return network;
    }

    private static BringPage bring(Network network, Form form) {
        return new BringPage(network.name(), "/networks/" + network.slug() + "/services", form);
    }

    @GetMapping(OF_HOUSE)
    ModelAndView askHouse(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Organisation house = desk.begin(screen.viewer(), slug);
        return screen.show("services/bring", bring(house, TooLarge.form(request, FIELD)));
    }

    private static BringPage bring(Organisation house, Form form) {
        return new BringPage(house.name(), OwnServicesPages.address(house), form);
    }

    @PostMapping(OF_NETWORK)
    ModelAndView bringNetwork(Screen screen, @PathVariable String slug, @RequestParam Optional<MultipartFile> table)
            throws IOException {
        Network network = network(screen.viewer(), slug);
        byte[] content = content(table);
        Optional<String> wrong = whatIsWrong(content);
        if (wrong.isPresent()) {
            Form form = Form.empty().wrong(FIELD, wrong.get());
            return screen.refuse("services/bring", bring(network, form));
        }
        return keep(screen, upload(network, null, name(table), content));
    }

    @PostMapping(OF_HOUSE)
    ModelAndView bringHouse(Screen screen, @PathVariable String slug, @RequestParam Optional<MultipartFile> table)
            throws IOException {
        Organisation house = desk.begin(screen.viewer(), slug);
        byte[] content = content(table);
        Optional<String> wrong = whatIsWrong(content);
        if (wrong.isPresent()) {
            Form form = Form.empty().wrong(FIELD, wrong.get());
            return screen.refuse("services/bring", bring(house, form));
        }
        return keep(screen, upload(null, house, name(table), content));
    }

    private static byte[] content(Optional<MultipartFile> table) throws IOException {
        return table.isEmpty() ? new byte[0] : table.get().getBytes();
    }

    private static String name(Optional<MultipartFile> table) {
        String name = Typed.line(table.map(MultipartFile::getOriginalFilename).orElse(""))
                .replaceAll(".*[/\\\\]", "");
        return name.isEmpty() ? "table" : name.substring(0, Math.min(name.length(), 200));
    }

    private static Optional<String> whatIsWrong(byte[] content) {
        if (content.length == 0) {
            return Optional.of("services.sheet.wrong.none");
        }
        if (content.length > LARGEST) {
            return Optional.of("services.sheet.wrong.large");
        }
        try {
            Uploading.File file = Uploading.open(content);
            if (file.tooLong()) {
                return Optional.of("services.sheet.wrong.many");
            }
            return file.rows().size() < 2 ? Optional.of("services.sheet.wrong.empty") : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("services.sheet.wrong.unreadable");
        }
    }

    private Upload upload(@Nullable Network network, @Nullable Organisation house, String name, byte[] content) {
        return new Upload(
                Ids.next(),
                network == null ? null : network.id(),
                house == null ? null : house.id(),
                name,
                content,
                time.instant(),
                null,
                null,
                0,
                0);
    }

    private ModelAndView keep(Screen screen, Upload upload) {
        uploads.add(upload);
        return screen.go(upload.path());
    }

    @GetMapping(PATH + "{id}")
    ModelAndView look(Screen screen, @PathVariable String id) throws IOException {
        Upload upload = uploads.get(Ids.parse(id));
        Judgement judgement = uploading.judge(upload, screen.language());
        boolean doubtful = Uploading.open(upload.content()).doubtful();
        return screen.show("services/upload", new UploadPage(path(upload), upload, judgement, doubtful));
    }

    private String path(Upload upload) {
        return Optional.ofNullable(upload.network())
                .flatMap(networks::find)
                .map(network -> bring(network, Form.empty()).path())
                .or(() -> Optional.ofNullable(upload.organisation())
                        .map(house -> OwnServicesPages.address(desk.house(house))))
                .orElseThrow(NotFound::new);
    }

    /** Whoever the database shows it to may write what it says. */
    @PostMapping(PATH + "{id}/start")
    ModelAndView start(Screen screen, @PathVariable String id, HttpServletResponse response) throws IOException {
        Upload upload = uploads.get(Ids.parse(id));
        int rows = uploading.judge(upload, screen.language()).rows().size();
        if (!uploads.start(upload.id())) {
            return screen.go(upload.path());
        }
        if (rows > AT_ONCE) {
            UUID job = jobs.start(
                    screen.viewer(), Uploading.KIND, "services.sheet.job", upload.id() + " " + screen.lang());
            return screen.go("/jobs/" + job);
        }
        uploading.run(upload, screen.language(), (done, of) -> {});
        News.tell(response, "services.sheet.done");
        return screen.go(upload.path());
    }
}
