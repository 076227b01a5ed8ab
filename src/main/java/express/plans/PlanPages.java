package express.plans;

import express.base.NotFound;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.Networks;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A plan as a whole: its board and timeline for those who work on it, what was published for everybody. */
@Controller
class PlanPages {

    static final String PATH = "/networks/{slug}/plan";

    record BoardPage(Room room, Map<State, List<Room.Card>> board) {}

    record TimelinePage(Room room, Timeline timeline) {}

    /** @param inside whether the viewer works in the network */
    record PublishedPage(Network network, Publication publication, Cited.Names cited, LocalDate today, boolean inside) {

        PlanSheet sheet() {
            return publication.sheet();
        }

        String path() {
            return "/networks/" + network.slug() + "/plan";
        }
    }

    /** @param version 0 for one that is still being worked on */
    record PaperPage(PlanSheet sheet, int version, Cited.Names cited, LocalDate today) {}

    private final Networks networks;
    private final PlanDesk desk;
    private final Publications publications;
    private final PublishingPlans publishing;
    private final Cited cited;
    private final InstantSource time;

    PlanPages(
            Networks networks,
            PlanDesk desk,
            Publications publications,
            PublishingPlans publishing,
            Cited cited,
            InstantSource time) {
        this.networks = networks;
        this.desk = desk;
        this.publications = publications;
        this.publishing = publishing;
        this.cited = cited;
        this.time = time;
    }

    @Bean
    static NetworkRoom planRoom() {
        return new NetworkRoom(50, "plan", "check", "plans.room", NetworkRoom.Audience.INSIDERS);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView plan(Screen screen, @PathVariable String slug) {
        Network network = networks.get(slug);
        if (!desk.isInside(screen, network.id())) {
            return published(screen, slug);
        }
        Room room = desk.enter(screen, slug);
        return screen.show("plans/board", new BoardPage(room, room.board()));
    }

    @Open
    @GetMapping(PATH + "/published")
    ModelAndView published(Screen screen, @PathVariable String slug) {
        Network network = networks.get(slug);
        Publication publication = publications.find(network.id()).orElseThrow(NotFound::new);
        return screen.show(
                "plans/published",
                new PublishedPage(
                        network,
                        publication,
                        names(screen, publication.sheet()),
                        desk.today(),
                        desk.isInside(screen, network.id())));
    }

    private Cited.Names names(Screen screen, PlanSheet sheet) {
        return cited.names(sheet.practices(), sheet.policies(), screen.language());
    }

    @Open
    @GetMapping("/networks/{slug}/plan.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug) {
        Publication publication = publications.find(networks.get(slug).id()).orElseThrow(NotFound::new);
        return print(screen, publication.sheet(), publication.version(), publication.at());
    }

    /** As it stands today, for those who work on it. */
    @GetMapping(PATH + "/draft.pdf")
    ResponseEntity<byte[]> draft(Screen screen, @PathVariable String slug) {
        return print(screen, PlanSheet.of(desk.enter(screen, slug), true), 0, time.instant());
    }

    private ResponseEntity<byte[]> print(Screen screen, PlanSheet sheet, int version, Instant made) {
        return screen.print(
                "plans/paper",
                new PaperPage(sheet, version, names(screen, sheet), desk.today()),
                screen.text("plans.paper.title", Integer.toString(sheet.year()), sheet.network()),
                screen.text("plans.paper.about", sheet.items().size()),
                made);
    }

    @GetMapping(PATH + "/timeline")
    ModelAndView timeline(Screen screen, @PathVariable String slug) {
        Room room = desk.enter(screen, slug);
        Timeline timeline = Timeline.of(
                room.ofTheYear(),
                room.plan().openedOn(),
                room.today(),
                screen.dir().equals("rtl"));
        return screen.show("plans/timeline", new TimelinePage(room, timeline));
    }

    @PostMapping(PATH + "/publication")
    ModelAndView publish(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Room room = desk.lead(screen, slug);
        publishing.publish(screen.viewer(), room);
        News.tell(response, "plans.published");
        return screen.go(room.path() + "/published");
    }

    @PostMapping(PATH + "/publication/end")
    ModelAndView takeBack(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Room room = desk.lead(screen, slug);
        publishing.takeBack(screen.viewer(), room);
        News.tell(response, "plans.taken-back");
        return screen.go(room.path());
    }
}
