package express.people;

import express.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A link that leads nowhere any more.
 *
 * @param key the message that says why
 */
record ClosedPage(String key) {

    /** Used, taken back or too old. */
    static ModelAndView spent(Screen screen) {
        return answer(screen, "people.link.spent", HttpStatus.GONE);
    }

    /** For somebody whose account is deactivated. */
    static ModelAndView deactivated(Screen screen) {
        return answer(screen, "people.deactivated", HttpStatus.FORBIDDEN);
    }

    private static ModelAndView answer(Screen screen, String key, HttpStatus status) {
        ModelAndView shown = screen.show("people/closed", new ClosedPage(key));
        shown.setStatus(status);
        return shown;
    }
}
