package express.adoptions;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.directory.Network;
import express.directory.NetworkAnnex;
import express.directory.Organisation;
import express.directory.Organisations;
import express.practices.Catalogue;
import express.practices.PracticeId;
import express.practices.Versions;
import express.practices.Versions.Standing;
import express.ui.Screen;
import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows on the page of a network what it adapted of others, and what others adapted of it. */
@Component
@Transactional(readOnly = true)
class AdoptionsOfNetwork implements NetworkAnnex {

    private static final int ORDER = 30;

    /** @param network the one that adapts */
    record Line(Adoption adoption, Standing source, Network network) {}

    /** @param more whether there are older ones, which are not shown */
    record Lines(List<Line> lines, boolean more) {}

    /**
     * @param adapted what this network made of practices of others
     * @param given what others made of practices of this network
     */
    record NetworkPage(Lines adapted, Lines given) {}

    private final Adoptions adoptions;
    private final Parties parties;
    private final Versions versions;
    private final Organisations organisations;
    private final Catalogue catalogue;

    AdoptionsOfNetwork(
            Adoptions adoptions, Parties parties, Versions versions, Organisations organisations, Catalogue catalogue) {
        this.adoptions = adoptions;
        this.parties = parties;
        this.versions = versions;
        this.organisations = organisations;
        this.catalogue = catalogue;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Network network) {
        var page = new NetworkPage(
                lines(adoptions.listBy(network.id())), lines(adoptions.listByOthers(network.id(), own(network.id()))));
        return Optional.of(screen.part("adoptions/network", page));
    }

    /** What the organisations that work in it today answer for. */
    private List<PracticeId> own(NetworkId network) {
        List<OrganisationId> houses = organisations.listIn(List.of(network)).stream()
                .map(Organisation::id)
                .toList();
        return catalogue.listOwnedBy(houses);
    }

    private Lines lines(List<Adoption> found) {
        Map<PracticeId, Standing> sources =
                versions
                        .listAll(found.stream()
                                .map(Adoption::practice)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Standing::practice, Function.identity()));
        Map<NetworkId, Network> networks = new HashMap<>();
        List<Line> lines = found.stream()
                .limit(Adoptions.SHOWN)
                .flatMap(it -> Stream.ofNullable(sources.get(it.practice()))
                        .map(source -> new Line(it, source, networks.computeIfAbsent(it.network(), parties::network))))
                .toList();
        return new Lines(lines, found.size() > Adoptions.SHOWN);
    }
}
