package express.frontdoor;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.directory.Affiliations;
import express.people.Addressees;
import express.places.Town;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody calls back in an organisation. */
@Component
class Staff {

    private final Addressees addressees;
    private final Affiliations affiliations;

    Staff(Addressees addressees, Affiliations affiliations) {
        this.addressees = addressees;
        this.affiliations = affiliations;
    }

    /**
     * The network for which they do: of several the one whose territory names the town, otherwise the first; nothing, if there is
     * no adviser, or no network whose list it would stand in.
     */
    Optional<NetworkId> network(OrganisationId house, @Nullable Town town) {
        if (addressees.listIn(house, Role.ADVISER).isEmpty()) {
            return Optional.empty();
        }
        List<String> names = town == null
                ? List.of()
                : Stream.concat(Stream.of(town.name()), town.others().stream()).toList();
        return affiliations.listOf(house).stream()
                .min(Comparator.comparing(it -> !names(it.territory(), names)))
                .map(Affiliations.In::id);
    }

    /** As a word of its own: Ath is not in Athens. */
    static boolean names(String territory, List<String> towns) {
        return towns.stream()
                .anyMatch(town -> Pattern.compile(
                                "(?<!\\p{L})" + Pattern.quote(town) + "(?!\\p{L})",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(territory)
                        .find());
    }
}
