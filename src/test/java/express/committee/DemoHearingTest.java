package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoHearingTest {

    private static final PersonId SOMEBODY = PersonId.next();
    private static final Dossier ASKED = new Dossier(
            new UUID(0, 1),
            new OrganisationId(new UUID(0, 2)),
            "Rania",
            BigDecimal.TEN,
            "EUR",
            12,
            "micro",
            "",
            false,
            List.of());

    private final List<DemoHearing> all = DemoHearing.read();

    private List<DemoHearing> held() {
        return all.stream().filter(it -> !it.session().equals("D")).toList();
    }

    @Test
    void reachesEveryVerdict() {
        assertThat(held().stream()
                        .map(it -> it.motion(ASKED, SOMEBODY, Instant.EPOCH).verdict()))
                .contains(Verdict.values());
    }

    @Test
    void saysAWordToWhoeverDoesNotGetWhatTheyAskedFor() {
        assertThat(held().stream()
                        .map(it -> it.motion(ASKED, SOMEBODY, Instant.EPOCH))
                        .filter(it -> it.verdict() != Verdict.AS_ASKED))
                .allSatisfy(it -> assertThat(it.words()).isNotEmpty());
    }

    @Test
    void scoresEachCriterionOrNone() {
        assertThat(all).allSatisfy(it -> {
            for (int chair = 0; chair < 3; chair++) {
                assertThat(it.score(chair, SOMEBODY, Instant.EPOCH).stream().toList())
                        .allSatisfy(score -> assertThat(score.marks()).hasSize(Criterion.values().length));
            }
        });
    }
}
