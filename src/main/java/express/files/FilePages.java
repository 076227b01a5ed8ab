package express.files;

import express.base.FileId;
import express.base.NotFound;
import express.ui.Open;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Hands out files. Open to visitors because the database decides who sees which; what is not for the viewer does not
 * exist. Everything but a picture is a download, and nothing in it may run.
 */
@Controller
class FilePages {

    private final Files files;

    FilePages(Files files) {
        this.files = files;
    }

    @Open
    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id, @RequestParam(defaultValue = "2048") int width) {
        StoredFile file = files.find(FileId.of(id)).orElseThrow(NotFound::new);
        byte[] content = files.getContent(file.id(), width);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(content);
    }

    private static String disposition(StoredFile file) {
        var kind = file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return kind.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
