package express.home;

import express.ui.Open;
import express.ui.Screen;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page on which everybody arrives. */
@Controller
class HomePages {

    record HomePage(List<Door> doors) {}

    /** A way in for one kind of visitor. */
    record Door(String path, String icon, String key) {}

    private static final List<Door> DOORS = List.of(
            new Door("/start", "venture", "home.door.newcomer"),
            new Door("/sign-in", "people", "home.door.worker"),
            new Door("/practices", "practice", "home.door.reader"));

    private final RequestMappingHandlerMapping routes;

    HomePages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Open
    @GetMapping("/")
    ModelAndView home(Screen screen) {
        return screen.show("home/home", new HomePage(doors()));
    }

    /** Those that lead somewhere: modules come one by one. */
    private List<Door> doors() {
        return DOORS.stream().filter(door -> leadsSomewhere(door.path())).toList();
    }

    private boolean leadsSomewhere(String path) {
        return routes.getHandlerMethods().keySet().stream()
                .anyMatch(route -> route.getPatternValues().contains(path));
    }
}
