package express.referrals;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Journeys;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A referral as the person sees it, who may end it there. */
@Controller
class OwnReferralPages {

    static final String PATH = "/my/journey/referrals";

    private final Journeys journeys;
    private final Referrals referrals;
    private final Reading reading;
    private final Taking taking;

    OwnReferralPages(Journeys journeys, Referrals referrals, Reading reading, Taking taking) {
        this.journeys = journeys;
        this.referrals = referrals;
        this.reading = reading;
        this.taking = taking;
    }

    static String path(Referral referral) {
        return PATH + "/" + referral.id();
    }

    private Referral get(Viewer viewer, String id) {
        Referral referral = referrals.get(Ids.parse(id));
        CaseFile journey = journeys.get(referral.journey());
        if (!viewer.id().equals(journey.person())) {
            throw new NotFound();
        }
        return referral;
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Screen screen, @PathVariable String id) {
        Referral referral = get(screen.viewer(), id);
        return screen.show("referrals/referral", reading.of(screen, referral, Side.PERSON, path(referral), true));
    }

    @PostMapping(PATH + "/{id}/turns")
    ModelAndView take(
            Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Referral referral = get(screen.viewer(), id);
        return taking.take(screen, referral, Side.PERSON, path(referral), request, response);
    }
}
