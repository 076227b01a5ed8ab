package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.base.OrganisationId;
import express.interpreting.Collective.Work;
import express.interpreting.Readiness.Ready;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ReadinessTest {

    private static final Instant TEN = Instant.parse("2026-03-10T09:00:00Z");
    private static final UUID WHAT = Ids.next();
    private static final OrganisationId WHO = OrganisationId.next();

    @Autowired
    Collective collective;

    @Autowired
    Visits visits;

    private Work work;

    private static Occasion occasion(Instant begins) {
        return new Occasion(WHAT, WHO, List.of(WHO), begins, begins.plus(Duration.ofMinutes(45)), "ti", "", "", true);
    }

    private Request asked(Instant begins, State state) {
        Request it = collective.asked(work, begins, 60, Mode.ON_SITE);
        return new Request(
                it.house(),
                it.id(),
                it.agreement(),
                it.client(),
                it.askedBy(),
                it.askedAt(),
                null,
                it.day(),
                it.beginsAt(),
                it.minutes(),
                it.mode(),
                it.language(),
                "",
                "",
                "",
                it.topic(),
                false,
                null,
                null,
                "",
                "",
                "",
                state,
                null,
                null,
                null,
                null,
                WHAT,
                null,
                null);
    }

    private Ready ready(Instant begins, Request... asked) {
        return Readiness.ready(occasion(begins), Arrays.asList(asked));
    }

    @Test
    void isReadyWhenSomebodyComesAtThatTime() {
        work = collective.atWork();
        Request covered = asked(TEN, State.COVERED);
        Request open = asked(TEN, State.OPEN);
        assertThat(ready(TEN)).isEqualTo(Ready.UNASKED);
        assertThat(ready(TEN, open)).isEqualTo(Ready.WAITING);
        assertThat(ready(TEN, asked(TEN, State.NOBODY_CAME))).isEqualTo(Ready.WAITING);
        assertThat(ready(TEN, open, covered)).isEqualTo(Ready.READY);
        assertThat(ready(TEN.plus(Duration.ofMinutes(15)), covered)).isEqualTo(Ready.READY);
        assertThat(ready(TEN.minus(Duration.ofMinutes(1)), covered)).isEqualTo(Ready.OTHER_TIME);
        assertThat(ready(TEN.plus(Duration.ofMinutes(60)), covered)).isEqualTo(Ready.OTHER_TIME);
    }

    @Test
    void takesFromTheAddressOnlyWhatItKnows() throws Exception {
        work = collective.atWork();
        Document form = visits.look(work.nurse(), work.asking() + "/new?occasion=" + WHAT + "&day=2099-03-04&script=1");
        assertThat(form.select("input[name=occasion]").val()).isEqualTo(WHAT.toString());
        assertThat(form.select("#day").val()).isEqualTo("2099-03-04");
        assertThat(form.select("[name=script]")).isEmpty();
        assertThat(visits.send(work.nurse(), work.asking(), "occasion", "nothing", "language", "ti")
                        .getStatus())
                .isIn(404, 422);
    }
}
