package express.needs;

import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a network needs and offers, and adding to it. */
@Controller
class NeedPages {

    static final String PATH = "/networks/{slug}/needs";

    private static final int ORDER = 60;

    /** A wish in the list, with what others have put up for it. */
    record Row(Wish wish, Meetings.Count count) {}

    record ListPage(Network network, List<Row> needs, List<Row> offers, List<Row> past) {

        String path() {
            return NeedPages.path(network.slug());
        }

        boolean isEmpty() {
            return needs.isEmpty() && offers.isEmpty() && past.isEmpty();
        }
    }

    /** @param wish which is changed; nothing, if it is new */
    record FormPage(Network network, String action, Form form, NeedOptions options) {

        boolean isNew() {
            return action.equals(NeedPages.path(network.slug()));
        }
    }

    private final Insiders insiders;
    private final Wishes wishes;
    private final Meetings meetings;
    private final NeedsDesk desk;

    NeedPages(Insiders insiders, Wishes wishes, Meetings meetings, NeedsDesk desk) {
        this.insiders = insiders;
        this.wishes = wishes;
        this.meetings = meetings;
        this.desk = desk;
    }

    static String path(String slug) {
        return "/networks/" + slug + "/needs";
    }

    @Bean
    static NetworkRoom needsRoom() {
        return new NetworkRoom(ORDER, "needs", "network", "needs.title", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Network network = insiders.enter(screen.viewer(), slug);
        boolean speaks = NeedsAccess.maySpeak(screen.viewer(), network.id());
        List<Row> rows = wishes.list(network.id()).stream()
                .map(wish -> new Row(
                        wish,
                        speaks && wish.shown() && wish.isOpen(meetings.today())
                                ? meetings.count(wish)
                                : new Meetings.Count(0, 0)))
                .toList();
        return screen.show(
                "needs/needs",
                new ListPage(
                        network,
                        open(rows, Direction.NEED),
                        open(rows, Direction.OFFER),
                        rows.stream()
                                .filter(row -> !row.wish().isOpen(meetings.today()))
                                .toList()));
    }

    private List<Row> open(List<Row> rows, Direction direction) {
        return rows.stream()
                .filter(row -> row.wish().direction() == direction && row.wish().isOpen(meetings.today()))
                .toList();
    }

    @GetMapping(PATH + "/new")
    ModelAndView ask(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "NEED") String direction) {
        Network network = insiders.enter(screen.viewer(), slug);
        NeedForm usual = NeedForm.of(Map.of("direction", direction), network, screen.language(), meetings.today());
        return screen.show(
                "needs/form",
                new FormPage(network, path(slug), Form.of(usual.fields()), NeedOptions.of(screen, network)));
    }

    /** Other modules send what they found here, in one step. */
    @PostMapping(PATH)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Network network = insiders.enter(screen.viewer(), slug);
        NeedForm typed = NeedForm.of(Form.typed(request), network, screen.language(), meetings.today());
        List<Wrong> faults = typed.faults();
        if (!faults.isEmpty()) {
            return screen.refuse(
                    "needs/form",
                    new FormPage(
                            network, path(slug), new Form(typed.fields(), faults), NeedOptions.of(screen, network)));
        }
        NeedsDesk.Added added = desk.add(network, typed);
        News.tell(response, added.fresh() ? "needs.added" : "needs.added.before");
        return screen.go(path(slug) + "/" + added.id());
    }
}
