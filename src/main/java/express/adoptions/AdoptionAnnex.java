package express.adoptions;

import express.base.NetworkId;
import express.directory.Network;
import express.practices.Annex;
import express.practices.PracticeId;
import express.practices.Publication;
import express.practices.Versions;
import express.practices.Versions.Standing;
import express.ui.Screen;
import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows below a practice who adapted it, with what result, and the way to do so. */
@Component
@Transactional(readOnly = true)
class AdoptionAnnex implements Annex {

    private static final int ORDER = 30;

    /**
     * @param report the latest
     * @param published the copy, if it is a practice of its own by now
     */
    record Line(
            Adoption adoption,
            Network network,
            Report report,
            @Nullable Standing published) {}

    record AnnexPage(String adapt, List<Line> lines) {}

    private final Adoptions adoptions;
    private final Reports reports;
    private final Parties parties;
    private final Versions versions;

    AdoptionAnnex(Adoptions adoptions, Reports reports, Parties parties, Versions versions) {
        this.adoptions = adoptions;
        this.reports = reports;
        this.parties = parties;
        this.versions = versions;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Publication practice) {
        String adapt = "/practices/" + practice.sheet().slug() + "/adapt";
        return Optional.of(screen.part("adoptions/annex", new AnnexPage(adapt, lines(practice.practice()))));
    }

    private List<Line> lines(PracticeId practice) {
        List<Adoption> all = adoptions.list(practice);
        Map<UUID, Report> latest =
                reports.listLatest(all.stream().map(Adoption::id).toList());
        Map<PracticeId, Standing> published = versions
                .listAll(all.stream().map(Adoption::copy).toList())
                .stream()
                .filter(copy -> !copy.isWithdrawn())
                .collect(Collectors.toMap(Standing::practice, Function.identity()));
        Map<NetworkId, Network> networks = new HashMap<>();
        return all.stream()
                .map(adoption -> new Line(
                        adoption,
                        networks.computeIfAbsent(adoption.network(), parties::network),
                        latest.get(adoption.id()),
                        published.get(adoption.copy())))
                .toList();
    }
}
