package express.people;

import express.people.Erasures.Hindrance;
import express.ui.Form;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Erasing one's own account. */
@Controller
class ErasurePages {

    static final String PATH = AccountPages.PATH + "/erasure";

    /**
     * @param alone the organisations that nobody else administers
     * @param stays what has to be kept for some time
     */
    record ErasurePage(Form form, List<String> alone, boolean operator, List<PersonalData.Stay> stays) {

        boolean possible() {
            return alone.isEmpty() && !operator;
        }
    }

    private final Erasures erasures;
    private final OwnAccount own;
    private final Sittings sittings;

    ErasurePages(Erasures erasures, OwnAccount own, Sittings sittings) {
        this.erasures = erasures;
        this.own = own;
        this.sittings = sittings;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen) {
        return screen.show(
                "people/erasure",
                page(Form.empty(), erasures.hindrance(screen.viewer().id()), screen));
    }

    private ErasurePage page(Form form, Hindrance hindrance, Screen screen) {
        var names = own.name(hindrance.organisations());
        List<String> alone = hindrance.organisations().stream()
                .map(it -> names.getOrDefault(it, screen.text("people.organisation")))
                .toList();
        return new ErasurePage(
                form,
                alone,
                hindrance.operator(),
                erasures.stays(screen.viewer().id(), screen.language()));
    }

    @PostMapping(PATH)
    ModelAndView erase(
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        var id = screen.viewer().id();
        if (!sure) {
            Form form = Form.empty().wrong("sure", "people.erasure.unsure");
            return screen.refuse("people/erasure", page(form, erasures.hindrance(id), screen));
        }
        Hindrance hindrance = erasures.erase(id);
        if (!hindrance.none()) {
            return screen.refuse("people/erasure", page(Form.empty(), hindrance, screen));
        }
        sittings.endForGood(request, response);
        return screen.go(PATH + "/end");
    }

    /** The last page, for somebody who is nobody here any more. */
    @Open
    @GetMapping(PATH + "/end")
    ModelAndView end(Screen screen) {
        return screen.show("people/erased", Form.empty());
    }
}
