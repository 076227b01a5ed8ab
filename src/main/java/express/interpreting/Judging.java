package express.interpreting;

import express.base.PersonId;
import express.interpreters.Interpreters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody who sends out decides about a sheet that did not count by itself. If it counts after all, what the mission had come
 * to is undone, and what the sheet says is charged and paid instead; never for what stands on a document that nothing takes back.
 */
@Component
class Judging {

    /** What came of it. */
    enum Outcome {
        TAKEN,
        REFUSED,
        /** Somebody has decided already. */
        BEFORE,
        /** What it came to stands on a document. */
        INVOICED,
        /** It is somebody else's mission by now. */
        ELSEWHERE,
        UNPRICED;

        String key() {
            return switch (this) {
                case TAKEN -> "interpreting.news.taken";
                case REFUSED -> "interpreting.news.refused";
                case BEFORE -> "interpreting.fault.ruled";
                case INVOICED -> "interpreting.fault.invoiced";
                case ELSEWHERE -> "interpreting.fault.elsewhere";
                case UNPRICED -> "interpreting.fault.unpriced";
            };
        }
    }

    private final Backstage backstage;
    private final Requests requests;
    private final Sheets sheets;
    private final Settling settling;
    private final Accepting.Following following;
    private final Around around;

    Judging(
            Backstage backstage,
            Requests requests,
            Sheets sheets,
            Settling settling,
            Accepting.Following following,
            Around around) {
        this.backstage = backstage;
        this.requests = requests;
        this.sheets = sheets;
        this.settling = settling;
        this.following = following;
        this.around = around;
    }

    /** What has to be known and what follows. */
    @Component
    record Around(Rulings rulings, Ledger ledger, Offers offers, Interpreters interpreters, Documented documented) {}

    /** Those about which nobody has decided yet. */
    List<Sheet> listWaiting(Request request) {
        Set<UUID> ruled =
                around.rulings().list(request).stream().map(Ruling::sending).collect(Collectors.toSet());
        return Stream.concat(
                        sheets.find(request).filter(it -> it.why() != null).stream(),
                        sheets.listSpare(request).stream())
                .filter(it -> !ruled.contains(it.sending()))
                .toList();
    }

    Outcome judge(Request seen, UUID sending, boolean taken, String reason, PersonId by) {
        return backstage.open(() -> {
            Request request = requests.lock(seen.house(), seen.id());
            Optional<Sheet> waiting = listWaiting(request).stream()
                    .filter(it -> it.sending().equals(sending))
                    .findFirst();
            if (waiting.isEmpty()) {
                return Outcome.BEFORE;
            }
            Instant now = following.prices().now();
            Optional<Sheet> counted = sheets.find(request).filter(it -> it.why() == null);
            Optional<Outcome> bar = taken ? take(request, waiting.get(), now) : Optional.empty();
            if (bar.isPresent()) {
                return bar.get();
            }
            if (taken) {
                counted.ifPresent(it -> keep(request, it, false, reason, by, now));
            }
            keep(request, waiting.get(), taken, reason, by, now);
            tell(request, waiting.get(), taken, reason);
            return taken ? Outcome.TAKEN : Outcome.REFUSED;
        });
    }

    private void keep(Request request, Sheet sheet, boolean taken, String reason, PersonId by, Instant now) {
        around.rulings().keep(new Ruling(request.house(), sheet.sending(), request.id(), taken, reason, by, now));
    }

    /** What stands in the way; nothing, if it counts now. */
    private Optional<Outcome> take(Request request, Sheet sheet, Instant now) {
        if (sheet.why() == Sheet.Why.NOT_THEIRS && !isFreeFor(request, sheet.by())) {
            return Optional.of(Outcome.ELSEWHERE);
        }
        if (around.documented().holds(request.house(), request.id())) {
            return Optional.of(Outcome.INVOICED);
        }
        Optional<Request> priced = settling.isPriced(request) ? Optional.of(request) : give(request, sheet.by(), now);
        if (priced.isEmpty()) {
            return Optional.of(Outcome.UNPRICED);
        }
        around.ledger().undo(request, now);
        sheets.count(request, sheet);
        settling.finish(priced.get(), sheet);
        following.post().taken(request, around.offers().close(request, Offer.Answer.TAKEN, now));
        following
                .partners()
                .close(request, Offer.Answer.TAKEN, false, now)
                .forEach(it -> following.post().tellPartner("taken", request, it, "", null));
        return Optional.empty();
    }

    /** Who had given it back did it after all, and nobody else has it. */
    private boolean isFreeFor(Request request, @Nullable PersonId by) {
        return by != null && (request.isMissionOf(by) || settling.payee(request) == null);
    }

    /** It is theirs, paid by the day on which that is decided; nothing, where there is no price. */
    private Optional<Request> give(Request request, @Nullable PersonId by, Instant now) {
        if (by == null) {
            return Optional.empty();
        }
        return around.interpreters()
                .find(request.house(), by)
                .flatMap(it -> following.prices().freeze(request, it))
                .map(it -> requests.give(
                        request, by, now, it.charge().id(), it.pay().id()));
    }

    private void tell(Request request, Sheet sheet, boolean taken, String reason) {
        String kind = taken ? "sheet-taken" : "sheet-refused";
        PersonId by = sheet.by();
        if (by == null) {
            settling.substitute(request)
                    .ifPresent(
                            it -> following.post().ruledForPartner(kind, request, it, settling.path(request), reason));
        } else {
            boolean theirs = request.isMissionOf(by) || taken;
            following.post().ruled(kind, request, by, theirs ? MissionPages.PATH + "/" + request.id() : "", reason);
        }
        following.post().ruledForClient(kind, request, reason);
    }
}
