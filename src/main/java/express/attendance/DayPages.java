package express.attendance;

import express.base.NotFound;
import express.base.OrganisationId;
import express.gatherings.Clock;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who was physically there on a day: ticked off by the host, from a list that is signed on paper. */
@Controller
class DayPages {

    private static final String ONE = HostDoor.PATH + "/days/{day:[0-9-]{10}}";

    record DayPage(Sheet sheet, LocalDate day, String called, Map<OrganisationId, String> names, String host) {

        String path() {
            return HostDoor.path(sheet.gathering()) + "/days/" + day;
        }

        String name(OrganisationId organisation) {
            return names.getOrDefault(organisation, "");
        }
    }

    private final HostDoor door;
    private final Marking marking;
    private final InstantSource time;

    DayPages(HostDoor door, Marking marking, InstantSource time) {
        this.door = door;
        this.marking = marking;
        this.time = time;
    }

    /** A day is ticked off at once, or not at all. */
    @Component
    @Transactional
    static class Marking {

        private final Corrections corrections;

        Marking(Corrections corrections) {
            this.corrections = corrections;
        }

        void write(Screen screen, DayPage page, Set<String> ticked) {
            for (Attendee it : page.sheet().attendees()) {
                boolean there = ticked.contains(it.id().toString());
                if (there != it.tally().there().contains(page.day())) {
                    corrections.mark(screen.viewer(), page.sheet().gathering(), it.id(), page.day(), there);
                }
            }
        }
    }

    private DayPage page(Screen screen, String slug, String typed) {
        Sheet sheet = door.enter(screen, slug);
        LocalDate day = Typed.date(typed).filter(sheet.days()::contains).orElseThrow(NotFound::new);
        var clock = new Clock(sheet.programme().zone(), screen.language());
        String called = clock.day(day.atTime(12, 0).atZone(clock.zone()).toInstant());
        return new DayPage(sheet, day, called, door.names(sheet), door.host(sheet));
    }

    @GetMapping(ONE)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String day) {
        return screen.show("attendance/day", page(screen, slug, day));
    }

    @PostMapping(ONE)
    ModelAndView mark(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String day,
            HttpServletRequest request,
            HttpServletResponse response) {
        DayPage page = page(screen, slug, day);
        Set<String> ticked =
                Set.copyOf(List.of(Form.typed(request).getOrDefault("there", "").split(",")).stream()
                        .distinct()
                        .toList());
        marking.write(screen, page, ticked);
        News.tell(response, "attendance.marked");
        return screen.go(page.path());
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug, @PathVariable String day) {
        DayPage page = page(screen, slug, day);
        String title = page.sheet().programme().said().title(screen.language());
        return screen.print(
                "attendance/signatures",
                page,
                screen.text("attendance.signatures"),
                screen.text("attendance.signatures.about", title, page.called()),
                time.instant());
    }
}
