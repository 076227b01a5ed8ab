package express.services;

import express.base.Ids;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an organisation receives people, and when. */
@Controller
class SitePages {

    private static final String NEW = "/organisations/{slug}/sites/new";
    private static final String EDIT = "/sites/{id}/edit";
    private static final String TEMPLATE = "services/site";

    /** @param site the one that is changed; none when one is added */
    record SitePage(Organisation house, @Nullable Site site, Form form) {

        String action() {
            return site == null ? "/organisations/" + house.slug() + "/sites/new" : "/sites/" + site.id() + "/edit";
        }

        String back() {
            return OwnServicesPages.address(house);
        }
    }

    private final ServiceDesk desk;
    private final Sites sites;

    SitePages(ServiceDesk desk, Sites sites) {
        this.desk = desk;
        this.sites = sites;
    }

    @GetMapping(NEW)
    ModelAndView begin(Screen screen, @PathVariable String slug) {
        Organisation house = desk.begin(screen.viewer(), slug);
        return screen.show(TEMPLATE, new SitePage(house, null, Form.of(SiteFields.typed(blank(house)))));
    }

    private static Site blank(Organisation house) {
        String country = Objects.requireNonNullElse(house.country(), "");
        return new Site(
                Ids.next(), house.id(), "", null, null, house.place(), null, country, null, null, List.of(), List.of());
    }

    @PostMapping(NEW)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = desk.begin(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(request);
        SiteFields.Read read = SiteFields.read(blank(house), typed);
        if (read.site() == null) {
            return screen.refuse(TEMPLATE, new SitePage(house, null, new Form(typed, read.wrongs())));
        }
        sites.add(read.site());
        News.tell(response, "services.site.added");
        return screen.go(OwnServicesPages.address(house));
    }

    @GetMapping(EDIT)
    ModelAndView edit(Screen screen, @PathVariable String id) {
        Site site = desk.takeSite(screen.viewer(), Ids.parse(id));
        Form form = Form.of(withEdition(SiteFields.typed(site), site));
        return screen.show(TEMPLATE, new SitePage(desk.house(site.organisation()), site, form));
    }

    private Map<String, String> withEdition(Map<String, String> typed, Site site) {
        Map<String, String> with = new HashMap<>(typed);
        with.put("edition", Integer.toString(sites.edition(site.id())));
        return with;
    }

    @PostMapping(EDIT)
    ModelAndView change(
            Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Site site = desk.takeSite(screen.viewer(), Ids.parse(id));
        Organisation house = desk.house(site.organisation());
        Map<String, String> typed = Form.typed(request);
        SiteFields.Read read = SiteFields.read(site, typed);
        if (read.site() == null) {
            return screen.refuse(TEMPLATE, new SitePage(house, site, new Form(typed, read.wrongs())));
        }
        String edition = typed.getOrDefault("edition", "");
        if (!sites.change(read.site(), edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : 0)) {
            Form form = Form.of(withEdition(typed, site)).wrong("", "services.meanwhile");
            return screen.refuse(TEMPLATE, new SitePage(house, sites.get(site.id()), form));
        }
        News.tell(response, "services.site.saved");
        return screen.go(OwnServicesPages.address(house));
    }

    @PostMapping("/sites/{id}/removal")
    ModelAndView remove(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Site site = desk.takeSite(screen.viewer(), Ids.parse(id));
        sites.remove(site);
        News.tell(response, "services.site.removed");
        return screen.go(OwnServicesPages.address(desk.house(site.organisation())));
    }
}
