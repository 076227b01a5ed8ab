package express.frontdoor;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.directory.Affiliations;
import express.messaging.Recipient;
import express.people.Addressees;
import express.places.Town;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody calls back in an organisation, and who may be named there. */
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

    /**
     * Of those who agreed to be named, those who still are advisers there. To be asked by whoever holds no connection: each
     * look takes one of its own, and as many as there are would wait for one another.
     */
    List<Welcomer> advising(List<Welcomer> agreed) {
        Map<OrganisationId, Set<PersonId>> advisers = new HashMap<>();
        return agreed.stream()
                .filter(it -> advisers.computeIfAbsent(it.organisation(), this::advisers)
                        .contains(it.person()))
                .toList();
    }

    private Set<PersonId> advisers(OrganisationId house) {
        return addressees.listIn(house, Role.ADVISER).stream()
                .map(Recipient::person)
                .collect(Collectors.toSet());
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
