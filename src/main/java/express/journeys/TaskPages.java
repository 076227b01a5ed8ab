package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.journeys.FileDoor.Opened;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is to be done in one file, and the days that bite. */
@Controller
class TaskPages {

    static final String PATH = FilePages.PATH + "/tasks";

    private static final int LONGEST = 300;

    record TasksPage(Opened file, List<Task> tasks, List<Deadline> deadlines, LocalDate today, Form form) {

        String path() {
            return file.path() + "/tasks";
        }

        boolean writes() {
            return file.standing().writes();
        }
    }

    private final FileDoor door;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final InstantSource time;

    TaskPages(FileDoor door, Tasks tasks, Deadlines deadlines, InstantSource time) {
        this.door = door;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Opened file = door.look(screen.viewer(), slug, id);
        if (!file.standing().reads()) {
            throw new NotFound();
        }
        return screen.show("journeys/tasks", page(file, Form.empty()));
    }

    private TasksPage page(Opened file, Form form) {
        return new TasksPage(
                file,
                tasks.list(file.journey().id()),
                deadlines.list(file.journey()),
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()),
                form);
    }

    /** For whoever types it, or for the person. */
    @PostMapping(PATH)
    ModelAndView add(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        String words = Typed.line(typed.get("words"));
        Optional<LocalDate> due = Typed.date(Typed.digits(typed.get("due")));
        Form form = Form.of(typed);
        if (words.isEmpty() || words.length() > LONGEST) {
            form = form.wrong("words", "journeys.fault.task");
        }
        if (due.isEmpty()) {
            form = form.wrong("due", "journeys.fault.day");
        }
        if (form.failed()) {
            return screen.refuse("journeys/tasks", page(file, form));
        }
        boolean own = "yes".equals(typed.get("own"));
        tasks.add(file.journey(), words, own ? null : screen.viewer().id(), due.orElseThrow());
        News.tell(response, "journeys.changed");
        return screen.go(file.path() + "/tasks");
    }

    @PostMapping(PATH + "/{task}/end")
    ModelAndView finish(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String task) {
        Opened file = door.write(screen.viewer(), slug, id);
        tasks.finish(file.journey().id(), Ids.parse(task), screen.viewer().id());
        return screen.go(file.path() + "/tasks");
    }

    @PostMapping(FilePages.PATH + "/deadlines")
    ModelAndView bite(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        Optional<Deadline.Kind> chosen = Stream.of(Deadline.Kind.values())
                .filter(it -> it != Deadline.Kind.PERMIT && it.name().equals(kind))
                .findFirst();
        Optional<LocalDate> date = Typed.date(Typed.digits(day));
        if (chosen.isEmpty() || date.isEmpty()) {
            Form form = Form.of(Map.of("kind", kind, "day", day)).wrong("day", "journeys.fault.day");
            return screen.refuse("journeys/tasks", page(file, form));
        }
        deadlines.add(file.journey(), chosen.get(), date.get());
        News.tell(response, "journeys.changed");
        return screen.go(file.path() + "/tasks");
    }

    @PostMapping(FilePages.PATH + "/deadlines/{deadline}/removal")
    ModelAndView forget(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String deadline) {
        Opened file = door.write(screen.viewer(), slug, id);
        deadlines.remove(file.journey(), Ids.parse(deadline));
        return screen.go(file.path() + "/tasks");
    }
}
