package express.services;

import express.base.NotFound;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a service is written and changed. */
@Controller
class ServiceWritingPages {

    private static final String NEW = OwnServicesPages.PATH + "/new";
    private static final String EDIT = ServicePages.PATH + "{id}/edit";
    private static final String TEMPLATE = "services/writing";

    /** The form that the changing of a service is sent with. */
    private static final String EDITION = "edition";

    /**
     * @param service the one that is changed; none when one is added
     * @param theirs what somebody else wrote meanwhile, where it is not what was typed here
     */
    record WritingPage(
            Organisation house,
            @Nullable Service service,
            List<Site> sites,
            List<Differences.Difference> theirs,
            Form form) {

        String action() {
            return service == null ? OwnServicesPages.address(house) + "/new" : "/services/" + service.id() + "/edit";
        }

        /** Those that are filled in, and two more. */
        int rows() {
            int filled = 0;
            for (int i = 1; i <= ServiceFields.INTAKES; i++) {
                boolean empty = form.typed("begins-" + i).isEmpty()
                        && form.typed("places-" + i).isEmpty()
                        && form.typed("vacancies-" + i).isEmpty();
                filled = empty ? filled : i;
            }
            return Math.min(filled + 2, ServiceFields.INTAKES);
        }

        /** As their reader looks for them. */
        static List<Locale> languages(Screen screen) {
            return Spoken.LANGUAGES.stream()
                    .sorted(Comparator.comparing(screen::languageName, Collator.getInstance(screen.language())))
                    .toList();
        }

        static Map<String, String> spoken(Screen screen) {
            Map<String, String> spoken = new LinkedHashMap<>();
            Spoken.LANGUAGES.forEach(it -> spoken.put(it.toLanguageTag(), Languages.ownName(it)));
            return spoken;
        }

        static Map<String, String> currencies() {
            Map<String, String> currencies = new LinkedHashMap<>();
            ServiceFields.CURRENCIES.forEach(it -> currencies.put(it, it));
            return currencies;
        }
    }

    private final ServiceDesk desk;
    private final Services services;
    private final Sites sites;
    private final ServiceSaving saving;
    private final InstantSource time;

    ServiceWritingPages(ServiceDesk desk, Services services, Sites sites, ServiceSaving saving, InstantSource time) {
        this.desk = desk;
        this.services = services;
        this.sites = sites;
        this.saving = saving;
        this.time = time;
    }

    @GetMapping(NEW)
    ModelAndView begin(Screen screen, @PathVariable String slug) {
        Organisation house = desk.begin(screen.viewer(), slug);
        Service blank = blank(screen, house);
        return screen.show(TEMPLATE, page(house, null, List.of(), Form.of(ServiceFields.typed(blank, List.of()))));
    }

    private Service blank(Screen screen, Organisation house) {
        return ServiceFields.blank(house.id(), screen.language(), time.instant());
    }

    private WritingPage page(
            Organisation house, @Nullable Service service, List<Differences.Difference> theirs, Form form) {
        return new WritingPage(house, service, sites.listOf(house.id()), theirs, form);
    }

    @PostMapping(NEW)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = desk.begin(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(request);
        ServiceFields.Read read = ServiceFields.read(blank(screen, house), typed);
        if (read.service() == null) {
            return screen.refuse(TEMPLATE, page(house, null, List.of(), new Form(typed, read.wrongs())));
        }
        saving.add(read.service(), chosen(typed));
        News.tell(response, "services.added");
        return screen.go(ServicePages.PATH + read.service().id());
    }

    /** What is no id chooses nothing. */
    private static List<UUID> chosen(Map<String, String> typed) {
        return Arrays.stream(typed.getOrDefault("sites", "").split(","))
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .toList();
    }

    @GetMapping(EDIT)
    ModelAndView edit(Screen screen, @PathVariable String id) {
        Service service = desk.takeUp(screen.viewer(), id);
        Form form = Form.of(withEdition(ServiceFields.typed(service, at(service)), service));
        return screen.show(TEMPLATE, page(desk.house(service.organisation()), service, List.of(), form));
    }

    private Map<String, String> withEdition(Map<String, String> typed, Service service) {
        Map<String, String> with = new HashMap<>(typed);
        with.put(EDITION, Integer.toString(services.edition(service.id())));
        return with;
    }

    private Collection<String> at(Service service) {
        return sites.listAt(List.of(service.id())).getOrDefault(service.id(), List.of()).stream()
                .map(site -> site.id().toString())
                .toList();
    }

    @PostMapping(EDIT)
    ModelAndView change(
            Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Service service = desk.takeUp(screen.viewer(), id);
        Organisation house = desk.house(service.organisation());
        Map<String, String> typed = Form.typed(request);
        ServiceFields.Read read = ServiceFields.read(service, typed);
        if (read.service() == null) {
            return screen.refuse(TEMPLATE, page(house, service, List.of(), new Form(typed, read.wrongs())));
        }
        if (!saving.change(read.service(), edition(typed), chosen(typed))) {
            return screen.refuse(TEMPLATE, meanwhile(screen, house, service.id(), typed));
        }
        News.tell(response, "services.saved");
        return screen.go(ServicePages.PATH + service.id());
    }

    private static int edition(Map<String, String> typed) {
        String edition = typed.getOrDefault(EDITION, "");
        return edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : 0;
    }

    /** What was typed is kept; sent once more, it takes the place of what somebody else wrote. */
    private WritingPage meanwhile(Screen screen, Organisation house, ServiceId id, Map<String, String> typed) {
        Service now = services.get(id);
        Map<String, String> theirs = ServiceFields.typed(now, at(now));
        List<Site> all = sites.listOf(house.id());
        List<Differences.Difference> differences = Differences.between(screen, all, typed, theirs);
        Form form = Form.of(withEdition(typed, now)).wrong("", "services.meanwhile");
        return new WritingPage(house, now, all, differences, form);
    }

    @PostMapping(ServicePages.PATH + "{id}/confirmation")
    ModelAndView confirm(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Service service = desk.takeUp(screen.viewer(), id);
        services.confirm(service.id());
        News.tell(response, "services.confirmed");
        return screen.go(ServicePages.PATH + service.id());
    }

    @PostMapping(ServicePages.PATH + "{id}/ending")
    ModelAndView end(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Service service = desk.take(screen.viewer(), id);
        services.end(service.id());
        News.tell(response, "services.ended");
        return screen.go(ServicePages.PATH + service.id());
    }

    @PostMapping(ServicePages.PATH + "{id}/ending/end")
    ModelAndView takeUp(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Service service = desk.take(screen.viewer(), id);
        if (desk.isRetired(service.organisation())) {
            throw new NotFound();
        }
        services.takeUp(service.id());
        News.tell(response, "services.taken-up");
        return screen.go(ServicePages.PATH + service.id());
    }
}
