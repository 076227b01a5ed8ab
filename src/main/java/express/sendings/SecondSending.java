package express.sendings;

import express.database.SentBefore;
import express.ui.Screen;
import express.ui.Screens;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers a form that was sent before. The way of the browser to the other page is time for the first to end. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecondSending {

    private final Screens screens;

    SecondSending(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    ModelAndView again(SentBefore before, HttpServletRequest request) {
        Screen screen = screens.on(request);
        return screen.go(SentPages.PATH + before.form());
    }
}
