package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import express.database.Acting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody says yes or no to an offer. Of all who say yes, also at the same second, exactly one has the mission: the first, or
 * the most suitable where those who send out asked for that.
 */
@Component
class Accepting {

    /** What came of it. */
    enum Outcome {
        ACCEPTED,
        /** They said yes, and hear who is chosen when nobody can say so any more. */
        WILLING,
        DECLINED,
        TAKEN,
        EXPIRED,
        /** They said yes, and something stood in the way when it was decided. */
        DROPPED,
        BUSY,
        /** What is noted of them has changed since they were asked. */
        UNFIT,
        /** A volunteer would get more than is allowed in a year. */
        CEILING,
        /** There would be too little rest between this and what they have already. */
        REST,
        /** It was called off, or nobody knows any more what it would be paid. */
        GONE;

        /** Whether it may still be answered, since only something of theirs stands in the way. */
        boolean isBarred() {
            return this == BUSY || this == UNFIT || this == CEILING || this == REST;
        }

        String key() {
            return "interpreting.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Backstage backstage;
    private final Requests requests;
    private final Offers offers;
    private final Candidates candidates;
    private final Standing standing;
    private final Following following;

    Accepting(
            Backstage backstage,
            Requests requests,
            Offers offers,
            Candidates candidates,
            Standing standing,
            Following following) {
        this.backstage = backstage;
        this.requests = requests;
        this.offers = offers;
        this.candidates = candidates;
        this.standing = standing;
        this.following = following;
    }

    /** At what price, who is told, and who was told before. */
    @Component
    record Following(
            Prices prices, MissionPost post, Partners partners, Debriefings debriefings, Reminders reminders) {}

    Outcome accept(Offer offer) {
        Request seen = seen(offer.house(), offer.request());
        boolean stands = candidates.stands(seen, offer.interpreter());
        Outcome outcome = hold(seen, () -> {
            requests.lockDiary(offer.interpreter());
            Request request = requests.lock(offer.house(), offer.request());
            return standing.bar(request, offer, stands)
                    .orElseGet(() -> offer.best() ? will(request, offer) : take(request, offer));
        });
        boolean chosen = outcome == Outcome.WILLING
                && choose(offer.house(), offer.request())
                        .filter(offer.interpreter()::equals)
                        .isPresent();
        return chosen ? Outcome.ACCEPTED : outcome;
    }

    /** What is held is held by one connection each, so who may be told is looked up before. */
    private <T> T hold(Request seen, Supplier<T> work) {
        Set<PersonId> offered = backstage.look(() -> persons(offers.list(seen.house(), seen.id())));
        return following.post().knowing(seen, offered, () -> backstage.open(work));
    }

    private Request seen(OrganisationId house, UUID id) {
        return backstage.look(() -> requests.get(house, id));
    }

    private Outcome will(Request request, Offer offer) {
        boolean priced = standing.price(request, offer.interpreter()).isPresent();
        return priced && offers.will(offer, following.prices().now()) ? Outcome.WILLING : Outcome.GONE;
    }

    private Outcome take(Request request, Offer offer) {
        Instant now = following.prices().now();
        return standing.price(request, offer.interpreter())
                .filter(it -> offers.answer(offer, Offer.Answer.ACCEPTED, now))
                .filter(it -> requests.cover(
                        request,
                        offer.interpreter(),
                        now,
                        it.charge().id(),
                        it.pay().id()))
                .map(it -> tell(request, offer.interpreter(), now))
                .orElse(Outcome.GONE);
    }

    /**
     * Of those who said yes the most suitable has it, as soon as nobody can say yes any more; of several who try to find out one
     * does. Not in a transaction of others, who need not see who could be asked.
     */
    private Optional<PersonId> choose(OrganisationId house, UUID id) {
        Set<PersonId> willing = backstage.look(() -> persons(offers.listWilling(house, id)));
        if (willing.isEmpty()) {
            return Optional.empty();
        }
        Request seen = seen(house, id);
        List<PersonId> order = Acting.inBackground(Backstage.PURPOSE, () -> candidates.of(seen)).stream()
                .filter(it -> it.suits() && willing.contains(it.person()))
                .map(Candidate::person)
                .toList();
        return hold(seen, () -> {
            willing.stream().sorted(Comparator.comparing(PersonId::toString)).forEach(requests::lockDiary);
            Request request = requests.lock(house, id);
            boolean decided = request.state() == State.OPEN
                    && !offers.isAwaited(request, following.prices().now())
                    && willing.containsAll(persons(offers.listWilling(house, id)));
            return decided ? pick(request, order) : Optional.empty();
        });
    }

    private static Set<PersonId> persons(List<Offer> offers) {
        return offers.stream().map(Offer::interpreter).collect(Collectors.toSet());
    }

    /**
     * The first of these who still said yes and can; nobody, once it has begun, when this was noticed late. If none can, they and
     * those who send out are told which of both it was.
     */
    private Optional<PersonId> pick(Request request, List<PersonId> order) {
        Instant now = following.prices().now();
        List<Offer> willing = offers.listWilling(request.house(), request.id());
        boolean begun = !request.isToCome(now);
        for (PersonId person : begun ? List.<PersonId>of() : order) {
            boolean chosen = willing.stream()
                    .filter(it -> it.interpreter().equals(person))
                    .anyMatch(it -> standing.barred(request, it).isEmpty() && take(request, it) == Outcome.ACCEPTED);
            if (chosen) {
                return Optional.of(person);
            }
        }
        if (!willing.isEmpty()) {
            String dropped = begun ? "begun-yes" : "unfit";
            offers.drop(request, now).forEach(to -> following.post().tellInterpreter(dropped, request, to));
            tellIfNobodyIsLeft(request, begun ? "begun" : "unable");
        }
        return Optional.empty();
    }

    /** What an offer has come to; nothing, while it waits for an answer. */
    @Nullable
    Outcome outcome(Request request, Offer offer) {
        return standing.outcome(request, offer);
    }

    private Outcome tell(Request request, PersonId interpreter, Instant now) {
        Set<PersonId> weighed = persons(offers.list(request.house(), request.id()).stream()
                .filter(it -> it.best() && it.answer() == null)
                .toList());
        Map<Boolean, List<PersonId>> others = offers.close(request, Offer.Answer.TAKEN, now).stream()
                .collect(Collectors.partitioningBy(weighed::contains));
        following.post().taken(request, others.get(false));
        others.get(true).forEach(to -> following.post().tellInterpreter("other", request, to));
        following
                .partners()
                .close(request, Offer.Answer.TAKEN, false, now)
                .forEach(it -> following.post().tellPartner("taken", request, it, "", null));
        following.post().covered(request, interpreter);
        return Outcome.ACCEPTED;
    }

    /** Nobody has to say why. A yes that waits for the choice can be taken back. */
    Outcome decline(Offer offer) {
        Outcome outcome = hold(seen(offer.house(), offer.request()), () -> {
            Request request = requests.lock(offer.house(), offer.request());
            Instant now = following.prices().now();
            if (request.isMissionOf(offer.interpreter())) {
                return Outcome.ACCEPTED;
            }
            boolean answered = offers.answer(offer, Offer.Answer.DECLINED, now);
            boolean ranOut = closeRunOut(request, now);
            if (answered || ranOut) {
                tellIfNobodyIsLeft(request, "refused");
            }
            return Outcome.DECLINED;
        });
        choose(offer.house(), offer.request());
        return outcome;
    }

    /** What ran out is closed once, so of nobody left those who send out are told once, also when it was noticed late. */
    void expire(OrganisationId house, UUID id) {
        hold(seen(house, id), () -> {
            Request request = requests.lock(house, id);
            boolean ranOut = closeRunOut(request, following.prices().now());
            if (ranOut) {
                tellIfNobodyIsLeft(request, "refused");
            }
            return ranOut;
        });
        choose(house, id);
    }

    private boolean closeRunOut(Request request, Instant now) {
        int people = offers.expire(request, now);
        int houses = following.partners().expire(request, now);
        return people + houses > 0;
    }

    private void tellIfNobodyIsLeft(Request request, String why) {
        boolean nobody = offers.list(request.house(), request.id()).stream().allMatch(it -> it.answer() != null)
                && following.partners().list(request).stream().allMatch(it -> it.answer() != null);
        if (nobody && request.state() == State.OPEN) {
            following.post().tellHouse(why, request);
        }
    }

    /** Somebody cannot after all, and says so before it begins. It is open again, and those who send out and the client are told. */
    boolean giveBack(PersonId interpreter, Request mission) {
        return hold(mission, () -> {
            Request request = requests.lock(mission.house(), mission.id());
            if (request.state() != State.COVERED
                    || !request.isMissionOf(interpreter)
                    || !request.isToCome(following.prices().now())) {
                return false;
            }
            requests.uncover(request);
            following.post().returned(request);
            return true;
        });
    }
}
