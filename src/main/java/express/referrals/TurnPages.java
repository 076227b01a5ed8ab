package express.referrals;

import express.base.Ids;
import express.base.NotFound;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.FileDoor;
import express.journeys.FileDoor.Opened;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people of an organisation do with a referral: an adviser who has the case, or whoever receives for it. */
@Controller
class TurnPages {

    private static final String PATH = ReferralPages.PATH + "/{id}";

    private final Organisations organisations;
    private final Referrals referrals;
    private final FileDoor door;
    private final Consents consents;
    private final Consenting consenting;
    private final Taking taking;

    TurnPages(
            Organisations organisations,
            Referrals referrals,
            FileDoor door,
            Consents consents,
            Consenting consenting,
            Taking taking) {
        this.organisations = organisations;
        this.referrals = referrals;
        this.door = door;
        this.consents = consents;
        this.consenting = consenting;
        this.taking = taking;
    }

    @PostMapping(PATH + "/turns")
    ModelAndView take(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = organisations.get(slug);
        Referral referral = referrals.get(Ids.parse(id));
        Side side = ReferralPages.side(screen.viewer(), house, referral);
        if (side == Side.SENDER) {
            write(screen.viewer(), slug, referral);
        }
        return taking.take(screen, referral, side, ReferralPages.path(slug, referral), request, response);
    }

    private Opened write(Viewer viewer, String slug, Referral referral) {
        return door.write(viewer, slug, referral.journey().toString());
    }

    /** The person says yes on the screen of whoever wrote it. */
    @PostMapping(PATH + "/consent")
    ModelAndView agree(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Optional<Referral> found = referrals.find(Ids.parse(id));
        if (found.isEmpty()) {
            return gone(screen, slug, response);
        }
        Referral referral = found.get();
        Opened file = write(screen.viewer(), slug, referral);
        boolean lives = consenting.give(screen.viewer(), file.journey(), consents.get(referral.consent()));
        News.tell(response, lives ? "referrals.news.send" : "referrals.fault.over");
        return screen.go(ReferralPages.path(slug, referral));
    }

    @PostMapping(PATH + "/refusal")
    ModelAndView refuse(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Optional<Referral> found = referrals.find(Ids.parse(id));
        if (found.isEmpty()) {
            return gone(screen, slug, response);
        }
        Referral referral = found.get();
        Opened file = write(screen.viewer(), slug, referral);
        consents.find(referral.consent()).ifPresent(it -> consenting.refuse(screen.viewer(), file.journey(), it));
        boolean stands = consents.find(referral.consent()).isPresent();
        News.tell(response, stands ? "referrals.fault.meanwhile" : "referrals.news.refused");
        return screen.go(stands ? ReferralPages.path(slug, referral) : file.path());
    }

    /** Somebody else has said no on another screen, and then it was never there. */
    private ModelAndView gone(Screen screen, String slug, HttpServletResponse response) {
        if (!screen.viewer().is(Role.ADVISER, organisations.get(slug).id())) {
            throw new NotFound();
        }
        News.tell(response, "referrals.fault.gone");
        return screen.go("/organisations/" + slug + "/referrals");
    }
}
