package express.payments;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.loans.Borrowings.Expected;
import express.loans.Borrowings.PaidOut;
import express.payments.Batch.Kind;
import express.payments.Item.State;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is to go to the bank. */
@Component
@Transactional
class Preparing {

    /** What a batch is made of. */
    @Component
    record Shelves(
            Borrowings borrowings, Mandates mandates, Batches batches, HouseAccounts accounts, Notices notices) {}

    private final Shelves shelves;
    private final Trail trail;
    private final InstantSource time;

    Preparing(Shelves shelves, Trail trail, InstantSource time) {
        this.shelves = shelves;
        this.trail = trail;
        this.time = time;
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    /** What goes to the bank is of an account of which it asks for no more than is known here, too. */
    private HouseAccount account(OrganisationId lender) {
        HouseAccount account = shelves.accounts().use(lender);
        if (!Iban.isEnough(account.iban())) {
            throw new Refused("payments.fault.account.outside");
        }
        return account;
    }

    /** All payouts that no batch has and whose account is known and not outside; nothing, if there is none. */
    public Optional<UUID> transfers(Viewer viewer, OrganisationId lender) {
        account(lender);
        shelves.accounts().hold(lender);
        UUID batch = Ids.next();
        List<PaidOut> open = shelves.borrowings()
                .listPaidOutBut(
                        lender,
                        shelves.batches().listPayouts(lender),
                        shelves.mandates().listPaidTo(lender));
        Map<UUID, Borrowed> loans = loans(viewer, lender, open.stream().map(PaidOut::loan));
        List<Item> items = open.stream()
                .filter(it -> loans.containsKey(it.loan()))
                .flatMap(it -> shelves
                        .mandates()
                        .findPayee(lender, it.loan())
                        .map(payee -> transfer(batch, it, payee, loans.get(it.loan())))
                        .stream())
                .toList();
        return add(viewer, lender, batch, Kind.TRANSFER, BusinessDays.from(today()), items);
    }

    /** Payouts that were not sent yet, who waits longest first: so none stays behind newer ones, however many there are. */
    @Transactional(readOnly = true)
    public List<PaidOut> open(OrganisationId lender) {
        return shelves.borrowings().listPaidOutBut(lender, shelves.batches().listPayouts(lender));
    }

    private Map<UUID, Borrowed> loans(Viewer viewer, OrganisationId lender, Stream<UUID> ids) {
        return shelves.borrowings().list(lender, ids.distinct().toList()).stream()
                .filter(it -> PaymentsAccess.mayTouch(viewer, it))
                .collect(Collectors.toMap(Borrowed::id, it -> it));
    }

    private static Item transfer(UUID batch, PaidOut it, Mandates.Payee payee, Borrowed loan) {
        UUID id = Ids.next();
        return new Item(
                payee.lender(),
                id,
                batch,
                it.loan(),
                loan.borrower(),
                endToEnd(id),
                it.cents(),
                payee.iban(),
                payee.holder(),
                loan.number(),
                it.payout(),
                null,
                null,
                null,
                null,
                null,
                false,
                it.number(),
                State.WAITING,
                "");
    }

    private static String endToEnd(UUID id) {
        return "E" + id.toString().replace("-", "");
    }

    /** What falls due until a day, of those who allowed it and can be told as long before as was agreed. */
    public Optional<UUID> debits(Viewer viewer, OrganisationId lender, LocalDate day) {
        if (account(lender).creditor() == null) {
            throw new Refused("payments.fault.no-creditor");
        }
        if (!BusinessDays.isOne(day)
                || day.isBefore(BusinessDays.after(today(), 2))
                || day.isAfter(today().plusMonths(3))) {
            throw new Refused("payments.fault.collection-day");
        }
        shelves.accounts().hold(lender);
        UUID batch = Ids.next();
        Map<UUID, Mandate> mandates = shelves.mandates().list(lender).stream()
                .filter(it ->
                        Iban.isEnough(it.iban()) && it.holds(day) && !day.isBefore(today().plusDays(it.noticeDays())))
                .collect(Collectors.toMap(Mandate::loan, it -> it));
        Map<UUID, Borrowed> loans = loans(viewer, lender, mandates.keySet().stream());
        List<Item> items = debits(batch, lender, mandates, loans, day);
        return add(viewer, lender, batch, Kind.DEBIT, day, items);
    }

    private List<Item> debits(
            UUID batch, OrganisationId lender, Map<UUID, Mandate> mandates, Map<UUID, Borrowed> loans, LocalDate day) {
        Set<List<Object>> asked = new HashSet<>();
        shelves.batches().listStanding(lender, List.copyOf(loans.keySet())).stream()
                .filter(it -> it.dueOn() != null && it.state() != State.RETURNED)
                .forEach(it -> asked.add(List.of(it.loan(), it.dueOn())));
        Set<UUID> begun = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Expected it : shelves.borrowings().listExpected(lender, loans.keySet(), today(), day)) {
            if (!asked.contains(List.of(it.loan(), it.dueOn()))) {
                Mandate mandate = mandates.get(it.loan());
                items.add(debit(batch, it, mandate, loans.get(it.loan()), begun.add(it.loan())));
            }
        }
        return items;
    }

