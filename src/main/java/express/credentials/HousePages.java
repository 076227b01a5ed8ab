package express.credentials;

import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an organisation has issued, for those who look after it: taking back, and the keys. */
@Controller
class HousePages {

    static final String PATH = "/organisations/{slug}/credentials";
    private static final String ONE = PATH + "/{number:[0-9A-Z-]{14}}";

    record HousePage(
            Organisation house, Figures.Counted figures, List<Credential> issued, List<IssuerKey> keys, Instant now) {

        String path() {
            return address(house);
        }
    }

    /** One certificate, of which something is about to change for good. */
    record RevocationPage(Organisation house, Credential credential, Form form) {

        String path() {
            return address(house) + "/" + credential.number();
        }
    }

    private final Organisations organisations;
    private final Store store;
    private final IssuerKeys keys;
    private final Issuing issuing;
    private final InstantSource time;

    /** What was issued, one by one and counted. */
    @Component
    record Store(Credentials credentials, Figures figures) {}

    HousePages(Organisations organisations, Store store, IssuerKeys keys, Issuing issuing, InstantSource time) {
        this.organisations = organisations;
        this.store = store;
        this.keys = keys;
        this.issuing = issuing;
        this.time = time;
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/credentials";
    }

    private Organisation enter(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        CredentialsAccess.require(CredentialsAccess.mayLookAfter(screen.viewer(), house.id()));
        return house;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = enter(screen, slug);
        return screen.show(
                "credentials/house",
                new HousePage(
                        house,
                        store.figures().of(house.id()),
                        store.credentials().listLatest(house.id()),
                        keys.listOf(house.id()),
                        time.instant()));
    }

    @GetMapping(ONE + "/revocation")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String number) {
        Organisation house = enter(screen, slug);
        return screen.show(
                "credentials/revocation", new RevocationPage(house, issued(house, number), Form.of(Map.of())));
    }

    private Credential issued(Organisation house, String number) {
        return store.credentials()
                .find(CredentialNumber.parse(number))
                .filter(it -> it.organisationId().equals(house.id()))
                .orElseThrow(express.base.NotFound::new);
    }

    @PostMapping(ONE + "/revocation")
    ModelAndView revoke(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        Organisation house = enter(screen, slug);
        Credential credential = issued(house, number);
        Optional<Reason> chosen = Arrays.stream(Reason.values())
                .filter(it -> it.name().equals(reason))
                .findFirst();
        if (chosen.isEmpty()) {
            Form form = Form.empty().wrong("reason", "credentials.revoke.missing");
            return screen.refuse("credentials/revocation", new RevocationPage(house, credential, form));
        }
        issuing.revoke(new CredentialNumber(credential.number()), chosen.get());
        News.tell(response, "credentials.revoke.done");
        return screen.go(address(house));
    }

    @GetMapping(ONE + "/erasure")
    ModelAndView askToErase(Screen screen, @PathVariable String slug, @PathVariable String number) {
        Organisation house = enter(screen, slug);
        return screen.show("credentials/erasure", new RevocationPage(house, issued(house, number), Form.empty()));
    }

    /** For whoever has no account and asks for it. */
    @PostMapping(ONE + "/erasure")
    ModelAndView erase(
            Screen screen, @PathVariable String slug, @PathVariable String number, HttpServletResponse response) {
        Organisation house = enter(screen, slug);
        issuing.erase(issued(house, number));
        News.tell(response, "credentials.erase.done");
        return screen.go(address(house));
    }

    @PostMapping(PATH + "/keys")
    ModelAndView replace(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Organisation house = enter(screen, slug);
        keys.replace(house.id());
        News.tell(response, "credentials.key.replaced");
        return screen.go(address(house));
    }
}
