package express.interpreting;

import express.base.PersonId;
import express.tariffs.Bill;
import express.tariffs.Performance;
import express.tariffs.Scale;
import express.tariffs.Tariff;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mission ends: it was done, or nobody came. What it comes to is written down at once, on both sides. */
@Component
class Settling {

    /** What came of a sheet. */
    enum Outcome {
        KEPT,
        AGAIN,
        /** It was called off before. */
        CONTESTED,
        /** There is another one that counts, or it is somebody else's mission by now. */
        BESIDE;

        String key() {
            return switch (this) {
                case KEPT -> "interpreting.news.signed";
                case AGAIN -> "interpreting.news.again";
                case CONTESTED -> "interpreting.news.contested";
                case BESIDE -> "interpreting.news.beside";
            };
        }
    }

    private final Backstage backstage;
    private final Requests requests;
    private final Sheets sheets;
    private final Ledger ledger;
    private final Accepting.Following following;

    Settling(Backstage backstage, Requests requests, Sheets sheets, Ledger ledger, Accepting.Following following) {
        this.backstage = backstage;
        this.requests = requests;
        this.sheets = sheets;
        this.ledger = ledger;
        this.following = following;
    }

    /** A sheet that comes twice counts once; one that cannot count any more is kept for people to look at. */
    Outcome settle(Request seen, Sheet sheet) {
        return settle(seen, sheet, null);
    }

    /** @param partner the other house that did it, if one did */
    Outcome settle(Request seen, Sheet sheet, @Nullable UUID partner) {
        return backstage.open(() -> {
            Request request = requests.lock(seen.house(), seen.id());
            Optional<Sheet> before = sheets.find(request);
            if (before.filter(it -> isAgain(it, sheet)).isPresent()
                    || sheets.listSpare(request).stream().anyMatch(it -> isAgain(it, sheet))) {
                return Outcome.AGAIN;
            }
            Optional<Sheet.Why> why = why(request, isTheirs(request, sheet, partner), before.isPresent());
            if (why.isPresent()) {
                return setAside(request, sheet.set(why.get()), before.isPresent());
            }
            sheets.keep(sheet);
            finish(request, sheet);
            return Outcome.KEPT;
        });
    }

    /** What a sheet comes to, and what follows. Where nobody came nothing hard was heard; who wants to talk can say so. */
    void finish(Request request, Sheet sheet) {
        if (sheet.nobodyCame()) {
            finishInVain(request, sheet);
            return;
        }
        Performance done = sheet.performance(request.mode());
        write(request, tariff -> tariff.of(done));
        requests.move(request, State.DONE);
        if (request.topic().isHeavy()) {
            following.debriefings().begin(request, following.prices().today());
        }
    }

    /**
     * Who was there in vain, or had set out when it was called off, gets the way, and the rest as early or late as it was called
     * off. What the house called off no client is charged for.
     */
    private void finishInVain(Request request, Sheet sheet) {
        var way = new Sheets.Way(true, sheet.kilometres(), sheet.tickets());
        Optional<Sheets.Cancelled> off =
                sheets.findCancelled(request).filter(it -> it.side() != Sheets.Side.INTERPRETER);
        Instant at = off.map(Sheets.Cancelled::at).orElse(request.beginsAt());
        Function<Tariff, Bill> what = tariff -> request.calledOff(tariff, at, way);
        if (off.filter(it -> it.side() == Sheets.Side.HOUSE).isPresent()) {
            write(request, Scale.PAY, what);
        } else {
            write(request, what);
        }
        requests.move(request, off.isPresent() ? State.CANCELLED : State.NOBODY_CAME);
    }

    /** Whether it is known who is paid for it, and by which prices. */
    boolean isPriced(Request request) {
        return request.charge() != null && request.pay() != null && payee(request) != null;
    }

    /** A translation reached whoever asked for it; tells whether it was awaited from them. */
    boolean deliver(Request seen, PersonId by) {
        return deliver(seen, request -> request.isMissionOf(by));
    }

    /** The same of another house that took it over. */
    boolean deliver(Request seen, UUID partner) {
        return deliver(
                seen,
                request -> substitute(request)
                        .filter(it -> it.id().equals(partner))
                        .isPresent());
    }

    /** Who is told is looked up before, as that takes a connection of its own. */
    private <T> T hold(Request seen, Supplier<T> work) {
        return following.post().knowing(seen, Set.of(), () -> backstage.open(work));
    }

