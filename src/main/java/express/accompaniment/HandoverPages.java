package express.accompaniment;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Cases on their way: the answer of the other or of whoever supervises, and the end of a cover. */
@Controller
class HandoverPages {

    private static final String PATH = "/organisations/{slug}/handovers";

    record WaitingPage(
            Organisation house, List<Handover> handovers, Map<PersonId, String> names, PersonId me, boolean gives) {

        boolean answers(Handover it) {
            return gives || it.to().equals(me);
        }

        boolean ends(Handover it) {
            return answers(it) || it.from().equals(me);
        }

        String path(Handover it) {
            return HandoverPages.path(house) + "/" + it.id();
        }
    }

    private final Organisations organisations;
    private final Handovers handovers;
    private final Journeys journeys;
    private final HandingOn handing;
    private final Who who;

    HandoverPages(Organisations organisations, Handovers handovers, Journeys journeys, HandingOn handing, Who who) {
        this.organisations = organisations;
        this.handovers = handovers;
        this.journeys = journeys;
        this.handing = handing;
        this.who = who;
    }

    static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/handovers";
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen.viewer(), slug);
        boolean gives = AccompanimentAccess.maySupervise(screen.viewer(), house.id());
        List<Handover> waiting =
                handovers.listWaiting(house.id(), screen.viewer().id(), gives);
        Map<PersonId, String> names = who.names(waiting.stream().flatMap(it -> Stream.of(it.from(), it.to())));
        return screen.show(
                "accompaniment/handovers",
                new WaitingPage(house, waiting, names, screen.viewer().id(), gives));
    }

    private Organisation house(Viewer viewer, String slug) {
        Organisation house = organisations.get(slug);
        if (!AccompanimentAccess.mayHaveCases(viewer, house.id())
                && !AccompanimentAccess.maySupervise(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    private Handover of(Organisation house, String id) {
        return Optional.of(handovers.get(Ids.parse(id)))
                .filter(it -> it.holder().equals(house.id()))
                .orElseThrow(NotFound::new);
    }

    private CaseFile journey(Handover it) {
        return journeys.get(new JourneyId(it.journey()));
    }

    @PostMapping(PATH + "/{id}/acceptance")
    ModelAndView accept(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        Handover it = of(house, id);
        boolean went = handing.accept(screen.viewer(), house, journey(it), it);
        News.tell(response, went ? "accompaniment.handover.done" : "accompaniment.handover.late");
        return screen.go(path(house));
    }

    /** The other does not take it, or whoever has the case or supervises takes it back. */
    @PostMapping(PATH + "/{id}/refusal")
    ModelAndView refuse(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        Handover it = of(house, id);
        PersonId me = screen.viewer().id();
        boolean gives = AccompanimentAccess.maySupervise(screen.viewer(), house.id());
        AccompanimentAccess.require(gives || me.equals(it.to()) || me.equals(it.from()));
        Handover.State answer = me.equals(it.to()) ? Handover.State.DECLINED : Handover.State.TAKEN_BACK;
        boolean waited = handing.answer(screen.viewer(), house, journey(it), it, answer);
        News.tell(response, waited ? answer.key() : "accompaniment.handover.late");
        return screen.go(path(house));
    }

    /** A cover ends before its day. */
    @PostMapping(PATH + "/{id}/end")
    ModelAndView end(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        Handover it = of(house, id);
        handing.endCover(screen.viewer(), journey(it), it);
        News.tell(response, "accompaniment.handover.ended");
        return screen.go("/organisations/" + house.slug() + "/caseload");
    }
}
