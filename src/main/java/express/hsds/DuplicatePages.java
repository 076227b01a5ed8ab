package express.hsds;

import express.base.Ids;
import express.base.NotFound;
import express.hsds.Likenesses.Alike;
import express.hsds.Likenesses.Decision;
import express.ui.Screen;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which of a file may be the same as another: a person says so, or that they are two. */
@Controller
class DuplicatePages {

    private static final String PATH = IncomingPages.PATH + "/{id}/duplicates";
    private static final int SHOWN = 200;

    record DuplicatesPage(Import file, List<Alike> pairs, long open) {}

    private final Imports imports;
    private final Likenesses likenesses;

    DuplicatePages(Imports imports, Likenesses likenesses) {
        this.imports = imports;
        this.likenesses = likenesses;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String id) {
        Import file = file(screen, id);
        return screen.show(
                "hsds/duplicates",
                new DuplicatesPage(file, likenesses.list(file.id(), SHOWN), likenesses.countOpen(file.id())));
    }

    private Import file(Screen screen, String id) {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        return imports.get(Ids.parse(id));
    }

    @PostMapping(PATH)
    ModelAndView decide(
            Screen screen, @PathVariable String id, @RequestParam int number, @RequestParam String decision) {
        Import file = file(screen, id);
        Decision decided = Arrays.stream(Decision.values())
                .filter(it -> it.name().equals(decision))
                .findFirst()
                .orElseThrow(NotFound::new);
        likenesses.decide(file.id(), number, decided);
        return screen.go(file.path() + "/duplicates");
    }
}
