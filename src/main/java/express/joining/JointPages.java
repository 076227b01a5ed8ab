package express.joining;

import express.base.Forbidden;
import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.Called;
import express.journeys.FileDoor;
import express.journeys.Joint;
import express.journeys.Joints;
import express.journeys.JourneyId;
import express.journeys.Names;
import express.journeys.Standing;
import express.journeys.Timeline;
import express.journeys.Timeline.Happening;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the yes of who has the other case, and undoing what was joined. */
@Controller
class JointPages {

    static final String PATH = "/organisations/{slug}/journeys/proposals";

    private static final int MOST = 200;
    private static final String MEANWHILE = "joining.meanwhile";

    /** @param called of those whose name is for the viewer */
    record ProposalsPage(Organisation house, List<Joint> waiting, Map<JourneyId, Called> called) {

        String path() {
            return "/organisations/" + house.slug() + "/journeys";
        }

        /** The one of the two that the viewer reads. */
        JourneyId own(Joint joint) {
            return called.containsKey(joint.journey()) ? joint.journey() : joint.surviving();
        }
    }

    /** @param since what was noted in the surviving file from then on */
    record PartingPage(FileDoor.Opened file, Joint joint, List<Happening> since, Organisation house) {

        String path() {
            return file.path() + "/joints/" + joint.id();
        }
    }

    private final Organisations organisations;
    private final FileDoor door;
    private final Joints joints;
    private final Names names;
    private final Timeline timeline;
    private final Joining joining;

    JointPages(
            Organisations organisations,
            FileDoor door,
            Joints joints,
            Names names,
            Timeline timeline,
            Joining joining) {
        this.organisations = organisations;
        this.door = door;
        this.joints = joints;
        this.names = names;
        this.timeline = timeline;
        this.joining = joining;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = organisations.get(slug);
        JoiningAccess.requireSearch(screen.viewer(), house);
        List<Joint> waiting = joints.listWaiting(house.id());
        var called = names.list(waiting.stream()
                .flatMap(it -> Stream.of(it.journey(), it.surviving()))
                .toList());
        return screen.show("joining/proposals", new ProposalsPage(house, waiting, called));
    }

    /** One of that organisation, for its advisers, who may have answered it meanwhile. */
    private Joint proposed(Screen screen, String slug, String id) {
        Organisation house = organisations.get(slug);
        JoiningAccess.requireSearch(screen.viewer(), house);
        Joint joint = joints.get(Ids.parse(id));
        if (!joint.holder().equals(house.id())) {
            throw new NotFound();
        }
        return joint;
    }

    private static ModelAndView answered(Screen screen, String slug, String what, HttpServletResponse response) {
        News.tell(response, what);
        return screen.go("/organisations/" + slug + "/journeys/proposals");
    }

    private boolean writes(Screen screen, String slug, JourneyId file) {
        return door.open(screen.viewer(), slug, file.toString()).standing() == Standing.CASE;
    }

    @PostMapping(PATH + "/{id}/yes")
    ModelAndView agree(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Joint joint = proposed(screen, slug, id);
        boolean one = writes(screen, slug, joint.journey());
        boolean other = writes(screen, slug, joint.surviving());
        boolean own = screen.viewer().id().equals(joint.askedBy());
        if (own ? !one || !other : !one && !other) {
            throw new Forbidden();
        }
        try {
            if (!joint.waits() || !joining.agree(screen.viewer(), joint)) {
                return answered(screen, slug, MEANWHILE, response);
            }
        } catch (DataIntegrityViolationException refused) {
            // Who has but the case of the one who asked, or a file that is not held any more: the database says no.
            return answered(screen, slug, "joining.other", response);
        }
        News.tell(response, "joining.joined");
        return screen.go("/organisations/" + slug + "/journeys/" + joint.surviving());
    }

    @PostMapping(PATH + "/{id}/no")
    ModelAndView refuse(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Joint joint = proposed(screen, slug, id);
        if (!writes(screen, slug, joint.journey()) && !writes(screen, slug, joint.surviving())) {
            throw new Forbidden();
        }
        boolean refused = joining.refuse(screen.viewer(), joint);
        return answered(screen, slug, refused ? "joining.apart" : MEANWHILE, response);
    }

    private PartingPage parting(Screen screen, String slug, String id, String joint) {
        FileDoor.Opened file = door.write(screen.viewer(), slug, id);
        Joint living = joints.get(Ids.parse(joint));
        if (!living.lives() || !living.surviving().equals(file.journey().id())) {
            throw new NotFound();
        }
        List<Happening> since = timeline.list(file.journey(), MOST).stream()
                .filter(it -> it.kind() != null && !it.kind().startsWith("joining."))
                .filter(it -> it.at() != null && it.at().isAfter(living.joinedAt()))
                .toList();
        return new PartingPage(file, living, since, file.house());
    }

    @GetMapping("/organisations/{slug}/journeys/{id}/joints/{joint}")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String joint) {
        return screen.show("joining/parting", parting(screen, slug, id, joint));
    }

    @PostMapping("/organisations/{slug}/journeys/{id}/joints/{joint}/parting")
    ModelAndView part(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String joint,
            @RequestParam(defaultValue = "") List<String> given,
            HttpServletResponse response) {
        PartingPage page = parting(screen, slug, id, joint);
        boolean parted = joining.part(
                screen.viewer(), page.joint(), given.stream().map(Ids::parse).toList());
        News.tell(response, parted ? "joining.parted" : MEANWHILE);
        return screen.go(page.file().path());
    }
}
