package express.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Catalogue;
import express.writing.Ownership;
import express.writing.Ownership.Owned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two at once, on the real database. */
@ModuleTest
class HandoverRacesTest {

    private static final int TIMES = 3;

    @Autowired
    Harbour.Builder builder;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    HandingOver handing;

    @Autowired
    Handwork handwork;

    @Autowired
    Ownership ownership;

    @Autowired
    Passings passings;

    @Autowired
    Catalogue catalogue;

    @AfterEach
    void takeBack() {
        neighbourhood.takeBack();
    }

    @RepeatedTest(TIMES)
    void offerOnceWhenTwoOffer() throws Exception {
        Harbour harbour = builder.build();
        Owned practice = owned(harbour);
        Callable<Optional<Offer>> offer = () -> handing.offer(harbour.nadia(), practice, harbour.taker(), "");
        assertThat(together(offer, offer).stream().filter(Optional::isPresent)).hasSize(1);
    }

    private Owned owned(Harbour harbour) {
        return handwork.look(() -> ownership.listOf(List.of(harbour.owner()))).getFirst();
    }

    @RepeatedTest(TIMES)
    void acceptOnceWhenTwoAccept() throws Exception {
        Harbour harbour = builder.build();
        UUID offer = handing.offer(harbour.nadia(), owned(harbour), harbour.taker(), "")
                .orElseThrow()
                .id();
        Callable<Offer.Outcome> accept = () -> handing.accept(harbour.boris(), offer);
        assertThat(together(accept, accept)).containsOnly(Offer.Outcome.ACCEPTED);
        assertThat(Acting.as(
                        Viewer.VISITOR, () -> passings.list(harbour.practice().id())))
                .hasSize(1);
    }

    @RepeatedTest(TIMES)
    void acceptOrTakeBackButNotBoth() throws Exception {
        Harbour harbour = builder.build();
        UUID offer = handing.offer(harbour.nadia(), owned(harbour), harbour.taker(), "")
                .orElseThrow()
                .id();
        List<Offer.Outcome> said =
                together(() -> handing.accept(harbour.boris(), offer), () -> handing.withdraw(harbour.nadia(), offer));
        assertThat(said.getFirst()).as("both are told the same").isEqualTo(said.getLast());
        boolean accepted = said.getFirst() == Offer.Outcome.ACCEPTED;
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(accepted ? harbour.taker() : harbour.owner());
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<? extends T>... acts) throws Exception {
        var barrier = new CyclicBarrier(acts.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = Stream.of(acts)
                    .map(act -> threads.<T>submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            List<T> said = new ArrayList<>();
            for (Future<T> answer : answers) {
                said.add(answer.get());
            }
            return said;
        }
    }
}
