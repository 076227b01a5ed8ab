package express.payments;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.directory.Organisation;
import express.loans.Borrowings.Borrowed;
import express.payments.Batch.Kind;
import express.payments.Notices.Notice;
import express.people.Entrance;
import express.people.People;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What goes to the bank: one prepares it, another releases it, and only then there is a file. */
@Controller
class BatchPages {

    private static final String PATH = OverviewPages.PATH + "/batches";
    private static final String ONE = PATH + "/{id}";

    /** Within so many days a bank has told of what it did. */
    private static final int ANSWERING = 3;

    /**
     * @param silent of which the bank has told nothing yet, though their day is over
     * @param unpaid whose account is outside, so that no batch pays them
     * @param uncollected the same of what is collected
     */
    record BatchesPage(
            Organisation house,
            List<Batch> batches,
            Set<UUID> silent,
            int unsent,
            List<Borrowed> unpaid,
            List<Borrowed> uncollected,
            LocalDate collects,
            boolean works,
            Form form) {

        String path() {
            return Desk.path(house);
        }
    }

    record BatchPage(
            Organisation house,
            Batch batch,
            List<Item> items,
            List<Notice> notices,
            Map<PersonId, String> names,
            boolean releases,
            boolean works,
            Recalling.Offer recall,
            Form form) {

        String path() {
            return Desk.path(house) + "/batches/" + batch.id();
        }

        /** Of what goes, or would have gone. */
        long cents() {
            return items.stream()
                    .filter(it -> !wasReleased() || it.state() != Item.State.DROPPED)
                    .mapToLong(Item::cents)
                    .sum();
        }

        boolean isOpen() {
            return batch.state() == Batch.State.PREPARED;
        }

        private boolean wasReleased() {
            return batch.state() == Batch.State.RELEASED || batch.state() == Batch.State.RECALLED;
        }

        /** Whether it was said never to have been given to the bank, which tells otherwise. */
        boolean wentAfterAll() {
            return batch.state() == Batch.State.RECALLED && items.stream().anyMatch(Item::wentToBank);
        }

        /** One of each loan whose borrower nobody could write to, and nobody told yet. */
        List<Item> untold() {
            Set<UUID> told = notices.stream().map(Notice::loan).collect(Collectors.toSet());
            return isOpen() && batch.kind() == Kind.DEBIT
                    ? items.stream().filter(it -> told.add(it.loan())).toList()
                    : List.of();
        }

        List<Notice> onPaper() {
            return notices.stream().filter(it -> it.how() == Notices.How.PAPER).toList();
        }

        String holder(Notice notice) {
            return items.stream()
                    .filter(it -> it.loan().equals(notice.loan()))
                    .map(Item::holder)
                    .findFirst()
                    .orElse("");
        }

        String name(@Nullable PersonId person) {
            return person == null ? "" : names.getOrDefault(person, "");
        }
    }

    /** Names of those who prepare and decide. */
    @Component
    record Names(Entrance entrance, People people) {

        Map<PersonId, String> of(Batch batch, List<Notice> notices) {
            List<PersonId> ids = Stream.concat(
                            Stream.of(batch.preparedBy(), batch.decidedBy(), batch.recallAskedBy(), batch.recalledBy())
                                    .flatMap(Stream::ofNullable),
                            notices.stream().flatMap(it -> Stream.ofNullable(it.by())))
                    .distinct()
                    .toList();
            Map<PersonId, String> names = new HashMap<>();
            if (!ids.isEmpty()) {
                entrance.look(() -> people.listAll(ids)).forEach(it -> names.put(it.id(), it.name()));
            }
            return names;
        }
    }

    /** What is done with a batch, one after the other. */
    @Component
    record Acts(Preparing preparing, Outside outside, Announcing announcing, Recalling recalling) {}

    private final Desk desk;
    private final Batches batches;
    private final Preparing preparing;
    private final Outside outside;
    private final Announcing announcing;
    private final Recalling recalling;
    private final HouseAccounts accounts;
    private final Names names;

    BatchPages(Desk desk, Batches batches, Acts acts, HouseAccounts accounts, Names names) {
        this.desk = desk;
        this.batches = batches;
        this.preparing = acts.preparing();
        this.outside = acts.outside();
        this.announcing = acts.announcing();
        this.recalling = acts.recalling();
        this.accounts = accounts;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = desk.enter(screen.viewer(), slug);
        LocalDate collects = BusinessDays.from(desk.today().plusDays(Mandate.NOTICE));
        return screen.show("payments/batches", page(screen, house, Form.of(Map.of("day", collects.toString()))));
    }

    private BatchesPage page(Screen screen, Organisation house, Form form) {
        return new BatchesPage(
                house,
                batches.list(house.id()),
                batches.listSilent(house.id(), desk.today().minusDays(ANSWERING)),
                preparing.open(house.id()).size(),
                outside.list(house.id(), Kind.TRANSFER),
                outside.list(house.id(), Kind.DEBIT),
                BusinessDays.from(desk.today().plusDays(Mandate.NOTICE)),
                PaymentsAccess.mayWork(screen.viewer(), house.id()),
                form);
    }

