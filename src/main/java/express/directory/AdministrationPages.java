package express.directory;

import express.people.People;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Looking after the whole installation: what there is, and new networks. */
@Controller
class AdministrationPages {

    static final String PATH = "/administration";

    record OverviewPage(List<Network> networks, long organisations, People.Count accounts) {}

    record NetworkPage(Form form) {}

    private final Networks networks;
    private final Organisations organisations;
    private final People people;

    AdministrationPages(Networks networks, Organisations organisations, People people) {
        this.networks = networks;
        this.organisations = organisations;
        this.people = people;
    }

    @Bean
    static MenuEntry administrationEntry() {
        return MenuEntry.work(800, PATH, "directory.administration.menu", DirectoryAccess::mayOperate);
    }

    @GetMapping(PATH)
    ModelAndView overview(Screen screen) {
        DirectoryAccess.require(DirectoryAccess.mayOperate(screen.viewer()));
        return screen.show(
                "directory/administration", new OverviewPage(networks.list(), organisations.count(), people.count()));
    }

    @GetMapping(PATH + "/networks")
    ModelAndView newNetwork(Screen screen) {
        DirectoryAccess.require(DirectoryAccess.mayOperate(screen.viewer()));
        return screen.show("directory/network-new", new NetworkPage(Form.empty()));
    }

    @PostMapping(PATH + "/networks")
    ModelAndView addNetwork(
            Screen screen,
            @Valid @ModelAttribute NetworkForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        DirectoryAccess.require(DirectoryAccess.mayOperate(screen.viewer()));
        if (binding.hasErrors()) {
            return screen.refuse("directory/network-new", new NetworkPage(Form.of(binding, request)));
        }
        Network network = networks.add(typed.facts());
        News.tell(response, "directory.network.added");
        return screen.go(NetworkPages.PATH + network.slug());
    }
}
