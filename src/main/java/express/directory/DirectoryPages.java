package express.directory;

import express.base.Slugs;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory as everybody reads it. */
@Controller
class DirectoryPages {

    /** One chosen filter and the address of the list without it. */
    record Chosen(String text, String without) {}

    record ListPage(
            Selection selection,
            Register.Counts counts,
            List<Network> networks,
            List<Chosen> chosen,
            List<Organisation> organisations,
            @Nullable String previous,
            @Nullable String next) {}

    private final Register register;
    private final Networks networks;

    DirectoryPages(Register register, Networks networks) {
        this.register = register;
        this.networks = networks;
    }

    @Bean
    static MenuEntry directoryEntry() {
        return MenuEntry.top(20, Selection.PATH, "directory.menu", viewer -> true);
    }

    /** What cannot be understood is passed over, since people follow old and broken links. */
    @Open
    @GetMapping(Selection.PATH)
    ModelAndView list(
            Screen screen,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before) {
        List<Network> known = networks.list();
        var selection = new Selection(
                Family.find(family).orElse(null),
                find(known, network).map(Network::slug).orElse(null),
                Slugs.isOne(after) ? after : null,
                Slugs.isOne(before) ? before : null);
        Register.Page page = register.page(selection);
        return screen.show(
                "directory/directory",
                new ListPage(
                        selection,
                        register.counts(selection),
                        known,
                        chosen(screen, selection, known),
                        page.organisations(),
                        address(page.previous()),
                        address(page.next())));
    }

    private static Optional<Network> find(List<Network> known, @Nullable String slug) {
        return known.stream()
                .filter(network -> Objects.equals(network.slug(), slug))
                .findFirst();
    }

    private static List<Chosen> chosen(Screen screen, Selection selection, List<Network> known) {
        List<Chosen> chosen = new ArrayList<>();
        if (selection.family() != null) {
            chosen.add(new Chosen(
                    screen.text(selection.family().key()),
                    selection.withoutFamily().address()));
        }
        find(known, selection.network())
                .ifPresent(network -> chosen.add(
                        new Chosen(network.name(), selection.withoutNetwork().address())));
        return chosen;
    }

    private static @Nullable String address(@Nullable Selection page) {
        return page == null ? null : page.address();
    }
}