    private static Item debit(UUID batch, Expected it, Mandate mandate, Borrowed loan, boolean first) {
        UUID id = Ids.next();
        boolean beginning = first && mandate.usedOn() == null;
        return new Item(
                mandate.lender(),
                id,
                batch,
                it.loan(),
                loan.borrower(),
                endToEnd(id),
                it.cents(),
                mandate.iban(),
                mandate.holder(),
                loan.number(),
                null,
                mandate.id(),
                mandate.reference(),
                mandate.signedOn(),
                it.dueOn(),
                beginning ? "FRST" : it.last() ? "FNAL" : "RCUR",
                first && mandate.amended(),
                null,
                State.WAITING,
                "");
    }

    private Optional<UUID> add(
            Viewer viewer, OrganisationId lender, UUID id, Kind kind, LocalDate day, List<Item> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        String digits = id.toString().replace("-", "");
        String name = "EX" + day.toString().replace("-", "") + "-" + digits.substring(16, 28);
        Batch batch = new Batch(
                lender,
                id,
                kind,
                name,
                day,
                Batch.State.PREPARED,
                time.instant(),
                viewer.id(),
                null,
                null,
                null,
                null,
                null,
                null);
        shelves.batches().add(batch, items);
        trail.note(viewer, id, Act.CREATED, "payments batch", batch.toString());
        return Optional.of(id);
    }

    /**
     * Another person lets it go to the bank, but for what does not hold any more: what was taken back, what is to go to
     * another account now or to one outside, what was paid meanwhile, what nobody allows us to collect, and what nobody was
     * told of. How many of these there are.
     */
    public int release(Viewer viewer, Batch batch) {
        PaymentsAccess.require(PaymentsAccess.mayRelease(viewer, batch.lender(), batch.preparedBy()));
        account(batch.lender());
        shelves.accounts().hold(batch.lender());
        List<Item> items = shelves.batches().listItems(batch.lender(), batch.id()).stream()
                .filter(it -> it.state() == State.WAITING)
                .toList();
        shelves.borrowings()
                .hold(batch.lender(), items.stream().map(Item::loan).distinct().toList());
        long own = items.stream().map(Item::loan).distinct().count()
                - loans(viewer, batch.lender(), items.stream().map(Item::loan)).size();
        PaymentsAccess.require(own == 0);
        LocalDate earliest = batch.kind() == Kind.DEBIT ? BusinessDays.after(today(), 1) : today();
        if (batch.dayOn().isBefore(earliest)) {
            throw new Refused("payments.fault.too-late");
        }
        Set<UUID> holding = batch.kind() == Kind.DEBIT ? collectable(batch, items) : payable(batch, items);
        if (holding.isEmpty()) {
            throw new Refused("payments.fault.nothing-holds");
        }
        decide(viewer, batch, Batch.State.RELEASED);
        for (Item it : items) {
            boolean holds = holding.contains(it.id());
            shelves.batches().set(it, holds ? State.SENT : State.DROPPED, "", null);
            if (holds) {
                use(it, batch.dayOn());
            }
        }
        return items.size() - holding.size();
    }

