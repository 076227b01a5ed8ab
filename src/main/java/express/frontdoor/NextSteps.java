package express.frontdoor;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.places.Town;
import express.practices.Catalogue;
import express.seeking.Nearby.Found;
import express.services.Service;
import express.services.Site;
import express.ui.Screen;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can do next: as much of it as there is.
 *
 * @param town where they are, if anybody knows it
 */
record NextSteps(
        @Nullable Town town,
        List<Place> places,
        Catalogue.@Nullable Card practice,
        @Nullable Meeting meeting,
        @Nullable Reception reception) {

    /** @param person who has agreed to be named there */
    record Place(Found found, List<Why> whys, @Nullable Welcomer person) {

        Service service() {
            return found.service();
        }

        Organisation house() {
            return found.house();
        }

        String lang() {
            return service().language().toLanguageTag();
        }

        Optional<Site> site() {
            return found.sites().stream().filter(it -> !it.town().isEmpty()).findFirst();
        }

        Optional<String> telephone() {
            return Optional.ofNullable(service().ways().telephone());
        }

        /** For the telephone that one holds in one's hand. */
        String dial() {
            return "tel:" + telephone().orElse("").replaceAll("[^+0-9]", "");
        }

        Optional<URI> website() {
            return Optional.ofNullable(service().ways().website());
        }

        String path() {
            return "/services/" + service().id();
        }

        /** What somebody is told who does not read what the service says of itself. */
        List<String> told(Screen screen) {
            return whys.stream().map(it -> screen.text(it.key(), it.with())).toList();
        }
    }

    /** @param where a place or none, if it is online */
    record Meeting(String path, String title, Locale language, String moment, String where, boolean online) {}

    /** Who calls back: an organisation in which somebody does, and by name if somebody agreed to be named. */
    record Reception(
            OrganisationId id,
            NetworkId network,
            String house,
            @Nullable String person) {}

    /** The somebody behind at least one of them. */
    Optional<Place> named() {
        return places.stream().filter(it -> it.person() != null).findFirst();
    }
}
