package express.bundles;

import express.base.Settings;
import express.practices.Exchange;
import express.practices.Exchange.Offer;
import express.practices.PracticeId;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Practices for others: which, and the file in which they are given. */
@Controller
class BundlePages {

    static final String PATH = "/bundles";
    static final String FILE = PATH + "/file";

    /** So many can be chosen one by one; the address in which they are named has an end. */
    static final int ONE_BY_ONE = 100;

    record OverviewPage(String fingerprint, List<Offer> offers, Form form, boolean mayTake) {

        boolean oneByOne() {
            return offers.size() <= ONE_BY_ONE;
        }
    }

    private final Exchange exchange;
    private final SigningKey key;
    private final Settings settings;
    private final InstantSource time;

    BundlePages(Exchange exchange, SigningKey key, Settings settings, InstantSource time) {
        this.exchange = exchange;
        this.key = key;
        this.settings = settings;
        this.time = time;
    }

    @Bean
    static MenuEntry bundlesEntry() {
        return MenuEntry.work(700, PATH, "bundles.menu", BundlesAccess::mayGive);
    }

    @GetMapping(PATH)
    ModelAndView overview(Screen screen, HttpServletRequest request) {
        BundlesAccess.require(BundlesAccess.mayGive(screen.viewer()));
        return screen.show(
                "bundles/bundles",
                new OverviewPage(
                        Seal.fingerprint(key.publicKey()),
                        exchange.list(request, screen.language()),
                        Form.of(Form.typed(request)),
                        BundlesAccess.mayTake(screen.viewer())));
    }

    /** All that an address asks for by the words of the library's list, or those of them that it names. */
    @GetMapping(FILE)
    void file(Screen screen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        BundlesAccess.require(BundlesAccess.mayGive(screen.viewer()));
        Set<String> named = new HashSet<>(Arrays.asList(
                Optional.ofNullable(request.getParameterValues("practice")).orElse(new String[0])));
        List<PracticeId> chosen = exchange.list(request, screen.language()).stream()
                .map(Offer::practice)
                .filter(practice -> named.isEmpty() || named.contains(practice.toString()))
                .toList();
        if (chosen.isEmpty()) {
            response.sendRedirect(PATH);
            return;
        }
        write(chosen, response);
    }

    private void write(List<PracticeId> chosen, HttpServletResponse response) throws IOException {
        Instant now = time.instant();
        String day = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        response.setContentType("application/vnd.express.bundle");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"practices-" + day + ".bundle\"");
        response.setHeader(HttpHeaders.LINK, "<" + Header.LICENCE + ">; rel=\"license\"");
        var header = Header.of(settings.address(), key.publicKey(), now, chosen.size());
        var writer = new BundleWriter(response.getOutputStream(), key, header);
        exchange.read(chosen, publication -> writer.write(Line.of(publication)));
        writer.sign();
    }
}
