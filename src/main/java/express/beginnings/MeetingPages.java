package express.beginnings;

import express.base.NotFound;
import express.base.Settings;
import express.ui.Ical;
import express.ui.Screen;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** When a network meets, as a file that calendars take. */
@Controller
class MeetingPages {

    private final StartDesk desk;
    private final Settings settings;
    private final InstantSource time;

    MeetingPages(StartDesk desk, Settings settings, InstantSource time) {
        this.desk = desk;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping("/networks/{slug}/meetings.ics")
    ResponseEntity<byte[]> file(Screen screen, @PathVariable String slug) {
        String written = MeetingCalendar.of(desk.open(screen.viewer(), slug), settings.address())
                .orElseThrow(NotFound::new)
                .write(screen, time.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Ical.TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meetings-" + slug + ".ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(written.getBytes(StandardCharsets.UTF_8));
    }
}
