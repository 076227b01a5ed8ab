package express.hsds;

import express.base.Settings;
import express.ui.Open;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.UrlHandlerFilter;
import tools.jackson.databind.node.ObjectNode;

/** What programs are told first: which version and which profile, and where everything is described. */
@RestController
class ApiPages {

    static final String PATH = "/api/hsds";
    private static final int EARLY = 10;

    private final Settings settings;

    ApiPages(Settings settings) {
        this.settings = settings;
    }

    /** The standard does not say whether addresses end in a stroke, and programs differ. */
    @Bean
    static FilterRegistrationBean<UrlHandlerFilter> strokeAtTheEnd() {
        var filter = new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler(PATH + "/**")
                .wrapRequest()
                .build());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + EARLY);
        return filter;
    }

    @Open
    @GetMapping(PATH)
    ObjectNode about() {
        String here = settings.address().toString().replaceFirst("/+$", "");
        return Said.object()
                .put("version", Export.VERSION)
                .put("profile", here + PROFILE)
                .put("openapi_url", here + "/api/openapi.json");
    }

    static final String PROFILE = PATH + "/profile";

    /** Which of the standard we fill and what of our own we add, by which the profile is known. */
    @Open
    @GetMapping(PROFILE)
    ObjectNode profile() {
        ObjectNode profile =
                Said.object().put("name", "Express").put("version", "1").put("based_on", "HSDS " + Export.VERSION);
        profile.putObject("service")
                .putArray("required")
                .add("id")
                .add("name")
                .add("status")
                .add("description")
                .add("organization")
                .add("attributes");
        profile.putObject("own_terms").put("service.text_language", "BCP 47");
        return profile;
    }
}
