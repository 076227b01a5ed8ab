package express.ui;

import express.base.NotFound;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves what pages load. */
@Controller
class AssetPages {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    @Open
    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        Assets.Asset asset = assets.at("/assets/" + hash + "/" + name).orElseThrow(NotFound::new);
        return answer(asset, FOR_GOOD, encodings.contains("gzip"));
    }

    @Open
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon() {
        Assets.Asset icon = assets.named("favicon.svg").orElseThrow(NotFound::new);
        return answer(icon, CacheControl.maxAge(Duration.ofDays(1)).cachePublic(), false);
    }

    /** In the page: of styles and scripts Spring would say that they are a file {@code f.txt}, in case others made them up. */
    private static ResponseEntity<byte[]> answer(Assets.Asset asset, CacheControl keep, boolean gzip) {
        var answer = ResponseEntity.ok()
                .cacheControl(keep)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return gzip
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .body(asset.body().gzipped())
                : answer.body(asset.body().plain());
    }
}
