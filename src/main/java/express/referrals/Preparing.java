package express.referrals;

import express.base.ChainStep;
import express.base.Forbidden;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Consent;
import express.journeys.Consenting;
import express.journeys.Consenting.Question;
import express.journeys.Journeys;
import express.journeys.Purpose;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a referral together with the one consent that it needs. Both wait for the person's yes. */
@Component
@Transactional
class Preparing {

    /**
     * What an adviser writes.
     *
     * @param language in which the person is best spoken with
     * @param explained in which it is explained to them now
     * @param helper who helps with that; may be empty
     */
    record Draft(
            OrganisationId receiver,
            @Nullable UUID serviceId,
            String service,
            @Nullable String district,
            @Nullable UUID follows,
            ChainStep step,
            String words,
            Locale language,
            boolean interpreter,
            List<Category> categories,
            @Nullable Instant until,
            Locale explained,
            String helper) {}

    private final Journeys journeys;
    private final Referrals referrals;
    private final Consenting consenting;
    private final TermsOfNetworks terms;
    private final InstantSource time;

    Preparing(
            Journeys journeys, Referrals referrals, Consenting consenting, TermsOfNetworks terms, InstantSource time) {
        this.journeys = journeys;
        this.referrals = referrals;
        this.consenting = consenting;
        this.terms = terms;
        this.time = time;
    }

    /** Nobody is sent on from a file that does not go on: there nobody would see what becomes of it. */
    Referral prepare(Viewer viewer, CaseFile shown, Draft draft) {
        journeys.await(shown);
        CaseFile journey = journeys.get(shown.id());
        if (!journey.goesOn()) {
            throw new Forbidden();
        }
        UUID id = Ids.next();
        Consent consent = consenting.ask(
                viewer,
                journey,
                new Question(
                        Purpose.REFER,
                        draft.receiver(),
                        draft.categories(),
                        id,
                        draft.until(),
                        draft.explained(),
                        draft.helper()));
        Instant now = time.instant();
        var referral = new Referral(
                journey.network(),
                journey.id(),
                id,
                journey.holder(),
                draft.receiver(),
                draft.serviceId(),
                draft.service(),
                consent.id(),
                draft.follows(),
                draft.step(),
                draft.words(),
                draft.language(),
                draft.interpreter(),
                draft.district(),
                State.PREPARED,
                now,
                null,
                null,
                viewer.id(),
                now,
                null,
                null,
                null,
                null,
                null,
                terms.get(journey.network()).due(State.PREPARED, now),
                0,
                1);
        referrals.add(referral);
        return referral;
    }
}
