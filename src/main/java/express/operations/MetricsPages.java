package express.operations;

import express.base.NotFound;
import express.ui.Open;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this node counted, for Prometheus. To everybody else the address does not exist. */
@Controller
class MetricsPages {

    private final PrometheusMeterRegistry metrics;
    private final MetricsAccess access;

    MetricsPages(PrometheusMeterRegistry metrics, MetricsAccess access) {
        this.metrics = metrics;
        this.access = access;
    }

    @Open
    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) {
        if (!access.mayRead(request)) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .body(metrics.scrape());
    }
}
