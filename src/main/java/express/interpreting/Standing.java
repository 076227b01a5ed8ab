package express.interpreting;

import express.base.PersonId;
import express.interpreters.Barrier;
import express.interpreters.Interpreters;
import express.interpreting.Accepting.Outcome;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an offer has come to, and what stands in the way of a yes. */
@Component
record Standing(Interpreters interpreters, Candidates candidates, Prices prices) {

    /** What both sides would pay and be paid now; nothing, where one of them has no price. */
    Optional<Prices.Frozen> price(Request request, PersonId interpreter) {
        return interpreters.find(request.house(), interpreter).flatMap(it -> prices.freeze(request, it));
    }

    /** What an offer has come to; nothing, while it waits for an answer. */
    @Nullable
    Outcome outcome(Request request, Offer offer) {
        if (offer.answer() == Offer.Answer.DECLINED) {
            return Outcome.DECLINED;
        }
        if (request.state() == State.CANCELLED || offer.answer() == Offer.Answer.WITHDRAWN) {
            return Outcome.GONE;
        }
        if (request.isMissionOf(offer.interpreter())) {
            return Outcome.ACCEPTED;
        }
        if (offer.answer() == Offer.Answer.EXPIRED) {
            return Outcome.EXPIRED;
        }
        if (request.state() != State.OPEN || offer.answer() == Offer.Answer.TAKEN) {
            return Outcome.TAKEN;
        }
        if (offer.answer() == Offer.Answer.ACCEPTED) {
            return Outcome.GONE;
        }
        if (offer.answer() == Offer.Answer.UNFIT) {
            return Outcome.DROPPED;
        }
        if (offer.isWilling()) {
            return Outcome.WILLING;
        }
        return offer.isOpen(prices.now()) ? null : Outcome.EXPIRED;
    }

    /** @param stands whether they still interpret for the house, and not for their own organisation */
    Optional<Outcome> bar(Request request, Offer offer, boolean stands) {
        Outcome already = outcome(request, offer);
        if (already != null) {
            return Optional.of(already);
        }
        if (!stands) {
            return Optional.of(Outcome.UNFIT);
        }
        return barred(request, offer);
    }

    /** What they have accepted meanwhile, or what is noted of them by now. */
    Optional<Outcome> barred(Request request, Offer offer) {
        return interpreters
                .find(offer.house(), offer.interpreter())
                .flatMap(it -> barred(candidates.barriers(request, it)));
    }

    /** What they have accepted meanwhile counts, at whatever second they say yes to both. */
    private static Optional<Outcome> barred(Set<Barrier> barriers) {
        if (barriers.contains(Barrier.BUSY)) {
            return Optional.of(Outcome.BUSY);
        }
        if (barriers.contains(Barrier.REST)) {
            return Optional.of(Outcome.REST);
        }
        if (barriers.contains(Barrier.CEILING)) {
            return Optional.of(Outcome.CEILING);
        }
        return barriers.isEmpty() ? Optional.empty() : Optional.of(Outcome.UNFIT);
    }
}
