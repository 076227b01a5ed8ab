package express.questions;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.practices.Annex;
import express.practices.Catalogue;
import express.practices.Publication;
import express.ui.Screen;
import gg.jte.Content;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What everybody reads below a practice, and the way to ask. */
@Component
class QuestionsBelow implements Annex {

    /** @param askedFor the organisation of whoever asked; nothing, if they asked for themselves */
    record Shown(
            Exchanges.Exchange exchange,
            @Nullable Organisation askedFor,
            @Nullable Organisation owner) {}

    /**
     * @param owned whether somebody here runs it and can be asked
     * @param website where to turn instead
     */
    record Below(String slug, boolean owned, @Nullable URI website, List<Shown> shown) {}

    private final Exchanges exchanges;
    private final Catalogue catalogue;
    private final Organisations organisations;

    QuestionsBelow(Exchanges exchanges, Catalogue catalogue, Organisations organisations) {
        this.exchanges = exchanges;
        this.catalogue = catalogue;
        this.organisations = organisations;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Content> show(Screen screen, Publication practice) {
        List<Exchanges.Exchange> all = exchanges.list(practice.practice());
        List<OrganisationId> ids = all.stream()
                .flatMap(it -> Stream.of(it.owner(), it.askedFor()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<OrganisationId, Organisation> named = ids.isEmpty()
                ? Map.of()
                : organisations.listAll(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        return Optional.of(screen.part(
                "questions/below",
                new Below(
                        practice.sheet().slug(),
                        catalogue.findOwner(practice.practice()).isPresent(),
                        AskPages.website(practice.sheet()),
                        all.stream()
                                .map(it -> new Shown(
                                        it,
                                        it.askedFor() == null ? null : named.get(it.askedFor()),
                                        named.get(it.owner())))
                                .toList())));
    }
}