    private Set<UUID> payable(Batch batch, List<Item> items) {
        Set<UUID> standing =
                shelves
                        .borrowings()
                        .listPaidOut(
                                batch.lender(),
                                items.stream().map(Item::loan).distinct().toList())
                        .stream()
                        .map(PaidOut::payout)
                        .collect(Collectors.toSet());
        return items.stream()
                .filter(it -> it.payout() != null && standing.contains(it.payout()) && Iban.isEnough(it.iban()))
                .filter(it -> shelves.mandates()
                        .findPayee(it.lender(), it.loan())
                        .filter(payee -> payee.iban().equals(it.iban()))
                        .isPresent())
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    private Set<UUID> collectable(Batch batch, List<Item> items) {
        Map<UUID, Mandate> mandates = shelves.mandates().list(batch.lender()).stream()
                .filter(it -> Iban.isEnough(it.iban()) && it.holds(batch.dayOn()))
                .collect(Collectors.toMap(Mandate::id, it -> it));
        Set<UUID> told = shelves.notices().list(batch.lender(), batch.id()).stream()
                .map(Notices.Notice::loan)
                .collect(Collectors.toSet());
        LocalDate first =
                items.stream().map(Preparing::due).min(LocalDate::compareTo).orElse(batch.dayOn());
        LocalDate last =
                items.stream().map(Preparing::due).max(LocalDate::compareTo).orElse(batch.dayOn());
        Map<List<Object>, Long> missing = shelves
                .borrowings()
                .listExpected(
                        batch.lender(),
                        items.stream().map(Item::loan).distinct().toList(),
                        first,
                        last)
                .stream()
                .collect(Collectors.toMap(it -> List.of(it.loan(), it.dueOn()), Expected::cents, Long::sum));
        return items.stream()
                .filter(it -> told.contains(it.loan())
                        && mandates.containsKey(it.mandate())
                        && mandates.get(it.mandate()).iban().equals(it.iban())
                        && missing.getOrDefault(List.of(it.loan(), due(it)), 0L) >= it.cents())
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /** How many days before somebody has to be told. */
    @Transactional(readOnly = true)
    public int notice(OrganisationId lender, UUID loan) {
        return shelves.mandates().list(lender).stream()
                .filter(it -> it.loan().equals(loan))
                .mapToInt(Mandate::noticeDays)
                .max()
                .orElse(Mandate.NOTICE);
    }

    private static LocalDate due(Item it) {
        return Objects.requireNonNull(it.dueOn());
    }

    private void use(Item it, LocalDate day) {
        UUID mandate = it.mandate();
        if (mandate != null) {
            shelves.mandates().use(it.lender(), mandate, day);
        }
    }

    public void drop(Viewer viewer, Batch batch) {
        PaymentsAccess.require(PaymentsAccess.mayWork(viewer, batch.lender()));
        decide(viewer, batch, Batch.State.DROPPED);
        List<Item> items = shelves.batches().listItems(batch.lender(), batch.id());
        items.forEach(it -> shelves.batches().set(it, State.DROPPED, "", null));
    }

    private void decide(Viewer viewer, Batch batch, Batch.State state) {
        if (!shelves.batches().decide(viewer, batch, state)) {
            throw new Refused("payments.fault.meanwhile");
        }
        trail.note(viewer, batch.id(), Act.CHANGED, "payments batch " + state, batch.toString());
    }
}
