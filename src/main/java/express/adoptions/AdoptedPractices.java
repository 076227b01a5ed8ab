package express.adoptions;

import express.practices.PracticeId;
import express.practices.Versions;
import express.practices.Versions.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The practices from which adoptions come. */
@Component
@Transactional(readOnly = true)
class AdoptedPractices {

    /**
     * One adoption in a list.
     *
     * @param due whether nothing was heard for too long
     */
    record Line(Adoption adoption, Standing source, String network, boolean due) {}

    private final Versions versions;
    private final Parties parties;

    AdoptedPractices(Versions versions, Parties parties) {
        this.versions = versions;
        this.parties = parties;
    }

    Standing get(Adoption adoption) {
        return versions.find(adoption.practice()).orElseThrow();
    }

    List<Line> list(List<Adoption> adoptions, Instant now) {
        List<PracticeId> practices =
                adoptions.stream().map(Adoption::practice).distinct().toList();
        Map<PracticeId, Standing> known =
                versions.listAll(practices).stream().collect(Collectors.toMap(Standing::practice, Function.identity()));
        return adoptions.stream()
                .map(adoption -> new Line(
                        adoption,
                        known.get(adoption.practice()),
                        parties.network(adoption.network()).name(),
                        adoption.isDue(now)))
                .toList();
    }
}
