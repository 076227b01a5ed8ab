package express.referrals;

import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Consent;
import express.journeys.Consenting;
import express.journeys.Consenting.Question;
import express.journeys.Consents;
import express.journeys.Journeys;
import express.journeys.Purpose;
import express.journeys.Tongues;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the person to let a referral go on for longer, with the same that may be seen; their yes takes the place of the old one. */
@Component
@Transactional
class Lengthening {

    private final Journeys journeys;
    private final Referrals referrals;
    private final Consents consents;
    private final Consenting consenting;
    private final Targets targets;
    private final InstantSource time;

    Lengthening(
            Journeys journeys,
            Referrals referrals,
            Consents consents,
            Consenting consenting,
            Targets targets,
            InstantSource time) {
        this.journeys = journeys;
        this.referrals = referrals;
        this.consents = consents;
        this.consenting = consenting;
        this.targets = targets;
        this.time = time;
    }

    private static @Nullable Instant end(Map<String, String> typed) {
        return ReferralForm.end(Typed.digits(typed.get("until")));
    }

    @Transactional(readOnly = true)
    List<Wrong> faults(Referral referral, Map<String, String> typed) {
        List<Wrong> faults = new ArrayList<>();
        if (referral.state() == State.PREPARED || referral.state().isOver()) {
            faults.add(new Wrong("", "referrals.fault.meanwhile"));
        }
        Instant end = end(typed);
        Instant now = time.instant();
        Instant before = consents.get(referral.consent()).until();
        if (end == null || !end.isAfter(now) || before != null && !end.isAfter(before)) {
            faults.add(new Wrong("until", "referrals.fault.longer"));
        }
        String explained = Typed.line(typed.get("explained"));
        String helper = Typed.line(typed.get("helper"));
        if (!Tongues.isLanguage(explained)) {
            faults.add(new Wrong("explained", "referrals.fault.choice"));
        } else if (!targets.isConfirmed(Locale.forLanguageTag(explained)) && helper.isEmpty()) {
            faults.add(new Wrong("helper", "referrals.fault.helper"));
        }
        if (helper.length() > 200) {
            faults.add(new Wrong("helper", "referrals.fault.long"));
        }
        return faults;
    }

    /** It waits for their yes, and the old one goes on until then; nothing, if the referral has ended meanwhile. */
    Optional<Consent> ask(Viewer viewer, CaseFile journey, Referral shown, Map<String, String> typed) {
        journeys.await(journey);
        return referrals
                .find(shown.id())
                .filter(it -> faults(it, typed).isEmpty())
                .map(it -> consenting.ask(viewer, journey, question(it, typed)));
    }

    private Question question(Referral referral, Map<String, String> typed) {
        return new Question(
                Purpose.REFER,
                referral.receiver(),
                consents.get(referral.consent()).categories(),
                referral.id(),
                end(typed),
                Locale.forLanguageTag(Typed.line(typed.get("explained"))),
                Typed.line(typed.get("helper")));
    }
}
