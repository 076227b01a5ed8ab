package express.operations;

import express.ui.Open;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a load balancer whether to send people here. It says nothing else, because anybody may ask. */
@Controller
class HealthPages {

    private final Pulse pulse;
    private final ApplicationAvailability availability;

    HealthPages(Pulse pulse, ApplicationAvailability availability) {
        this.pulse = pulse;
        this.availability = availability;
    }

    @Open
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && pulse.beats();
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", ready ? "up" : "down"));
    }
}
