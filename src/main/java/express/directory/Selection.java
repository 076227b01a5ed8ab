package express.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which organisations a reader wants to see; null means all of them.
 *
 * @param network the slug of one
 * @param after the slug behind which the page begins
 * @param before the slug in front of which it ends
 */
record Selection(
        @Nullable Family family,
        @Nullable String network,
        @Nullable String after,
        @Nullable String before) {

    static final String PATH = "/directory";

    Selection withoutFamily() {
        return new Selection(null, network, null, null);
    }

    Selection withoutNetwork() {
        return new Selection(family, null, null, null);
    }

    Selection withoutPlace() {
        return new Selection(family, network, null, null);
    }

    Selection after(String slug) {
        return new Selection(family, network, slug, null);
    }

    Selection before(String slug) {
        return new Selection(family, network, null, slug);
    }

    String address() {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("family", Optional.ofNullable(family).map(Family::slug))
                .queryParamIfPresent("network", Optional.ofNullable(network))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .queryParamIfPresent("before", Optional.ofNullable(before))
                .encode()
                .toUriString();
    }
}
