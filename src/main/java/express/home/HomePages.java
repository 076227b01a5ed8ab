package express.home;

import express.ui.Open;
import express.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which everybody arrives. */
@Controller
class HomePages {

    record HomePage() {}

    @Open
    @GetMapping("/")
    ModelAndView home(Screen screen) {
        return screen.show("home/home", new HomePage());
    }
}