    @PostMapping(PATH)
    ModelAndView prepare(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Form form = Form.of(Form.typed(request));
        boolean debits = form.typed("kind").equals(Kind.DEBIT.name());
        Optional<UUID> batch;
        try {
            batch = debits ? debits(screen, house, form) : preparing.transfers(screen.viewer(), house.id());
        } catch (Refused why) {
            return screen.refuse("payments/batches", page(screen, house, form.wrong(debits ? "day" : "", why.key())));
        }
        boolean left =
                !outside.list(house.id(), debits ? Kind.DEBIT : Kind.TRANSFER).isEmpty();
        if (batch.isEmpty()) {
            String none = debits ? "payments.fault.nothing-due" : "payments.fault.nothing-to-send";
            String key = left ? "payments.fault.only-outside" : none;
            return screen.refuse("payments/batches", page(screen, house, form.wrong("", key)));
        }
        News.tell(response, debits ? announced(left) : prepared(left));
        return screen.go(Desk.path(house) + "/batches/" + batch.get());
    }

    private static String announced(boolean partly) {
        return partly ? "payments.news.announced-partly" : "payments.news.announced";
    }

    private static String prepared(boolean partly) {
        return partly ? "payments.news.prepared-partly" : "payments.news.prepared";
    }

    private Optional<UUID> debits(Screen screen, Organisation house, Form form) {
        LocalDate day = Typed.date(Typed.digits(form.typed("day")))
                .orElseThrow(() -> new Refused("payments.fault.collection-day"));
        return announcing.prepare(screen.viewer(), house, day);
    }

    private Batch batch(Organisation house, String id) {
        return batches.get(house.id(), Ids.parse(id));
    }

    @GetMapping(ONE)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = desk.enter(screen.viewer(), slug);
        return screen.show("payments/batch", page(screen, house, batch(house, id), Form.empty()));
    }

    private BatchPage page(Screen screen, Organisation house, Batch batch, Form form) {
        List<Notice> notices = announcing.list(batch);
        return new BatchPage(
                house,
                batch,
                batches.listItems(house.id(), batch.id()),
                notices,
                names.of(batch, notices),
                PaymentsAccess.mayRelease(screen.viewer(), house.id(), batch.preparedBy()),
                PaymentsAccess.mayWork(screen.viewer(), house.id()),
                recalling.offer(screen.viewer(), batch),
                form);
    }

    /** Somebody told on paper who could not be written to. */
    @PostMapping(ONE + "/notices")
    ModelAndView note(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Batch batch = batch(house, id);
        Form form = Form.of(Form.typed(request));
        return decide(screen, house, batch, response, () -> {
            LocalDate day = Typed.date(Typed.digits(form.typed("told")))
                    .orElseThrow(() -> new Refused("payments.fault.told-later"));
            announcing.note(screen.viewer(), batch, Typed.line(form.typed("loan")), day);
            return "payments.news.told";
        });
    }

    private ModelAndView decide(
            Screen screen, Organisation house, Batch batch, HttpServletResponse response, Supplier<String> it) {
        String news;
        try {
            news = it.get();
        } catch (Refused why) {
            Batch now = batches.get(house.id(), batch.id());
            return screen.refuse(
                    "payments/batch", page(screen, house, now, Form.empty().wrong("", why.key())));
        }
        News.tell(response, news);
        return screen.go(Desk.path(house) + "/batches/" + batch.id());
    }

    @PostMapping(ONE + "/release")
    ModelAndView release(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Batch batch = batch(house, id);
        return decide(
                screen,
                house,
                batch,
                response,
                () -> preparing.release(screen.viewer(), batch) == 0
                        ? "payments.news.released"
                        : "payments.news.released-partly");
    }

    @PostMapping(ONE + "/drop")
    ModelAndView drop(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Batch batch = batch(house, id);
        return decide(screen, house, batch, response, () -> {
            preparing.drop(screen.viewer(), batch);
            return "payments.news.dropped";
        });
    }

    /** It was never given to the bank, says one. */
    @PostMapping(ONE + "/recall")
    ModelAndView recall(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Batch batch = batch(house, id);
        return decide(screen, house, batch, response, () -> {
            recalling.ask(screen.viewer(), batch);
            return "payments.news.recall-asked";
        });
    }

    @PostMapping(ONE + "/recall/confirmation")
    ModelAndView confirmRecall(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Batch batch = batch(house, id);
        return decide(screen, house, batch, response, () -> {
            recalling.confirm(screen.viewer(), batch);
            return "payments.news.recalled";
        });
    }

    @PostMapping(ONE + "/recall/refusal")
    ModelAndView refuseRecall(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Batch batch = batch(house, id);
        return decide(screen, house, batch, response, () -> {
            recalling.keep(screen.viewer(), batch);
            return "payments.news.kept";
        });
    }

    /** For the bank. It is the same whenever it is fetched. */
    @GetMapping(ONE + "/order.xml")
    ResponseEntity<byte[]> order(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Batch batch = batch(house, id);
        Instant released = batch.decidedAt();
        PaymentsAccess.require(
                PaymentsAccess.mayTake(screen.viewer(), house.id()) && batch.isForBank() && released != null);
        HouseAccount account = accounts.find(house.id()).orElseThrow(NotFound::new);
        List<Item> gone = batches.listItems(house.id(), batch.id()).stream()
                .filter(it -> it.state() != Item.State.DROPPED)
                .toList();
        String xml = BankOrder.of(account, batch, gone, released == null ? Instant.EPOCH : released);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(batch.name() + ".xml")
                                .build()
                                .toString())
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }
}
