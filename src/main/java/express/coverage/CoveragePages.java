package express.coverage;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.Networks;
import express.directory.Organisations;
import express.services.StepCounts;
import express.services.Supplies;
import express.ui.MenuEntry;
import express.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one network has for whom, for its people, and what all networks have, for operators. */
@Controller
class CoveragePages {

    private static final int ORDER = 15;

    record One(Network network, StepCounts services) {}

    record AllPage(List<One> networks) {

        /** How many networks have nothing at a step. */
        long without(ChainStep step) {
            return networks.stream().filter(one -> one.services().at(step) == 0).count();
        }
    }

    private final Insiders insiders;
    private final Networks networks;
    private final Organisations organisations;
    private final Supplies supplies;
    private final CoverageDesk desk;

    CoveragePages(
            Insiders insiders, Networks networks, Organisations organisations, Supplies supplies, CoverageDesk desk) {
        this.insiders = insiders;
        this.networks = networks;
        this.organisations = organisations;
        this.supplies = supplies;
        this.desk = desk;
    }

    @Bean
    static NetworkRoom coverageRoom() {
        return new NetworkRoom(ORDER, "coverage", "filter", "coverage.title", NetworkRoom.Audience.INSIDERS);
    }

    @Bean
    static MenuEntry coverageEntry() {
        return MenuEntry.work(790, "/coverage", "coverage.menu", CoverageAccess::maySeeAll);
    }

    @GetMapping("/networks/{slug}/coverage")
    ModelAndView one(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String all) {
        Network network = insiders.enter(screen.viewer(), slug);
        return screen.show("coverage/coverage", desk.look(screen, network, Axis.of(by), !all.isEmpty()));
    }

    @GetMapping("/coverage")
    ModelAndView all(Screen screen) {
        CoverageAccess.require(CoverageAccess.maySeeAll(screen.viewer()));
        Map<OrganisationId, StepCounts> counts = supplies.count(desk.today());
        var members = organisations.members();
        return screen.show(
                "coverage/all",
                new AllPage(networks.list().stream()
                        .map(network -> new One(
                                network,
                                StepCounts.sum(members.getOrDefault(network.id(), List.of()).stream()
                                        .map(counts::get)
                                        .filter(Objects::nonNull))))
                        .toList()));
    }
}
