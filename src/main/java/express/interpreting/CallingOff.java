package express.interpreting;

import express.base.PersonId;
import express.tariffs.Bill;
import express.tariffs.Scale;
import express.tariffs.Tariff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A mission is called off by either side, or nobody came to interpret. What is due all the same is written down at once. */
@Component
class CallingOff {

    private final Backstage backstage;
    private final Requests requests;
    private final Sheets sheets;
    private final Offers offers;
    private final Accepting.Following following;
    private final Settling settling;

    CallingOff(
            Backstage backstage,
            Requests requests,
            Sheets sheets,
            Offers offers,
            Accepting.Following following,
            Settling settling) {
        this.backstage = backstage;
        this.requests = requests;
        this.sheets = sheets;
        this.offers = offers;
        this.following = following;
        this.settling = settling;
    }

    /**
     * Calls it off, whoever accepted it or not. A client can until it begins: what took place is charged by its sheet, and that
     * nobody came is something else. A house that does so charges nothing, and pays whom it had sent; where its interpreter did
     * not come, it owes the client what its prices say.
     *
     * @return whether that could still be done
     */
    boolean cancel(Request seen, Sheets.Side side, Sheets.Way way, PersonId by) {
        List<PersonId> offered = backstage.look(() -> offers.list(seen.house(), seen.id()).stream()
                .map(Offer::interpreter)
                .toList());
        return following
                .post()
                .knowing(
                        seen,
                        offered,
                        () -> backstage.open(() -> {
                            Request request = requests.lock(seen.house(), seen.id());
                            Instant now = following.prices().now();
                            if (request.state().isOver() || !isPossible(request, side, now)) {
                                return false;
                            }
                            sheets.cancel(request, new Sheets.Cancelled(side, way.begun(), now), by);
                            requests.move(request, State.CANCELLED);
                            writeCancelled(request, side, way, now);
                            following
                                    .partners()
                                    .close(request, Offer.Answer.WITHDRAWN, false, now)
                                    .forEach(it -> following.post().tellPartner("off", request, it, "", null));
                            String ending = side == Sheets.Side.INTERPRETER ? "absent" : "off";
                            settling.tellSubstitute(ending, request);
                            offers.close(request, Offer.Answer.WITHDRAWN, now)
                                    .forEach(to -> following.post().tellInterpreter("off", request, to));
                            Optional.ofNullable(request.interpreter())
                                    .ifPresent(to -> following
                                            .post()
                                            .tell(ending, request, to, MissionPages.PATH + "/" + request.id()));
                            switch (side) {
                                case CLIENT -> following.post().tellHouse("off", request);
                                case HOUSE -> following.post().tellClient("dropped", request);
                                case INTERPRETER -> following.post().tellClient("missed", request);
                            }
                            return true;
                        }));
    }

    /** Who did not come is known once it has begun, and only of somebody who had accepted. */
    private static boolean isPossible(Request request, Sheets.Side side, Instant now) {
        return switch (side) {
            case CLIENT -> request.isToCome(now);
            case HOUSE -> true;
            case INTERPRETER -> request.state() == State.COVERED && !request.isToCome(now);
        };
    }

    private void writeCancelled(Request request, Sheets.Side side, Sheets.Way way, Instant now) {
        Function<Tariff, Bill> what = tariff -> request.calledOff(tariff, now, way);
        switch (side) {
            case CLIENT -> settling.write(request, what);
            case HOUSE -> settling.write(request, Scale.PAY, what);
            case INTERPRETER -> settling.write(request, Scale.CHARGE, request::missed);
        }
    }
}
