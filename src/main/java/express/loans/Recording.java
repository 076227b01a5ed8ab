package express.loans;

import express.audit.Trail;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.ledger.Books;
import express.ledger.Draft;
import express.ledger.Journal;
import express.lending.Product;
import express.lending.Products;
import express.loans.Events.Told;
import express.loans.Projection.Kept;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
            return history(loan, product(loan), events.list(loan));
        }

        private Product product(Loan loan) {
            return products.getVersion(loan.product(), loan.productVersion());
        }

        private static History history(Loan loan, Product product, List<Event> events) {
            return History.of(product, JSON.readValue(loan.agreement(), Agreement.class), events);
        }

        /** Of several that are locked together, each with what happened to it. */
        List<Known> lock(OrganisationId lender, Set<UUID> ids) {
            List<Loan> found = loans.lock(lender, ids);
            Map<UUID, List<Event>> happened = events.list(lender, ids);
            Map<String, Product> versions = new HashMap<>();
            return found.stream()
                    .map(it -> new Known(
                            it,
                            history(
                                    it,
                                    versions.computeIfAbsent(
                                            it.product() + " " + it.productVersion(), version -> product(it)),
                                    happened.getOrDefault(it.id(), List.of()))))
                    .toList();
        }
    }

    /** A loan with what was written down of it. */
    record Known(Loan loan, History history) {}

    /** What is written down of a loan now. */
    private record Fresh(Loan loan, History before, List<Event> events) {

        /** On a day that is booked already it stands as it will at its end. */
        Kept kept(LocalDate today) {
            LocalDate day = today.isBefore(loan.bookedOn()) ? loan.bookedOn() : today;
            Outlook after = before.with(events).outlook(day);
            return new Kept(loan, before.outlook(day), after, after.now().withoutInterest());
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
        History before = shelves.history(loan);
        History history = before;
        List<Event> events = new ArrayList<>();
        for (Act act : acts) {
            if (Rules.refusal(history, act, today()).isEmpty()) {
                Event event = act.event(history.events().size() + 1, time.instant(), by(viewer));
                events.add(event);
                history = history.with(event);
            }
        }
        if (!events.isEmpty()) {
            write(List.of(new Fresh(loan, before, events)));
        }
    }

    /**
     * Payments of loans of one lender. Of each loan all are written down or none, and it answers with the numbers that they
     * got, in the same order; a loan of which none could be is left out.
     */
    Map<UUID, List<Integer>> receive(Viewer viewer, OrganisationId lender, Map<UUID, List<Act>> acts) {
        List<Fresh> fresh = new ArrayList<>();
        for (Known it : shelves.lock(lender, acts.keySet())) {
            List<Act> some = acts.get(it.loan().id());
            if (may(it.history(), some)) {
                fresh.add(new Fresh(it.loan(), it.history(), events(viewer, it.history(), some)));
            }
        }
        if (fresh.isEmpty()) {
            return Map.of();
        }
        write(fresh);
        Map<UUID, String> contents = new LinkedHashMap<>();
        Map<UUID, List<Integer>> numbers = new HashMap<>();
        for (Fresh it : fresh) {
            contents.put(it.loan().id(), it.events().toString());
            numbers.put(it.loan().id(), it.events().stream().map(Event::seq).toList());
        }
        trail.note(viewer, express.audit.Act.CHANGED, "loan payments", contents);
        return numbers;
    }

    private boolean may(History history, List<Act> acts) {
        LocalDate first = acts.stream().map(Act::on).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = acts.stream().map(Act::on).max(LocalDate::compareTo).orElseThrow();
        return !last.isAfter(today()) && history.isPaidOut(first);
    }

    private List<Event> events(Viewer viewer, History history, List<Act> acts) {
        List<Event> events = new ArrayList<>();
        for (Act act : acts) {
            events.add(act.event(history.events().size() + events.size() + 1, time.instant(), by(viewer)));
        }
        return events;
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
        write(List.of(new Fresh(loan, history, List.of(event))));
        trail.note(viewer, loan.id(), express.audit.Act.CHANGED, "loan " + event.kind(), event.toString());
        return new Written(event, Optional.empty());
    }

    /** As it is now, and as it stays until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Loan hold(Loan known) {
        return shelves.loans().lock(known.lender(), known.id());
    }

    private static @Nullable PersonId by(Viewer viewer) {
        return viewer instanceof Viewer.Person person ? person.id() : null;
    }

    /** Of loans of one lender. The books get what changed; so they say of every day what was known of it then. */
    private void write(List<Fresh> fresh) {
        OrganisationId lender = fresh.getFirst().loan().lender();
        shelves.events()
                .add(
                        lender,
                        fresh.stream()
                                .flatMap(it -> it.events().stream()
                                        .map(event -> new Told(it.loan().id(), event)))
                                .toList());
        LocalDate today = today();
        List<Kept> kept = compute(fresh, today);
        Map<LocalDate, LocalDate> bookable = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            LocalDate day = kept.get(i).now().day();
            LocalDate booked = bookable.computeIfAbsent(day, on -> books.bookable(lender, on));
            drafts.add(draft(fresh.get(i).events().getLast(), booked, kept.get(i)));
        }
        journal.write(lender, drafts);
        shelves.projection().write(kept);
    }

    /** In the same order. Loans know nothing of one another, and nothing is looked up meanwhile: so it is done side by side. */
    private static List<Kept> compute(List<Fresh> fresh, LocalDate today) {
        return fresh.parallelStream().map(it -> it.kept(today)).toList();
    }

    private static Draft draft(Event event, LocalDate bookable, Kept kept) {
        Loan loan = kept.loan();
        Map<String, Long> changes = loan.lacks(kept.booked());
        long interest = kept.now().accrued() - loan.bookedInterest();
        changes.merge(Sums.INTEREST, interest, Long::sum);
        changes.merge(Sums.INTEREST_INCOME, -interest, Long::sum);
        return Draft.of(bookable, event.dayOn(), event.kind().entry(), loan.id(), changes);
    }

    /** Whether all of it could be, one after another. */
    @Transactional(readOnly = true)
    public boolean may(Loan loan, List<Act> acts) {
        History history = shelves.history(loan);
        for (Act act : acts) {
            if (Rules.refusal(history, act, today()).isPresent()) {
                return false;
            }
            history = history.with(act.event(history.events().size() + 1, time.instant(), null));
        }
        return true;
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
