package express.referrals;

import express.base.OrganisationId;
import express.database.Acting;
import express.directory.Organisation;
import express.journeys.CaseFile;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.LooseEnd;
import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * No referral goes on in a file that is closed: whoever closes it says how each of them ended, and what still waits for a
 * yes is dropped.
 */
@Component
class OpenReferrals implements LooseEnd {

    /** @param waiting those to which the person has not said yes */
    record ClosingPart(
            List<Referral> open, List<Referral> waiting, Map<OrganisationId, Organisation> houses, Form form) {

        String field(Referral it) {
            return OpenReferrals.field(it);
        }

        String house(Referral it) {
            return Optional.ofNullable(houses.get(it.receiver()))
                    .map(Organisation::name)
                    .orElse("");
        }

        Map<String, String> outcomes(Screen screen) {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("", "–");
            Outcome.of(Side.SENDER).forEach(it -> all.put(it.name(), screen.text(it.key())));
            return all;
        }
    }

    private final Referrals referrals;
    private final Reading reading;
    private final Moving moving;
    private final Consents consents;
    private final Consenting consenting;

    OpenReferrals(Referrals referrals, Reading reading, Moving moving, Consents consents, Consenting consenting) {
        this.referrals = referrals;
        this.reading = reading;
        this.moving = moving;
        this.consents = consents;
        this.consenting = consenting;
    }

    private static String field(Referral it) {
        return "referral-" + it.id();
    }

    private static boolean waits(Referral it) {
        return it.state() == State.PREPARED;
    }

    private static Optional<Outcome> said(Referral it, Map<String, String> typed) {
        return Outcome.of(Side.SENDER).stream()
                .filter(outcome -> outcome.name().equals(typed.get(field(it))))
                .findFirst();
    }

    @Override
    public Optional<Content> ask(Screen screen, CaseFile journey, Form form) {
        List<Referral> all = referrals.listOpen(journey.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var houses =
                reading.naming().houses(all.stream().map(Referral::receiver).toList());
        return Optional.of(screen.part(
                "referrals/closing",
                new ClosingPart(
                        all.stream().filter(it -> !waits(it)).toList(),
                        all.stream().filter(OpenReferrals::waits).toList(),
                        houses,
                        form)));
    }

    @Override
    public List<Form.Wrong> missing(CaseFile journey, Map<String, String> typed) {
        return referrals.listOpen(journey.id()).stream()
                .filter(it -> !waits(it) && said(it, typed).isEmpty())
                .map(it -> new Form.Wrong(field(it), "referrals.fault.outcome"))
                .toList();
    }

    @Override
    public void end(CaseFile journey, Map<String, String> typed) {
        end(journey, Side.SENDER, it -> said(it, typed).orElseThrow());
    }

    /** In the caller's transaction, when it is their turn at the file. */
    void end(CaseFile journey, Side side, Function<Referral, Outcome> how) {
        referrals.listOpen(journey.id()).stream()
                .flatMap(it -> referrals.lock(it.id()).stream())
                .forEach(it -> {
                    if (waits(it)) {
                        consents.find(it.consent())
                                .ifPresent(question -> consenting.refuse(Acting.viewer(), journey, question));
                    } else {
                        Act act = Act.end(how.apply(it), side, ReferralsReactions.actor(), it.version());
                        moving.go(it, journey, act);
                    }
                });
    }
}
