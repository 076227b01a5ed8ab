package express.people;

import express.base.PersonId;
import express.people.OwnData.Holding;
import express.people.OwnData.Look;
import express.ui.Screen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is held about somebody, for themselves: to read, to take away, and who looked at it. */
@Controller
class OwnDataPages {

    static final String PATH = AccountPages.PATH + "/data";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    record DataPage(List<Holding> holdings) {}

    record TrailPage(List<Look> looks) {}

    private final OwnData data;
    private final InstantSource time;

    OwnDataPages(OwnData data, InstantSource time) {
        this.data = data;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView read(Screen screen) {
        return screen.show("people/data", new DataPage(data.export(screen.viewer())));
    }

    @GetMapping(PATH + ".json")
    ResponseEntity<String> take(Screen screen) {
        Map<String, Object> held = new LinkedHashMap<>();
        data.export(screen.viewer()).forEach(it -> held.put(it.name(), it.data()));
        Instant now = time.instant();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(now))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(written(screen.viewer().id(), now, held));
    }

    static String written(PersonId person, Instant at, Map<String, Object> held) {
        return JSON.writeValueAsString(Map.of("person", person.toString(), "at", at.toString(), "held", held)) + "\n";
    }

    private static String disposition(Instant at) {
        String name = "express-" + at.toString().substring(0, 10) + ".json";
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @GetMapping(AccountPages.PATH + "/trail")
    ModelAndView looks(Screen screen) {
        return screen.show("people/trail", new TrailPage(data.listLooks(screen.viewer())));
    }
}
