package express.applications;

import express.applications.Proofs.Proof;
import express.base.Ids;
import express.directory.Organisation;
import express.directory.Organisations;
import express.files.TooLarge;
import express.files.UploadRefused;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where an applicant, or an officer for them, brings what shows that the conditions of a loan are met. */
@Controller
class ProofPages {

    private static final String PATH = OwnPages.ONE + "/conditions";

    /** One condition, and what was brought for it. */
    record Asked(String code, String words, List<Proof> proofs) {}

    /** @param back where whoever brings it came from */
    record ProofPage(Application application, String back, List<Asked> asked, Form form) {

        String path() {
            return Proofs.path(application.id());
        }
    }

    private final Applications applications;
    private final Outcomes outcomes;
    private final Proofs proofs;
    private final Filing filing;
    private final Organisations organisations;

    ProofPages(
            Applications applications, Outcomes outcomes, Proofs proofs, Filing filing, Organisations organisations) {
        this.applications = applications;
        this.outcomes = outcomes;
        this.proofs = proofs;
        this.filing = filing;
        this.organisations = organisations;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String id, HttpServletRequest request) {
        return screen.show("applications/proofs", page(screen, granted(screen, id), TooLarge.form(request, "file")));
    }

    private Application granted(Screen screen, String id) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(ApplicationsAccess.mayProve(screen.viewer(), it)
                && !conditions(it.id()).isEmpty());
        return it;
    }

    private List<String> conditions(UUID application) {
        return outcomes.list(application).stream()
                .findFirst()
                .map(Outcomes.Recorded::conditions)
                .orElse(List.of());
    }

    private ProofPage page(Screen screen, Application it, Form form) {
        String back = ApplicationsAccess.isOwn(screen.viewer(), it)
                ? it.path()
                : organisations.listAll(List.of(it.lender())).stream()
                        .findFirst()
                        .map(Organisation::slug)
                        .map(it::desk)
                        .orElse("/");
        List<Asked> asked = conditions(it.id()).stream()
                .map(words -> new Asked(Proofs.code(words), words, proofs.list(it.id(), words)))
                .toList();
        return new ProofPage(it, back, asked, form);
    }

    @PostMapping(PATH)
    ModelAndView bring(
            Screen screen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam Optional<MultipartFile> file,
            HttpServletResponse response)
            throws IOException {
        Application it = granted(screen, id);
        Form form = Form.of(Map.of("condition", condition));
        if (conditions(it.id()).stream().map(Proofs::code).noneMatch(condition::equals)) {
            form = form.wrong("condition", "applications.fault.empty");
        } else {
            try {
                byte[] content = file.isEmpty() ? new byte[0] : file.get().getBytes();
                String name = file.map(MultipartFile::getOriginalFilename).orElse("");
                filing.prove(screen.viewer(), it.id(), condition, name, content);
            } catch (UploadRefused refused) {
                form = form.wrong("file", refused.key());
            }
        }
        if (form.failed()) {
            return screen.refuse("applications/proofs", page(screen, it, form));
        }
        News.tell(response, "applications.document.kept");
        return screen.go(Proofs.path(it.id()));
    }
}