    private boolean deliver(Request seen, Predicate<Request> theirs) {
        return hold(seen, () -> {
            Request request = requests.lock(seen.house(), seen.id());
            if (!request.mode().isWritten() || request.state() != State.COVERED || !theirs.test(request)) {
                return false;
            }
            write(request, request::comesTo);
            requests.move(request, State.DONE);
            following.post().tellClient("delivered", request);
            return true;
        });
    }

    /** Its sheet has not come, or its translation: without it nobody is charged or paid. Who has it is told, once. */
    void remind(Request seen) {
        backstage.run(() -> {
            Request request = requests.lock(seen.house(), seen.id());
            if (!following.reminders().remind(request, following.prices().now())) {
                return;
            }
            String kind = request.mode().isWritten() ? "undelivered" : "unsigned";
            PersonId interpreter = request.interpreter();
            if (interpreter == null) {
                tellSubstitute(kind, request);
            } else {
                following.post().tell(kind, request, interpreter, MissionPages.PATH + "/" + request.id());
            }
        });
    }

    private static boolean isAgain(Sheet before, Sheet sheet) {
        return before.sending().equals(sheet.sending()) || before.saysTheSame(sheet);
    }

    private boolean isTheirs(Request request, Sheet sheet, @Nullable UUID partner) {
        PersonId by = sheet.by();
        return partner == null
                ? by != null && request.isMissionOf(by)
                : substitute(request).filter(it -> it.id().equals(partner)).isPresent();
    }

    /** The other house whose mission it is. */
    Optional<Partner> substitute(Request request) {
        return request.interpreter() == null ? following.partners().findSent(request) : Optional.empty();
    }

    void tellSubstitute(String kind, Request request) {
        substitute(request).ifPresent(it -> following.post().tellPartner(kind, request, it, path(request), null));
    }

    /** Where the other house finds its mission again. */
    String path(Request request) {
        return following.partners().link(request).map(PassingPages.PATH::concat).orElse("");
    }

    /** What it is called, for whoever asked. */
    Optional<String> nameSubstitute(Request request) {
        return backstage.look(() -> substitute(request).map(Partner::name));
    }

    @Nullable
    UUID payee(Request request) {
        PersonId interpreter = request.interpreter();
        return interpreter == null ? substitute(request).map(Partner::id).orElse(null) : interpreter.value();
    }

    private Optional<Sheet.Why> why(Request request, boolean theirs, boolean second) {
        if (!theirs) {
            return Optional.of(Sheet.Why.NOT_THEIRS);
        }
        if (request.state() == State.CANCELLED) {
            return Optional.of(Sheet.Why.CANCELLED);
        }
        if (second || request.state() != State.COVERED) {
            return Optional.of(Sheet.Why.SECOND);
        }
        return isSaidMissed(request) ? Optional.of(Sheet.Why.DOUBTED) : Optional.empty();
    }

    private Outcome setAside(Request request, Sheet sheet, boolean second) {
        if (sheet.why() == Sheet.Why.CANCELLED && !second) {
            sheets.keep(sheet);
            following.post().tellHouse("contested", request);
            return Outcome.CONTESTED;
        }
        sheets.keepSpare(sheet);
        following.post().tellHouse("beside", request);
        return Outcome.BESIDE;
    }

    void write(Request request, Function<Tariff, Bill> what) {
        write(request, Scale.CHARGE, what);
        write(request, Scale.PAY, what);
    }

    void write(Request request, Scale scale, Function<Tariff, Bill> what) {
        UUID payee = payee(request);
        UUID charge = request.charge();
        UUID pay = request.pay();
        if (charge == null || pay == null || payee == null) {
            return;
        }
        Tariff tariff = following.prices().get(request.house(), scale == Scale.CHARGE ? charge : pay);
        UUID party = scale == Scale.CHARGE ? request.client().value() : payee;
        ledger.write(request, scale, party, what.apply(tariff), tariff.currency());
    }

    /**
     * Who asked says that nobody came to interpret. Those who send out find out how it was, and a sheet waits for them. Tells
     * whether it has begun, nothing was signed, and it was not said before.
     */
    boolean doubt(Request seen) {
        return hold(seen, () -> {
            Request request = requests.lock(seen.house(), seen.id());
            Instant now = following.prices().now();
            boolean told = !request.mode().isWritten()
                    && !request.isToCome(now)
                    && following.reminders().sayMissed(request, now);
            if (told) {
                following.post().tellHouse("doubted", request);
            }
            return told;
        });
    }

    /** Whether who asked says that nobody came. */
    boolean isSaidMissed(Request request) {
        return following.reminders().isSaidMissed(request);
    }
}
