package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.database.Acting;
import express.interpreting.Collective.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AskingTest {

    @Autowired
    Collective collective;

    @Autowired
    Asking asking;

    @Autowired
    Agreements agreements;

    @Autowired
    Requests requests;

    @Autowired
    Backstage backstage;

    @Autowired
    Prices prices;

    @Autowired
    Offers offers;

    @Autowired
    Accepting accepting;

    @Autowired
    Mailbox mailbox;

    @Autowired
    InstantSource time;

    private LocalDate later() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(20);
    }

    private List<Request> ask(Work work) {
        return Acting.as(work.nurse(), () -> {
            Agreement agreement = agreements.listOfClient(work.client()).getFirst();
            var form = new RequestForm(Map.of(
                    "language", "ti",
                    "day", later().toString(),
                    "time", "10:00",
                    "minutes", "60",
                    "mode", "ON_SITE",
                    "place", "Harbour Road 1, Northport",
                    "topic", "HEALTH"));
            List<Request> all = asking.read(form, agreement, work.nurse().id(), Set.of());
            asking.ask(all);
            return all;
        });
    }

    /** More than there are connections: if each held one while it asked for another, all would wait for one another. */
    @Test
    void takesManyAtOnce() throws Exception {
        Work work = collective.atWork();
        List<Callable<List<Request>>> all = Collections.nCopies(40, () -> ask(work));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Request>> asked : threads.invokeAll(all)) {
                assertThat(asked.get()).hasSize(1);
            }
        }
        assertThat(Acting.as(work.dispatcher(), () -> requests.countDay(work.house(), later())))
                .containsEntry(State.OPEN, 40);
    }

    /** Each waits for the others, and whoever has it tells several: if that took another connection, nobody would get one. */
    @Test
    void letsManySayYesAtOnce() throws Exception {
        Work work = collective.atWork();
        Request request = ask(work).getFirst();
        Offer offer = Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            offers.make(request, work.ana().id(), now, now.plusSeconds(3600));
            offers.make(request, work.ben().id(), now, now.plusSeconds(3600));
            return offers.list(work.house(), request.id()).stream()
                    .filter(it -> it.interpreter().equals(work.ana().id()))
                    .findFirst()
                    .orElseThrow();
        });
        List<Callable<Accepting.Outcome>> all = Collections.nCopies(40, () -> accepting.accept(offer));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Accepting.Outcome> said : threads.invokeAll(all)) {
                assertThat(said.get()).isEqualTo(Accepting.Outcome.ACCEPTED);
            }
        }
        assertThat(mailbox.subject(World.emailOf(work.ben().id()))).isNotEmpty();
    }

    /** As those do who say yes, each of whom holds what the others wait for. */
    @Test
    void looksPricesUpForManyWhoHoldAConnection() throws Exception {
        Request request = ask(collective.atWork()).getFirst();
        List<Callable<Boolean>> all = Collections.nCopies(
                40, () -> backstage.open(() -> prices.charge(request).isPresent()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> found : threads.invokeAll(all)) {
                assertThat(found.get()).isTrue();
            }
        }
    }
}
