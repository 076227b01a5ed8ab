package express.gatherings;

import express.base.Ids;
import express.base.NotFound;
import express.base.Settings;
import express.directory.Organisation;
import express.gatherings.Programmes.Edition;
import express.practices.Versions.Standing;
import express.ui.Open;
import express.ui.Screen;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A published programme to take along: for calendars, for readers of schedules, and on paper. */
@Controller
class TakingPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    record PaperPage(Gathering gathering, Timetable timetable, String host, int version) {

        Programme programme() {
            return timetable.programme();
        }
    }

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Cases cases;
    private final Hosting hosting;
    private final Settings settings;

    TakingPages(Gatherings gatherings, Programmes programmes, Cases cases, Hosting hosting, Settings settings) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.cases = cases;
        this.hosting = hosting;
        this.settings = settings;
    }

    @Open
    @GetMapping(GatheringPages.PATH + "/{slug}.ics")
    ResponseEntity<String> calendar(Screen screen, @PathVariable String slug) {
        return answer(CALENDAR, slug + ".ics", almanac(screen, slug).whole());
    }

    @Open
    @GetMapping(DraftPages.ONE + "/sessions/{id}.ics")
    ResponseEntity<String> session(Screen screen, @PathVariable String slug, @PathVariable String id) {
        String one = almanac(screen, slug).one(Ids.parse(id)).orElseThrow(NotFound::new);
        return answer(CALENDAR, id + ".ics", one);
    }

    private Almanac almanac(Screen screen, String slug) {
        Gathering gathering = gatherings.get(slug);
        return new Almanac(gathering, programmes.list(gathering), settings.address(), screen.language());
    }

    private static ResponseEntity<String> answer(MediaType type, String file, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    @Open
    @GetMapping(DraftPages.ONE + "/schedule.xml")
    ResponseEntity<String> xml(Screen screen, @PathVariable String slug) {
        MediaType type = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
        return answer(type, slug + ".xml", ScheduleXml.of(schedule(screen, slug)));
    }

    @Open
    @GetMapping(DraftPages.ONE + "/schedule.json")
    ResponseEntity<String> json(Screen screen, @PathVariable String slug) {
        return answer(MediaType.APPLICATION_JSON, slug + ".json", ScheduleJson.of(schedule(screen, slug)));
    }

    private Schedule schedule(Screen screen, String slug) {
        Gathering gathering = gatherings.get(slug);
        return new Schedule(gathering, programmes.get(gathering), settings.address(), screen.language());
    }

    @Open
    @GetMapping(GatheringPages.PATH + "/{slug}.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug) {
        Gathering gathering = gatherings.get(slug);
        Edition edition = programmes.find(gathering, gathering.version()).orElseThrow(NotFound::new);
        Programme programme = edition.programme();
        Map<String, Standing> found = cases.of(programme.sessions());
        var clock = new Clock(programme.zone(), screen.language());
        String host = hosting.find(gathering.host()).map(Organisation::name).orElse("");
        String title = programme.said().title(screen.language());
        return screen.print(
                "gatherings/paper",
                new PaperPage(gathering, Timetable.of(programme, clock, found), host, edition.version()),
                title,
                screen.text("gatherings.paper.about", title, clock.day(programme.begins())),
                edition.at());
    }
}
