package express.hsds;

import express.base.OrganisationId;
import express.directory.Family;
import express.directory.Organisation;
import express.hsds.Terms.Taxonomy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** An organisation of Express as one of the standard, and the other way. */
@Component
class OrganisationMapping {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 1000;

    private final Terms terms;

    OrganisationMapping(Terms terms) {
        this.terms = terms;
    }

    ObjectNode render(Organisation organisation) {
        ObjectNode said = Said.object()
                .put("id", organisation.id().toString())
                .put("name", organisation.name())
                .put(
                        "description",
                        organisation.description() == null ? organisation.name() : organisation.description());
        Said.put(
                said,
                "website",
                Optional.ofNullable(organisation.website()).map(URI::toString).orElse(null),
                Formats::isUri);
        Said.put(
                said,
                "attributes",
                List.of(terms.attribute(
                        Taxonomy.FAMILY,
                        organisation.family(),
                        Kind.ORGANIZATION,
                        organisation.id().value())));
        return said;
    }

    /** @param locations of it, by which one knows where it is at home */
    Organisation read(ObjectNode said, Wishes wishes, String otherwise, Stream<ObjectNode> locations) {
        Optional<ObjectNode> home = Stream.concat(locations, Said.list(said, "locations"))
                .flatMap(location -> Said.list(location, "addresses"))
                .filter(address -> Said.text(address, "city").isPresent())
                .findFirst();
        String name = Said.text(said, "name")
                .map(Plain::of)
                .filter(it -> !it.isEmpty())
                .orElse("\u2013");
        return new Organisation(
                new OrganisationId(Said.id(said)),
                "",
                Said.cut(name, LONGEST_NAME),
                terms.values(said, Family.class).stream().findFirst().orElse(wishes.family()),
                Said.cut(home.flatMap(it -> Said.text(it, "city")).orElse(otherwise), LONGEST_NAME),
                home.flatMap(it -> Said.text(it, "country"))
                        .map(it -> it.toUpperCase(Locale.ROOT))
                        .filter(COUNTRIES::contains)
                        .orElse(null),
                website(said, "website"),
                Said.text(said, "description")
                        .map(Plain::of)
                        .filter(it -> !it.isEmpty())
                        .map(it -> Said.cut(it, LONGEST_DESCRIPTION))
                        .orElse(null),
                null);
    }

    /** Where it is at home the standard does not say; what is known here holds. */
    static Organisation at(Organisation read, Organisation known) {
        return new Organisation(
                read.id(),
                read.slug(),
                read.name(),
                read.family(),
                known.place(),
                known.country() == null ? read.country() : known.country(),
                read.website(),
                read.description(),
                read.logo());
    }

    static @Nullable URI website(ObjectNode said, String field) {
        return Said.text(said, field)
                .filter(it -> it.matches("https?://.*") && it.length() <= 500 && Formats.isUri(it))
                .map(URI::create)
                .orElse(null);
    }
}
