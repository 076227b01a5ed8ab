package express.needs;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Networks;
import express.ui.Screen;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One address of an initiative for both its networks: it leads whoever comes to the page of their own. */
@Controller
class InitiativeDoor {

    private final Initiatives initiatives;
    private final Networks networks;

    InitiativeDoor(Initiatives initiatives, Networks networks) {
        this.initiatives = initiatives;
        this.networks = networks;
    }

    @GetMapping("/initiatives/{id}")
    ModelAndView enter(Screen screen, @PathVariable String id) {
        Initiative it = initiatives.find(Ids.parse(id)).orElseThrow(NotFound::new);
        return Stream.of(it.network(), it.other())
                .filter(network -> network != null && screen.viewer().coordinates(network))
                .findFirst()
                .flatMap(networks::find)
                .map(network -> screen.go(it.path(network.slug())))
                .orElseThrow(NotFound::new);
    }
}
