package express.services;

import express.base.Ids;
import express.directory.Organisation;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an organisation does, for its own people: what goes on, what ended, what letters said, and where it is. */
@Controller
class OwnServicesPages {

    static final String PATH = "/organisations/{slug}/services";

    /** @param remarks what letters said has changed, each with its service */
    record OwnPage(
            Organisation house,
            boolean retired,
            List<Service> services,
            List<Site> sites,
            List<Said> remarks,
            Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneId.systemDefault());
        }

        String path() {
            return address(house);
        }

        List<Service> goingOn() {
            return services.stream()
                    .filter(it -> it.state() != Service.State.ENDED)
                    .toList();
        }

        List<Service> ended() {
            return services.stream()
                    .filter(it -> it.state() == Service.State.ENDED)
                    .toList();
        }
    }

    record Said(ServiceRemarks.Remark remark, Service service) {}

    private final ServiceDesk desk;
    private final Services services;
    private final Sites sites;
    private final ServiceRemarks remarks;
    private final InstantSource time;

    OwnServicesPages(ServiceDesk desk, Services services, Sites sites, ServiceRemarks remarks, InstantSource time) {
        this.desk = desk;
        this.services = services;
        this.sites = sites;
        this.remarks = remarks;
        this.time = time;
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/services";
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = desk.enter(screen.viewer(), slug);
        List<Service> all = services.listOf(house.id());
        return screen.show(
                "services/own",
                new OwnPage(
                        house, desk.isRetired(house.id()), all, sites.listOf(house.id()), said(all), time.instant()));
    }

    private List<Said> said(List<Service> all) {
        Map<ServiceId, Service> known = all.stream().collect(Collectors.toMap(Service::id, Function.identity()));
        return remarks.list(known.keySet()).stream()
                .map(remark -> new Said(remark, known.get(remark.about())))
                .toList();
    }

    /** Somebody has worked it in. */
    @PostMapping(PATH + "/remarks/{remark}/end")
    ModelAndView settle(
            Screen screen, @PathVariable String slug, @PathVariable String remark, HttpServletResponse response) {
        Organisation house = desk.enter(screen.viewer(), slug);
        remarks.settle(house.id(), Ids.parse(remark));
        News.tell(response, "services.remark.settled");
        return screen.go(address(house));
    }
}
