package express.attendance;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.gatherings.Clock;
import express.gatherings.Fields;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of one session: who was in it for how long, what the host says otherwise, and the word that is spoken. */
@Controller
class SessionPages {

    private static final String ONE = HostDoor.PATH + "/sessions/{id}";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_WORD = 60;

    /**
     * @param word that is spoken, if there is one
     * @param form of the minutes; the others have one of their own
     */
    record SessionPage(
            Sheet sheet,
            Slot slot,
            Slot.Meeting meeting,
            Map<OrganisationId, String> names,
            Clock clock,
            @Nullable String word,
            Form form) {

        String path() {
            return HostDoor.path(sheet.gathering()) + "/sessions/" + meeting.id();
        }

        String name(OrganisationId organisation) {
            return names.getOrDefault(organisation, "");
        }

        static String field(Attendee attendee) {
            return "minutes-" + attendee.id();
        }

        int minutes(Attendee attendee) {
            return attendee.tally().minutes(slot, meeting);
        }
    }

    private final HostDoor door;
    private final SpokenWords words;
    private final Correcting correcting;

    SessionPages(HostDoor door, SpokenWords words, Correcting correcting) {
        this.door = door;
        this.words = words;
        this.correcting = correcting;
    }

    /** What is said of a whole session is said at once, or not at all. */
    @Component
    @Transactional
    static class Correcting {

        private final Corrections corrections;

        Correcting(Corrections corrections) {
            this.corrections = corrections;
        }

        void write(Screen screen, SessionPage page, Map<Attendee, Integer> minutes) {
            minutes.forEach((it, after) -> corrections.correct(
                    screen.viewer(),
                    page.sheet().gathering(),
                    it.id(),
                    page.meeting().id(),
                    page.minutes(it),
                    after));
        }

        void time(Screen screen, SessionPage page, Stretch hours) {
            corrections.time(
                    screen.viewer(), page.sheet().gathering(), page.meeting().id(), hours);
        }
    }

    @GetMapping(ONE)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        return screen.show("attendance/session", page(screen, slug, id));
    }

    private SessionPage page(Screen screen, String slug, String id) {
        Sheet sheet = door.enter(screen, slug);
        Slot.Meeting meeting = sheet.find(Ids.parse(id)).orElseThrow(NotFound::new);
        Slot slot = sheet.slot(meeting.id());
        ZoneId zone = sheet.programme().zone();
        Map<String, String> typed = new HashMap<>();
        sheet.attendees()
                .forEach(it -> typed.put(
                        SessionPage.field(it), Integer.toString(it.tally().minutes(slot, meeting))));
        typed.put("from", local(meeting.time().from(), zone));
        typed.put("until", local(meeting.time().until(), zone));
        String word = words.list(sheet.gathering().id()).get(meeting.id());
        typed.put("word", Optional.ofNullable(word).orElse(""));
        return new SessionPage(
                sheet, slot, meeting, door.names(sheet), new Clock(zone, screen.language()), word, Form.of(typed));
    }

    private static String local(java.time.Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private ModelAndView refuse(Screen screen, SessionPage page, Fields fields) {
        Map<String, String> typed = new HashMap<>(page.form().typed());
        typed.putAll(fields.form().typed());
        return screen.refuse(
                "attendance/session",
                new SessionPage(
                        page.sheet(),
                        page.slot(),
                        page.meeting(),
                        page.names(),
                        page.clock(),
                        page.word(),
                        new Form(typed, fields.form().errors())));
    }

    @PostMapping(ONE + "/corrections")
    ModelAndView correct(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionPage page = page(screen, slug, id);
        Map<String, String> typed = Form.typed(request);
        var fields = new Fields(typed);
        Map<Attendee, Integer> minutes = new HashMap<>();
        page.sheet().attendees().stream()
                .filter(it -> typed.containsKey(SessionPage.field(it)))
                .forEach(it -> minutes.put(
                        it,
                        fields.number(SessionPage.field(it), 0, page.meeting().minutes())));
        if (fields.failed()) {
            return refuse(screen, page, fields);
        }
        correcting.write(screen, page, minutes);
        News.tell(response, "attendance.corrected");
        return screen.go(page.path());
    }

    @PostMapping(ONE + "/word")
    ModelAndView speak(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionPage page = page(screen, slug, id);
        Map<String, String> typed = Form.typed(request);
        var fields = new Fields(typed);
        String word = typed.containsKey("draw") ? drawn(screen) : fields.line("word", LONGEST_WORD, true);
        if (!fields.failed() && !SpokenWord.canBeHeard(word)) {
            fields.wrong("word", "attendance.word.unheard");
        }
        if (fields.failed()) {
            return refuse(screen, page, fields);
        }
        words.put(page.sheet().gathering(), page.meeting().id(), word);
        News.tell(response, "attendance.word.set");
        return screen.go(page.path());
    }

    /** One that is easily said and heard. */
    private static String drawn(Screen screen) {
        String[] all = screen.text("attendance.word.list").split("[,،]\\s*");
        return Typed.line(all[RANDOM.nextInt(all.length)]);
    }

    @PostMapping(ONE + "/hours")
    ModelAndView time(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionPage page = page(screen, slug, id);
        var fields = new Fields(Form.typed(request));
        ZoneId zone = page.sheet().programme().zone();
        Optional<Stretch> hours = Hours.read(fields, page.meeting(), zone);
        if (hours.isEmpty()) {
            return refuse(screen, page, fields);
        }
        correcting.time(screen, page, hours.get());
        News.tell(response, "attendance.hours.set");
        return screen.go(page.path());
    }
}
