package express.exhibits;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.ui.Open;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Hands out pictures and documents. Browsers may keep one but ask each time, and nobody in between may: what was taken
 * back is gone with the next look.
 */
@Controller
class DeliveryPages {

    static final String PATH = "/exhibits/";

    private final Gallery gallery;

    DeliveryPages(Gallery gallery) {
        this.gallery = gallery;
    }

    @Open
    @GetMapping(PATH + "{id}")
    ResponseEntity<byte[]> exhibit(
            @PathVariable String id, @RequestParam(defaultValue = "960") int width, Viewer viewer) {
        Exhibit exhibit = gallery.find(viewer, Ids.parse(id)).orElseThrow(NotFound::new);
        return answer(gallery.content(exhibit, width), exhibit, width);
    }

    static ResponseEntity<byte[]> answer(Gallery.Content content, Exhibit exhibit, int width) {
        var kind = exhibit.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, content.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        kind.filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .eTag("\"" + content.file() + "-" + width + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(content.bytes());
    }
}
