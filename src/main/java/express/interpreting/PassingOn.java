package express.interpreting;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A mission goes to another house: it is asked, and says yes or no. Against one's own interpreters the first has it. */
@Component
class PassingOn {

    private final Backstage backstage;
    private final Requests requests;
    private final Offers offers;
    private final Partners partners;
    private final Prices prices;
    private final MissionPost post;

    PassingOn(
            Backstage backstage, Requests requests, Offers offers, Partners partners, Prices prices, MissionPost post) {
        this.backstage = backstage;
        this.requests = requests;
        this.offers = offers;
        this.partners = partners;
        this.prices = prices;
        this.post = post;
    }

    /** The key of what stands in the way; nothing, if it is asked now. */
    Optional<String> ask(Request seen, Partner partner) {
        return backstage.open(() -> {
            Request request = requests.lock(seen.house(), seen.id());
            Instant now = prices.now();
            Instant until = Offering.until(request, now);
            if (request.state() != State.OPEN || partner.endedAt() != null) {
                return Optional.of("interpreting.fault.over");
            }
            if (!now.isBefore(until)) {
                return Optional.of("interpreting.fault.late");
            }
            if (prices.charge(request).isEmpty()
                    || prices.pay(request, partner.payFamily()).isEmpty()) {
                return Optional.of("interpreting.fault.price");
            }
            partners.expire(request, now);
            partners.pass(request, partner, now, until)
                    .ifPresent(secret -> post.tellPartner(
                            request.mode().isWritten() ? "pass-text" : "pass",
                            request,
                            partner,
                            PassingPages.PATH + secret,
                            until));
            return Optional.empty();
        });
    }

    Accepting.Outcome accept(Passing passing) {
        return backstage.open(() -> {
            Request request = requests.lock(passing.house(), passing.request());
            Instant now = prices.now();
            if (request.state() != State.OPEN) {
                return request.state() == State.CANCELLED ? Accepting.Outcome.GONE : Accepting.Outcome.TAKEN;
            }
            Partner partner = partners.get(passing.house(), passing.partner());
            var charge = prices.charge(request);
            var pay = prices.pay(request, partner.payFamily());
            if (partner.endedAt() != null || charge.isEmpty() || pay.isEmpty()) {
                return Accepting.Outcome.GONE;
            }
            if (!partners.answer(passing, Offer.Answer.ACCEPTED, now)) {
                return Accepting.Outcome.EXPIRED;
            }
            requests.cover(request, null, now, charge.get().id(), pay.get().id());
            post.taken(request, offers.close(request, Offer.Answer.TAKEN, now));
            partners.close(request, Offer.Answer.TAKEN, false, now)
                    .forEach(it -> post.tellPartner("taken", request, it, "", null));
            post.tellClient(request.mode().isWritten() ? "translated" : "covered", request);
            post.tellHouse("passed", request);
            return Accepting.Outcome.ACCEPTED;
        });
    }

    void decline(Passing passing) {
        backstage.run(() -> {
            Request request = requests.lock(passing.house(), passing.request());
            if (partners.answer(passing, Offer.Answer.DECLINED, prices.now())) {
                post.tellHouse("not-passed", request);
            }
        });
    }

    /** They cannot after all; it is open again. */
    boolean giveBack(Passing passing) {
        return backstage.open(() -> {
            Request request = requests.lock(passing.house(), passing.request());
            boolean theirs = partners.findSent(request)
                    .filter(it -> it.id().equals(passing.partner()))
                    .isPresent();
            if (!theirs || request.state() != State.COVERED || !request.isToCome(prices.now())) {
                return false;
            }
            partners.close(request, Offer.Answer.WITHDRAWN, true, prices.now());
            requests.uncover(request);
            post.returned(request);
            return true;
        });
    }
}
