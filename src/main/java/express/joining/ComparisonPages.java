package express.joining;

import express.base.Forbidden;
import express.base.NotFound;
import express.base.Viewer;
import express.joining.Likeness.Score;
import express.journeys.CaseFile;
import express.journeys.FileDoor;
import express.journeys.FileDoor.Opened;
import express.journeys.Joint;
import express.journeys.Joints;
import express.journeys.JourneyId;
import express.journeys.Profile;
import express.journeys.Profiles;
import express.journeys.Standing;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two files beside each other, and a person decides whether they are of one person. */
@Controller
class ComparisonPages {

    static final String PATH = "/organisations/{slug}/journeys/{id}/comparisons/{other}";

    /**
     * Both, as far as the viewer may see them.
     *
     * @param verdict what somebody said of them before
     * @param accounts each is tied to an account of its own, or goes on with one that is: two accounts are of two people,
     *     until one of them is given up
     */
    record ComparisonPage(
            Opened one,
            Opened other,
            Profile ones,
            Profile others,
            Score score,
            Optional<Boolean> verdict,
            boolean tied,
            boolean accounts) {

        boolean both() {
            return other.standing() == Standing.CASE;
        }

        boolean reads() {
            return both() || other.standing() == Standing.GLASS;
        }

        /** Joined already, or asked before. */
        boolean free() {
            return !tied && one.journey().network().equals(other.journey().network()) && asked(other) && asked(one);
        }

        private static boolean asked(Opened file) {
            return file.journey().state() != CaseFile.State.ASKED;
        }

        String path() {
            return one.path() + "/comparisons/" + other.journey().id();
        }

        List<Reason> reasons() {
            return score.reasons();
        }
    }

    private final FileDoor door;
    private final Profiles profiles;
    private final Finding finding;
    private final Joints joints;
    private final Verdicts verdicts;
    private final Joining joining;

    ComparisonPages(
            FileDoor door, Profiles profiles, Finding finding, Joints joints, Verdicts verdicts, Joining joining) {
        this.door = door;
        this.profiles = profiles;
        this.finding = finding;
        this.joints = joints;
        this.verdicts = verdicts;
        this.joining = joining;
    }

    private ComparisonPage page(Viewer viewer, String slug, String id, String other) {
        Opened one = door.write(viewer, slug, id);
        Opened second = door.open(viewer, slug, other);
        if (one.journey().id().equals(second.journey().id())
                || !one.journey().holder().equals(second.journey().holder())) {
            throw new NotFound();
        }
        Profile ones = profiles.get(one.journey());
        Score score = finding.score(ones, second.journey().id()).orElse(new Score(0, List.of()));
        boolean tied = together(one.journey().id(), second.journey().id());
        return new ComparisonPage(
                one,
                second,
                ones,
                profiles.get(second.journey()),
                score,
                verdicts.find(one.journey().id(), second.journey().id()),
                tied,
                joints.areOfSeveral(one.journey().id(), second.journey().id()));
    }

    private boolean together(JourneyId one, JourneyId other) {
        return joints.findSurviving(one)
                .orElse(one)
                .equals(joints.findSurviving(other).orElse(other));
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String other) {
        door.look(screen.viewer(), slug, other);
        return screen.show("joining/comparison", page(screen.viewer(), slug, id, other));
    }

    @PostMapping(PATH + "/same")
    ModelAndView same(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String other,
            @RequestParam(defaultValue = "") String surviving,
            HttpServletResponse response) {
        ComparisonPage page = page(screen.viewer(), slug, id, other);
        if (!page.free() || page.accounts()) {
            throw new Forbidden();
        }
        boolean turned = surviving.equals("other");
        CaseFile under = root(turned ? page.other() : page.one());
        CaseFile over = root(turned ? page.one() : page.other());
        News.tell(response, said(screen.viewer(), page, over, under));
        return screen.go(page.one().path());
    }

    private String said(Viewer viewer, ComparisonPage page, CaseFile over, CaseFile under) {
        try {
            Optional<Joint> joint =
                    joining.same(viewer, over, under, page.both(), page.score().value());
            return joint.isEmpty() ? "joining.before" : page.both() ? "joining.joined" : "joining.asked";
        } catch (DataIntegrityViolationException refused) {
            // Since the page was read a file was closed to the organisation, or joined with that of another account.
            return "joining.other";
        }
    }

    /** What goes on under another already, is joined by that one. */
    private CaseFile root(Opened file) {
        return joints.findSurviving(file.journey().id()).map(joining::file).orElse(file.journey());
    }

    @PostMapping(PATH + "/another")
    ModelAndView another(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String other,
            HttpServletResponse response) {
        ComparisonPage page = page(screen.viewer(), slug, id, other);
        if (!page.free()) {
            throw new Forbidden();
        }
        joining.tellApart(
                screen.viewer(),
                page.one().journey(),
                page.other().journey(),
                page.score().value());
        News.tell(response, "joining.apart");
        return screen.go(page.one().path());
    }
}
