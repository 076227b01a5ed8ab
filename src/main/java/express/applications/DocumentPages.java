package express.applications;

import express.applications.Documents.Document;
import express.base.Ids;
import express.files.TooLarge;
import express.files.UploadRefused;
import express.lending.Product;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Photos of documents: brought, shown to whom they are for, and taken back. */
@Controller
class DocumentPages {

    private static final String PATH = OwnPages.ONE + "/documents";

    record DocumentsPage(Dossier dossier, Form form) {

        Application application() {
            return dossier.application();
        }

        List<Product.Document> asked() {
            return dossier.product().documents();
        }
    }

    private final Applications applications;
    private final Dossiers dossiers;
    private final Documents documents;
    private final Filing filing;

    DocumentPages(Applications applications, Dossiers dossiers, Documents documents, Filing filing) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.documents = documents;
        this.filing = filing;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String id, HttpServletRequest request) {
        Dossier dossier = dossiers.of(written(screen, id));
        Form form = TooLarge.form(request, "file");
        return screen.show("applications/documents", new DocumentsPage(dossier, form.failed() ? form : begun(dossier)));
    }

    /** What is lacking is chosen already. */
    private static Form begun(Dossier dossier) {
        return Form.of(Map.of("code", dossier.lacking().orElse("")));
    }

    private Application written(Screen screen, String id) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(screen.viewer(), it));
        return it;
    }

    @PostMapping(PATH)
    ModelAndView bring(
            Screen screen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<MultipartFile> file,
            HttpServletResponse response)
            throws IOException {
        Application it = written(screen, id);
        Dossier dossier = dossiers.of(it);
        Form form = Form.of(Map.of("code", code));
        if (dossier.product().documents().stream()
                .noneMatch(asked -> asked.code().equals(code))) {
            form = form.wrong("code", "applications.fault.empty");
        } else {
            try {
                byte[] content = file.isEmpty() ? new byte[0] : file.get().getBytes();
                String name = file.map(MultipartFile::getOriginalFilename).orElse("");
                filing.bring(screen.viewer(), it.id(), code, name, content);
            } catch (UploadRefused refused) {
                form = form.wrong("file", refused.key());
            }
        }
        if (form.failed()) {
            return screen.refuse("applications/documents", new DocumentsPage(dossier, form));
        }
        News.tell(response, "applications.document.kept");
        return screen.go(it.path() + "/documents");
    }

    @PostMapping(PATH + "/{document}/removal")
    ModelAndView remove(Screen screen, @PathVariable String id, @PathVariable String document) {
        Application it = written(screen, id);
        filing.remove(screen.viewer(), it.id(), documents.get(it.id(), Ids.parse(document)));
        return screen.go(it.path() + "/documents");
    }

    /** Whoever sees the application sees what belongs to it; everything but a picture is a download. */
    @GetMapping(PATH + "/{document}")
    ResponseEntity<byte[]> look(Screen screen, @PathVariable String id, @PathVariable String document) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(
                ApplicationsAccess.isOwn(screen.viewer(), it) || ApplicationsAccess.mayRead(screen.viewer(), it));
        Document kept = documents.get(it.id(), Ids.parse(document));
        filing.see(screen.viewer(), it, kept);
        Filing.Sheet sheet = filing.look(kept);
        boolean picture = sheet.file().type().startsWith("image/");
        var disposition = picture ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, sheet.file().type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(sheet.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(sheet.content());
    }
}
