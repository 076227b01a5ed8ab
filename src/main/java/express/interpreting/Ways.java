package express.interpreting;

import express.base.OrganisationId;
import express.places.Position;
import express.services.Site;
import express.services.Sites;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where missions are, as far as clients have said where on earth they receive people. */
@Component
class Ways {

    private final Sites sites;

    Ways(Sites sites) {
        this.sites = sites;
    }

    Atlas atlas() {
        return new Atlas(sites);
    }

    /** Looks the places of each client up once. */
    static final class Atlas {

        private final Sites sites;
        private final Map<OrganisationId, List<Site>> known = new HashMap<>();

        private Atlas(Sites sites) {
            this.sites = sites;
        }

        List<Engagement> engagements(Collection<Request> requests) {
            return requests.stream().map(this::engagement).toList();
        }

        Engagement engagement(Request it) {
            boolean travels = it.mode().travels();
            Position at = travels ? position(it.place(), known.computeIfAbsent(it.client(), sites::listOf)) : null;
            return new Engagement(it.beginsAt(), it.endsAt(), travels, at);
        }
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
