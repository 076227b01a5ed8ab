package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.database.Acting;
import express.interpreting.Collective.Work;
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
