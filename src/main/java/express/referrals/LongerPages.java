package express.referrals;

import express.base.Ids;
import express.journeys.Consent;
import express.journeys.FileDoor;
import express.journeys.FileDoor.Opened;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An adviser asks the person, who sits beside them or has an account, for a yes that lasts longer. */
@Controller
class LongerPages {

    private final Referrals referrals;
    private final FileDoor door;
    private final Lengthening lengthening;
    private final Reading reading;

    LongerPages(Referrals referrals, FileDoor door, Lengthening lengthening, Reading reading) {
        this.referrals = referrals;
        this.door = door;
        this.lengthening = lengthening;
        this.reading = reading;
    }

    @PostMapping(ReferralPages.PATH + "/{id}/longer")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletRequest request) {
        Referral referral = referrals.get(Ids.parse(id));
        Opened file = door.write(screen.viewer(), slug, referral.journey().toString());
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = lengthening.faults(referral, typed);
        if (!faults.isEmpty()) {
            return refuse(screen, slug, referral, new Form(typed, faults));
        }
        Optional<Consent> asked = lengthening.ask(screen.viewer(), file.journey(), referral, typed);
        if (asked.isEmpty()) {
            Form late = new Form(typed, List.of(new Wrong("", "referrals.fault.meanwhile")));
            return refuse(screen, slug, referrals.get(referral.id()), late);
        }
        Consent question = asked.get();
        return screen.go(file.path() + "/consents/" + question.id() + "?lang="
                + question.language().toLanguageTag());
    }

    private ModelAndView refuse(Screen screen, String slug, Referral referral, Form form) {
        return screen.refuse(
                "referrals/referral",
                reading.of(screen, referral, Side.SENDER, ReferralPages.path(slug, referral), true)
                        .with(form));
    }
}
