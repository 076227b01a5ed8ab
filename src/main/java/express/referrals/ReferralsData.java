package express.referrals;

import express.base.PersonId;
import express.journeys.Journeys;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To what somebody was sent on, and what came of it. It goes with their file. */
@Component
@Transactional
class ReferralsData implements PersonalData {

    private final Journeys journeys;
    private final Referrals referrals;
    private final Turns turns;

    ReferralsData(Journeys journeys, Referrals referrals, Turns turns) {
        this.journeys = journeys;
        this.referrals = referrals;
        this.turns = turns;
    }

    @Override
    public String name() {
        return "referrals.sent";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> all = journeys.listOf(person).stream()
                .flatMap(journey -> referrals.list(journey.id()).stream())
                .map(this::exported)
                .toList();
        return all.isEmpty() ? Map.of() : Map.of("referrals", all);
    }

    private Map<String, Object> exported(Referral referral) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("receiver", referral.receiver().toString());
        fields.put("service", referral.service());
        fields.put("why", referral.words());
        fields.put("state", referral.state().name());
        if (referral.outcome() != null) {
            fields.put("outcome", referral.outcome().name());
        }
        fields.put(
                "turns",
                turns.list(referral).stream()
                        .map(it -> Map.of(
                                "at",
                                it.at().toString(),
                                "what",
                                it.move().name(),
                                "who",
                                it.side().name(),
                                "words",
                                it.words()))
                        .toList());
        return fields;
    }

    /** The file takes them along; of those who did something their part stays, without their name. */
    @Override
    public void erase(PersonId person) {
        // The database removes what hangs on a file with the file.
    }
}
