package express.hsds;

import express.base.Forbidden;
import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.services.ServiceRegister;
import express.services.Shelters;
import express.services.Site;
import express.ui.Form;
import express.ui.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which sites are shelters: what is published never says where they are. */
@Controller
class ShelterPages {

    private static final String PATH = IncomingPages.PATH + "/shelters";

    /** @param hidden those of the sites whose address is not published */
    record SheltersPage(
            Map<String, String> organisations,
            @Nullable Organisation organisation,
            List<Site> sites,
            Set<UUID> hidden,
            Form form) {}

    private final Organisations organisations;
    private final ServiceRegister register;
    private final Shelters shelters;

    ShelterPages(Organisations organisations, ServiceRegister register, Shelters shelters) {
        this.organisations = organisations;
        this.register = register;
        this.shelters = shelters;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @RequestParam(defaultValue = "") String organisation) {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        Map<String, String> names = new LinkedHashMap<>();
        List<Organisation> all = own(screen.viewer());
        all.forEach(it -> names.put(it.slug(), it.name()));
        Organisation chosen = all.stream()
                .filter(it -> it.slug().equals(organisation))
                .findFirst()
                .orElse(null);
        List<Site> sites = chosen == null ? List.of() : register.sitesOf(List.of(chosen.id()));
        return screen.show(
                "hsds/shelters",
                new SheltersPage(
                        names,
                        chosen,
                        sites,
                        shelters.among(sites.stream().map(Site::id).toList()),
                        Form.of(Map.of("organisation", organisation))));
    }

    /** Of an operator all, of others those in their networks. */
    private List<Organisation> own(Viewer viewer) {
        return viewer.isOperator()
                ? organisations.list()
                : organisations.listIn(viewer.person().coordinates());
    }

    @PostMapping(PATH)
    ModelAndView hide(Screen screen, @RequestParam String site, @RequestParam boolean hidden) {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        Site chosen =
                register.sites(List.of(Ids.parse(site))).stream().findFirst().orElseThrow(NotFound::new);
        Organisation organisation = own(screen.viewer()).stream()
                .filter(it -> it.id().equals(chosen.organisation()))
                .findFirst()
                .orElseThrow(Forbidden::new);
        if (hidden) {
            shelters.veil(chosen.id());
        } else {
            shelters.unveil(chosen.id());
        }
        return screen.go(PATH + "?organisation=" + organisation.slug());
    }
}
