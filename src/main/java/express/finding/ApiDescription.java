package express.finding;

import express.ui.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that machines may ask, as OpenAPI describes it; a test compares it with what they are answered. */
@RestController
class ApiDescription {

    static final String PATH = "/api/openapi.json";

    private static final Resource FILE = new ClassPathResource("api/openapi.json");

    @Open
    @GetMapping(PATH)
    ResponseEntity<Resource> describe() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(FILE);
    }
}
