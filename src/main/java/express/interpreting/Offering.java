package express.interpreting;

import express.base.PersonId;
import express.interpreters.Interpreters;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks several at once; the first who accepts has it, or the most suitable of all who do. */
@Component
class Offering {

    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration URGENT = Duration.ofHours(2);
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private final Backstage backstage;
    private final Requests requests;
    private final Offers offers;
    private final Interpreters interpreters;
    private final Prices prices;
    private final MissionPost post;

    Offering(
            Backstage backstage,
            Requests requests,
            Offers offers,
            Interpreters interpreters,
            Prices prices,
            MissionPost post) {
        this.backstage = backstage;
        this.requests = requests;
        this.offers = offers;
        this.interpreters = interpreters;
        this.prices = prices;
        this.post = post;
    }

    /** The key of what stands in the way; nothing, if all are asked now. */
    Optional<String> offer(Request seen, Collection<PersonId> whom) {
        return offer(seen, whom, false);
    }

    /** @param best whether it goes to the most suitable of those who say yes, once all have answered or their time is over */
    Optional<String> offer(Request seen, Collection<PersonId> whom, boolean best) {
        return post.knowing(
                seen, whom, () -> backstage.open(() -> ask(requests.lock(seen.house(), seen.id()), whom, best)));
    }

    private Optional<String> ask(Request request, Collection<PersonId> whom, boolean best) {
        Instant now = prices.now();
        Instant until = until(request, now);
        if (request.state() != State.OPEN) {
            return Optional.of("interpreting.fault.over");
        }
        if (whom.isEmpty()) {
            return Optional.of("interpreting.fault.nobody");
        }
        if (!now.isBefore(until)) {
            return Optional.of("interpreting.fault.late");
        }
        boolean priced = whom.stream()
                .allMatch(person -> interpreters
                        .find(request.house(), person)
                        .flatMap(it -> prices.freeze(request, it))
                        .isPresent());
        if (!priced) {
            return Optional.of("interpreting.fault.price");
        }
        offers.expire(request, now);
        whom.forEach(person -> offers.make(request, person, now, until, best)
                .ifPresent(secret -> post.offer(request, person, secret, until, best)));
        return Optional.empty();
    }

    /** An answer has to come some time before it begins. */
    static Instant until(Request request, Instant now) {
        Instant usual = now.plus(request.urgent() ? URGENT : USUAL);
        Instant last = request.beginsAt().minus(BEFORE);
        return usual.isBefore(last) ? usual : last;
    }
}
