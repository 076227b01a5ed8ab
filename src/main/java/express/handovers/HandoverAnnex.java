package express.handovers;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.practices.Annex;
import express.practices.Publication;
import express.ui.Screen;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says below a practice who had it before, and who answers for it today. */
@Component
class HandoverAnnex implements Annex {

    private static final int ORDER = 20;

    record Line(Organisation from, Organisation to, Instant at) {}

    private final Passings passings;
    private final Organisations organisations;

    HandoverAnnex(Passings passings, Organisations organisations) {
        this.passings = passings;
        this.organisations = organisations;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Publication practice) {
        List<Passings.Passing> all = passings.list(practice.practice());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<OrganisationId, Organisation> houses = organisations
                .listAll(all.stream()
                        .flatMap(passing -> Stream.of(passing.from(), passing.to()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return Optional.of(screen.part(
                "handovers/annex",
                all.stream()
                        .map(it -> new Line(houses.get(it.from()), houses.get(it.to()), it.at()))
                        .toList()));
    }
}
