package express.journeys;

import express.journeys.FileDoor.Opened;
import express.permits.Rule;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The file of somebody, as far as it is open to whoever looks, and writing in it. */
@Controller
class FilePages {

    static final String PATH = JourneyPages.PATH + "/{id}";

    /** @param rule what the country says to somebody who stays as they do */
    record FilePage(Opened file, Reading.Book book, Optional<Rule> rule, List<Glass> glasses, List<Content> annexes) {

        CaseFile journey() {
            return file.journey();
        }

        String path() {
            return file.path();
        }

        Said said() {
            return book.said();
        }
    }

    record EditPage(Opened file, Form form, Options options, Map<String, String> statuses, Profile now) {}

    private final FileDoor door;
    private final Reading reading;
    private final Keeping keeping;
    private final Annexes annexes;
    private final Joints joints;

    FilePages(FileDoor door, Reading reading, Keeping keeping, Annexes annexes, Joints joints) {
        this.door = door;
        this.reading = reading;
        this.keeping = keeping;
        this.annexes = annexes;
        this.joints = joints;
    }

    static String path(String slug, JourneyId id) {
        return JourneyPages.path(slug) + "/" + id;
    }

    /** One that goes on under another answers by that one, to who may write in both; as it is itself only when asked. */
    @GetMapping(PATH)
    ModelAndView show(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String part) {
        Opened asked = door.open(screen.viewer(), slug, id);
        Optional<JourneyId> surviving = part.equals("own") || !asked.standing().writes()
                ? Optional.empty()
                : joints.findSurviving(asked.journey().id());
        if (surviving.isPresent()) {
            return screen.go(path(slug, surviving.get()));
        }
        Opened file = door.look(screen.viewer(), asked);
        return file.standing() == Standing.OUTSIDE
                ? screen.show("journeys/outside", reading.outside(screen.viewer(), file))
                : screen.show(
                        "journeys/file",
                        reading.read(file, annexes.show(screen, file.journey(), file.standing(), file.path())));
    }

    @GetMapping(PATH + "/edit")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Opened file = door.write(screen.viewer(), slug, id);
        Profile now = reading.profile(file.journey());
        ProfileForm form = ProfileForm.of(now, file.journey().version());
        return screen.show("journeys/edit", edit(screen, file, Form.of(form.fields()), now));
    }

    private static EditPage edit(Screen screen, Opened file, Form form, Profile now) {
        return new EditPage(file, form, Options.of(screen), Statuses.options(screen), now);
    }

    @PostMapping(PATH + "/edit")
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        ProfileForm typed = ProfileForm.of(Form.typed(request));
        List<Wrong> faults = new ArrayList<>(typed.faults());
        if (faults.isEmpty() && !keeping.write(screen.viewer(), file.journey(), typed)) {
            faults.add(new Wrong("", "journeys.fault.meanwhile"));
        }
        if (!faults.isEmpty()) {
            CaseFile now = door.write(screen.viewer(), slug, id).journey();
            Map<String, String> fields = new HashMap<>(typed.fields());
            fields.put("version", Integer.toString(now.version()));
            return screen.refuse("journeys/edit", edit(screen, file, new Form(fields, faults), reading.profile(now)));
        }
        News.tell(response, "journeys.changed");
        return screen.go(file.path());
    }
}
