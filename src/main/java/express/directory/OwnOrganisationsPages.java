package express.directory;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.ui.MenuEntry;
import express.ui.Screen;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way from the menu to the organisations of the viewer; mostly there is one. */
@Controller
class OwnOrganisationsPages {

    private static final String PATH = "/organisations";

    record OwnPage(List<Organisation> organisations) {}

    private final Organisations organisations;

    OwnOrganisationsPages(Organisations organisations) {
        this.organisations = organisations;
    }

    @Bean
    static MenuEntry ownOrganisationEntry() {
        return MenuEntry.work(700, PATH, "directory.own.menu", viewer -> viewer.isAnywhere(Role.ADMINISTRATOR));
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        Set<OrganisationId> ids = screen.viewer().person().seats().stream()
                .map(Viewer.Seat::organisation)
                .collect(Collectors.toSet());
        List<Organisation> own = organisations.listAll(ids);
        return own.size() == 1
                ? screen.go(OrganisationPages.PATH + own.getFirst().slug())
                : screen.show("directory/own", new OwnPage(own));
    }
}
