package express.beginnings;

import express.base.Viewer;
import express.beginnings.StartDesk.Opened;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The agreement on data protection between the organisations of a network: read, signed here or on paper, printed. */
@Controller
class AgreementPages {

    static final String PATH = StartPages.PATH + "/agreement";

    private static final int CLAUSES = 7;

    /**
     * @param signs for which organisations the viewer may sign
     * @param form of a signature, here or on paper
     */
    record AgreementPage(Opened opened, List<Organisation> signs, Form form) {

        String path() {
            return opened.path() + "/agreement";
        }

        List<String> clauses() {
            return IntStream.rangeClosed(1, CLAUSES)
                    .mapToObj(number -> "beginnings.agreement." + number)
                    .toList();
        }

        /** Of whom nobody has said who signed. */
        List<Organisation> unsigned() {
            return opened.members().stream()
                    .filter(member -> !AgreementPages.isNamed(opened, member))
                    .toList();
        }

        Optional<Starts.Signature> signature(Organisation member) {
            return Optional.ofNullable(opened.signatures().get(member.id()));
        }

        static Map<String, String> names(List<Organisation> houses) {
            Map<String, String> names = new LinkedHashMap<>();
            houses.forEach(house -> names.put(house.id().toString(), house.name()));
            return names;
        }
    }

    private final StartDesk desk;
    private final Starts starts;
    private final InstantSource time;

    AgreementPages(StartDesk desk, Starts starts, InstantSource time) {
        this.desk = desk;
        this.starts = starts;
        this.time = time;
    }

    private static boolean isNamed(Opened opened, Organisation member) {
        Starts.Signature signature = opened.signatures().get(member.id());
        return signature != null && !signature.name().isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private static AgreementPage page(Screen screen, Opened opened, Form form) {
        List<Organisation> signs = opened.members().stream()
                .filter(member -> BeginningsAccess.maySign(screen.viewer(), member.id()) && !isNamed(opened, member))
                .toList();
        return new AgreementPage(opened, signs, form);
    }

    @GetMapping(PATH)
    ModelAndView read(Screen screen, @PathVariable String slug) {
        String name = screen.viewer() instanceof Viewer.Person person ? person.name() : "";
        Form form = Form.of(Map.of("name", name));
        return screen.show("beginnings/agreement", page(screen, desk.open(screen.viewer(), slug), form));
    }

    @GetMapping(StartPages.PATH + "/agreement.pdf")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String slug) {
        Opened opened = desk.open(screen.viewer(), slug);
        return screen.print(
                "beginnings/agreement-paper",
                page(screen, opened, Form.empty()),
                screen.text("beginnings.agreement.title"),
                opened.network().name(),
                time.instant());
    }

    /** One signs for one's own organisation, today. */
    @PostMapping(PATH + "/signatures")
    ModelAndView sign(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Opened opened = desk.open(screen.viewer(), slug);
        var form = new SignatureForm(Form.typed(request), SignatureForm.HERE, opened.members());
        form.house()
                .ifPresent(house -> BeginningsAccess.require(BeginningsAccess.maySign(screen.viewer(), house.id())));
        return sign(screen, opened, form, response);
    }

    /** Who coordinates notes what was signed on paper. */
    @PostMapping(PATH + "/paper-signatures")
    ModelAndView note(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Opened opened = desk.lead(screen.viewer(), slug);
        return sign(
                screen,
                opened,
                new SignatureForm(Form.typed(request), SignatureForm.PAPER, opened.members()),
                response);
    }

    private ModelAndView sign(Screen screen, Opened opened, SignatureForm form, HttpServletResponse response) {
        List<Wrong> faults = form.faults(today());
        if (!faults.isEmpty()) {
            return screen.refuse("beginnings/agreement", page(screen, opened, new Form(form.typed(), faults)));
        }
        boolean paper = form.prefix().equals(SignatureForm.PAPER);
        boolean signed = starts.sign(
                opened.network().id(),
                form.house().orElseThrow().id(),
                form.signatory(paper ? null : screen.viewer().id()),
                form.day(today()).orElseThrow(),
                paper);
        News.tell(response, signed ? "beginnings.signed" : "beginnings.signed.before");
        return screen.go(opened.path() + "/agreement");
    }
}
