package express.services;

import express.directory.Organisation;
import express.ui.Open;
import express.ui.Screen;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A service as everybody may read it. */
@Controller
class ServicePages {

    static final String PATH = "/services/";

    /**
     * @param writes whether the viewer may change it
     * @param lastWord by whom it was confirmed last; nothing, if it came from elsewhere
     */
    record ServicePage(
            Service service,
            Organisation house,
            boolean retired,
            List<Site> sites,
            List<Happening> happened,
            @Nullable Happening lastWord,
            boolean writes,
            Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneId.systemDefault());
        }

        boolean stale() {
            return service.isStale(now) && service.state() != Service.State.ENDED;
        }

        boolean ended() {
            return service.state() == Service.State.ENDED;
        }

        String path() {
            return PATH + service.id();
        }
    }

    private final ServiceDesk desk;
    private final Services services;
    private final Premises premises;
    private final Chronicle chronicle;
    private final InstantSource time;

    ServicePages(ServiceDesk desk, Services services, Premises premises, Chronicle chronicle, InstantSource time) {
        this.desk = desk;
        this.services = services;
        this.premises = premises;
        this.chronicle = chronicle;
        this.time = time;
    }

    @Open
    @GetMapping(PATH + "{id}")
    ModelAndView show(Screen screen, @PathVariable String id) {
        Service service = services.get(ServiceId.of(id));
        List<Happening> happened = chronicle.list(service.id());
        boolean writes = desk.mayWrite(screen.viewer(), service.organisation());
        return screen.show(
                "services/service",
                new ServicePage(
                        service,
                        desk.house(service.organisation()),
                        desk.isRetired(service.organisation()),
                        premises.of(service.id(), writes),
                        happened,
                        Chronicle.lastWord(happened).orElse(null),
                        writes,
                        time.instant()));
    }
}
