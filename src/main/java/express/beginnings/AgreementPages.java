package express.beginnings;

import express.base.OrganisationId;
import express.beginnings.StartDesk.Opened;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
     * @param form of a signature on paper
     */
    record AgreementPage(Opened opened, List<Organisation> signs, Form form, LocalDate today) {

        String path() {
            return opened.path() + "/agreement";
        }

        List<String> clauses() {
            return IntStream.rangeClosed(1, CLAUSES)
                    .mapToObj(number -> "beginnings.agreement." + number)
                    .toList();
        }

        List<Organisation> unsigned() {
            return opened.members().stream()
                    .filter(member -> !opened.signatures().containsKey(member.id()))
                    .toList();
        }

        Optional<Starts.Signature> signature(Organisation member) {
            return Optional.ofNullable(opened.signatures().get(member.id()));
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

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private AgreementPage page(Screen screen, Opened opened, Form form) {
        List<Organisation> signs = opened.members().stream()
                .filter(member -> BeginningsAccess.maySign(screen.viewer(), member.id())
                        && !opened.signatures().containsKey(member.id()))
                .toList();
        return new AgreementPage(opened, signs, form, today());
    }

    @GetMapping(PATH)
    ModelAndView read(Screen screen, @PathVariable String slug) {
        return screen.show("beginnings/agreement", page(screen, desk.open(screen.viewer(), slug), Form.empty()));
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

    /** One signs for one's own organisation today; who coordinates notes what was signed on paper. */
    @PostMapping(PATH + "/signatures")
    ModelAndView sign(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Opened opened = desk.open(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(request);
        Optional<Organisation> member = opened.members().stream()
                .filter(it -> it.id().toString().equals(typed.get("organisation")))
                .findFirst();
        Form form = Form.of(typed);
        if (member.isEmpty()) {
            return screen.refuse(
                    "beginnings/agreement",
                    page(screen, opened, form.wrong("organisation", "beginnings.fault.organisation")));
        }
        OrganisationId house = member.get().id();
        if (!typed.containsKey("day")) {
            BeginningsAccess.require(BeginningsAccess.maySign(screen.viewer(), house));
            starts.sign(opened.network().id(), house, today(), false);
        } else {
            BeginningsAccess.require(opened.writes());
            Optional<LocalDate> day = Typed.date(Typed.digits(typed.get("day"))).filter(it -> !it.isAfter(today()));
            if (day.isEmpty()) {
                return screen.refuse(
                        "beginnings/agreement", page(screen, opened, form.wrong("day", "beginnings.fault.day")));
            }
            starts.sign(opened.network().id(), house, day.get(), true);
        }
        News.tell(response, "beginnings.signed");
        return screen.go(opened.path() + "/agreement");
    }
}
