package express.legal;

import express.base.Viewer;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the operator sees and decides for how long things are kept. */
@Controller
class RetentionPages {

    static final String PATH = "/retention";

    record RetentionPage(List<Period> periods) {}

    record PeriodPage(Period period, Form form) {}

    private final Periods periods;
    private final Shelf shelf;

    RetentionPages(Periods periods, Shelf shelf) {
        this.periods = periods;
        this.shelf = shelf;
    }

    @Bean
    static MenuEntry retentionEntry() {
        return new MenuEntry(MenuEntry.Place.FOOT, 80, PATH, "legal.retention.title", Viewer::isOperator);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        LegalAccess.requireDecider(screen.viewer());
        return screen.show("legal/retention", new RetentionPage(periods.list()));
    }

    @GetMapping(PATH + "/{what}")
    ModelAndView period(Screen screen, @PathVariable String what) {
        LegalAccess.requireDecider(screen.viewer());
        Period period = periods.get(what);
        return screen.show(
                "legal/period", new PeriodPage(period, Form.of(Map.of("days", Integer.toString(period.days())))));
    }

    @PostMapping(PATH + "/{what}")
    ModelAndView decide(
            Screen screen, @PathVariable String what, @RequestParam String days, HttpServletResponse response) {
        LegalAccess.requireDecider(screen.viewer());
        Period period = periods.get(what);
        int number = number(days);
        if (!Period.isPossible(number)) {
            Form again = Form.of(Map.of("days", days)).wrong("days", "legal.period.wrong");
            return screen.refuse("legal/period", new PeriodPage(period, again));
        }
        if (number != period.days()) {
            periods.decide(screen.viewer(), what, number);
            shelf.lookNow();
        }
        News.tell(response, "legal.period.saved");
        return screen.go(PATH);
    }

    /** In the digits of any script; what is no number is none. */
    private static int number(String typed) {
        String digits = typed.strip();
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        return digits.chars().map(digit -> Character.digit(digit, 10)).reduce(0, (sum, digit) -> sum * 10 + digit);
    }
}
