package express.interpreting;

import express.base.OrganisationId;
import express.places.Position;
import express.services.Site;
import express.services.Sites;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where missions are, as far as clients have said where on earth they receive people. */
@Component
class Ways {

    private final Sites sites;

    Ways(Sites sites) {
        this.sites = sites;
    }

    Engagement engagement(Request request) {
        return engagements(List.of(request)).getFirst();
    }

    /** In the order of what is asked. */
    List<Engagement> engagements(Collection<Request> requests) {
        List<OrganisationId> clients = requests.stream()
                .filter(it -> it.mode().travels())
                .map(Request::client)
                .distinct()
                .toList();
        Map<OrganisationId, List<Site>> known = clients.isEmpty()
                ? Map.of()
                : sites.listOf(clients).stream().collect(Collectors.groupingBy(Site::organisation));
        return requests.stream()
                .map(it -> new Engagement(
                        it.beginsAt(),
                        it.endsAt(),
                        it.mode().travels(),
                        position(it.place(), known.getOrDefault(it.client(), List.of()))))
                .toList();
    }

    /** A place is one of theirs if it names its street, or the site itself. */
    private static @Nullable Position position(String place, List<Site> sites) {
        String words = place.toLowerCase(Locale.ROOT);
        return sites.stream()
                .filter(it -> names(words, it.street()) || names(words, it.name()))
                .map(Ways::position)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean names(String words, @Nullable String name) {
        return name != null && !name.isBlank() && words.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Position position(Site site) {
        Double latitude = site.latitude();
        Double longitude = site.longitude();
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }
}
