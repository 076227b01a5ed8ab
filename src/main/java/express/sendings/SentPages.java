package express.sendings;

import express.base.Ids;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Leads whoever sent a form again on to where it led the first time. */
@Controller
class SentPages {

    static final String PATH = "/sent/";
    /** The first may be about to be answered; each look takes the browser a way here and back. */
    private static final int LOOKS = 5;

    private final Sendings sendings;

    SentPages(Sendings sendings) {
        this.sendings = sendings;
    }

    @Open
    @GetMapping(PATH + "{form}")
    ModelAndView onward(
            @PathVariable String form,
            @RequestParam(defaultValue = "1") int look,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        UUID id = Ids.parse(form);
        Optional<Answer> answer = sendings.find(id, request);
        if (answer.isEmpty() || answer.get().location() == null && look >= LOOKS) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        Answer found = answer.get();
        if (found.location() == null) {
            return screen.go(PATH + id + "?look=" + (look + 1));
        }
        if (found.news() != null) {
            News.tell(response, found.news());
        }
        return screen.go(found.location());
    }
}
