package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SharesTest {

    @Autowired
    Collective collective;

    @Autowired
    Offers offers;

    @Autowired
    Accepting accepting;

    @Autowired
    CallingOff calling;

    @Autowired
    Shares shares;

    @Autowired
    InstantSource time;

    /** Ana got 40 per cent of 32 euros at the least, for what was called off, and did nothing else. */
    @Test
    void hasWhatSomebodyGotWithoutWorking() {
        Work work = collective.atWork();
        Instant begin = time.instant().plus(Duration.ofDays(2));
        Request request = collective.asked(work, begin, 60, Mode.ON_SITE);
        Offer offer = Acting.as(work.dispatcher(), () -> {
            offers.make(request, work.ana().id(), time.instant(), begin);
            return offers.list(work.house(), request.id()).getFirst();
        });
        assertThat(accepting.accept(offer)).isEqualTo(Accepting.Outcome.ACCEPTED);
        Acting.as(
                work.nurse(),
                () -> calling.cancel(
                        request,
                        Sheets.Side.CLIENT,
                        Sheets.Way.NONE,
                        work.nurse().id()));
        List<Share> list = Acting.as(work.treasurer(), () -> shares.list(work.house(), Year.from(request.day())));
        assertThat(list).hasSize(1);
        assertThat(list.getFirst().person()).isEqualTo(work.ana().id().value());
        assertThat(list.getFirst().missions()).isZero();
        assertThat(list.getFirst().amount()).isGreaterThanOrEqualTo(new BigDecimal("12.80"));
    }
}
