package express.loans;

import express.audit.Trail;
import express.base.PersonId;
import express.base.Viewer;
import express.ledger.Books;
import express.ledger.Draft;
import express.ledger.Journal;
import express.lending.Products;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what happens to a loan, with all that follows from it: what is kept beside it, and the books. */
@Component
@Transactional
class Recording {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What a loan is looked up in. */
    @Component
    record Shelves(Loans loans, Events events, Products products, Projection projection) {

        History history(Loan loan) {
            return History.of(
                    products.getVersion(loan.product(), loan.productVersion()),
                    JSON.readValue(loan.agreement(), Agreement.class),
                    events.list(loan));
        }
    }

    private final Shelves shelves;
    private final Books books;
    private final Journal journal;
    private final Trail trail;
    private final InstantSource time;

    Recording(Shelves shelves, Books books, Journal journal, Trail trail, InstantSource time) {
        this.shelves = shelves;
        this.books = books;
        this.journal = journal;
        this.trail = trail;
        this.time = time;
    }

    /** The key of what stands in the way: so somebody who saw another version of the loan is told. */
    public Optional<String> record(Viewer viewer, Loan loan, int seen, Act act) {
        return write(viewer, loan, seen, act).fault();
    }

    /** Several things of before, one after another; what cannot be is left out. The books get what they come to. */
    public void tell(Viewer viewer, Loan known, List<Act> acts) {
        Loan loan = shelves.loans().lock(known.lender(), known.id());
        History history = shelves.history(loan);
        Event last = null;
        for (Act act : acts) {
            if (Rules.refusal(history, act, today()).isEmpty()) {
                last = act.event(history.events().size() + 1, time.instant(), by(viewer));
                shelves.events().add(loan, last);
                history = history.with(last);
            }
        }
        if (last != null) {
            settle(loan, history, last);
        }
    }

    /** Several payments of one loan, all of them or none; the numbers that they got. */
    List<Integer> receive(Viewer viewer, Loan loan, List<Act> acts) {
        History history = shelves.history(loan);
        LocalDate first = acts.stream().map(Act::on).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = acts.stream().map(Act::on).max(LocalDate::compareTo).orElseThrow();
        if (last.isAfter(today()) || history.at(first).state() == Standing.State.AGREED) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        for (Act act : acts) {
            int seq = history.events().size() + events.size() + 1;
            events.add(act.event(seq, time.instant(), by(viewer)));
        }
        shelves.events().add(loan, events);
        settle(loan, history.with(events), events.getLast());
        trail.note(viewer, loan.id(), express.audit.Act.CHANGED, "loan payments", events.toString());
        return events.stream().map(Event::seq).toList();
    }

    @Transactional(readOnly = true)
    public History history(Loan loan) {
        return shelves.history(loan);
    }

    /** @param event nothing, if something stands in the way */
    record Written(@Nullable Event event, Optional<String> fault) {}

    Written write(Viewer viewer, Loan known, int seen, Act act) {
        Loan loan = shelves.loans().lock(known.lender(), known.id());
        if (loan.version() != seen) {
            return new Written(null, Optional.of("loans.fault.meanwhile"));
        }
        History history = shelves.history(loan);
        Optional<String> fault = Rules.refusal(history, act, today());
        if (fault.isPresent()) {
            return new Written(null, fault);
        }
        Event event = act.event(history.events().size() + 1, time.instant(), by(viewer));
        shelves.events().add(loan, event);
        settle(loan, history.with(event), event);
        trail.note(viewer, loan.id(), express.audit.Act.CHANGED, "loan " + event.kind(), event.toString());
        return new Written(event, Optional.empty());
    }

    private static @Nullable PersonId by(Viewer viewer) {
        return viewer instanceof Viewer.Person person ? person.id() : null;
    }

    /** The books get what changed; so they say of every day what was known of it then. */
    private void settle(Loan loan, History history, Event event) {
        LocalDate day = today().isBefore(loan.bookedOn()) ? loan.bookedOn() : today();
        Standing now = history.at(day);
        Map<String, Long> wanted = withoutInterest(now.position(), now.accrued());
        Map<String, Long> changes = new LinkedHashMap<>();
        Map<String, Long> booked = JSON.readValue(loan.booked(), new TypeReference<>() {});
        wanted.forEach((purpose, cents) -> changes.put(purpose, cents - booked.getOrDefault(purpose, 0L)));
        long interest = now.accrued() - loan.bookedInterest();
        changes.merge(Sums.INTEREST, interest, Long::sum);
        changes.merge(Sums.INTEREST_INCOME, -interest, Long::sum);
        LocalDate bookable = books.bookable(loan.lender(), day);
        Draft draft = Draft.of(bookable, event.dayOn(), event.kind().entry(), loan.id(), changes);
        if (!draft.isEmpty()) {
            journal.write(loan.lender(), draft);
        }
        shelves.projection().write(loan, history, now, wanted);
    }

    /** Interest grows every day, and is kept for itself. */
    private static Map<String, Long> withoutInterest(Map<String, Long> position, long accrued) {
        Map<String, Long> rest = new HashMap<>(position);
        rest.merge(Sums.INTEREST, -accrued, Long::sum);
        rest.merge(Sums.INTEREST_INCOME, accrued, Long::sum);
        return rest;
    }

    /** How a loan would stand today after something that is not written down yet; nothing where it cannot be. */
    @Transactional(readOnly = true)
    public Optional<Standing> preview(Loan loan, Act act) {
        History history = shelves.history(loan);
        return Rules.refusal(history, act, today()).isPresent()
                ? Optional.empty()
                : Optional.of(history.with(act.event(history.events().size() + 1, time.instant(), null))
                        .at(today()));
    }

    @Transactional(readOnly = true)
    public Standing now(Loan loan) {
        return history(loan).at(today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }
}
