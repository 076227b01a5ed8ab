package express.interpreting;

import express.ui.Open;
import express.ui.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a phone keeps, so that a sheet can be signed where there is no network. It holds nothing of anybody. */
@Controller
class OfflinePages {

    private static final String WORKER = "static/js/missions-worker.js";

    record OfflinePage(String path) {}

    @Open
    @GetMapping(MissionPages.PATH + "/offline")
    ModelAndView page(Screen screen) {
        return screen.show("interpreting/offline", new OfflinePage(MissionPages.PATH));
    }

    /** It may answer for missions and for nothing else. */
    @Open
    @GetMapping(MissionPages.PATH + "/worker.js")
    ResponseEntity<byte[]> worker() throws IOException {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .header("Service-Worker-Allowed", MissionPages.PATH)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource(WORKER).getContentAsByteArray());
    }
}
