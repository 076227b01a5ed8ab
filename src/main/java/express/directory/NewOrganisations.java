package express.directory;

import express.base.Role;
import express.people.Entrance;
import express.people.Invitations;
import express.ui.Languages;
import express.ui.Screen;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Adds an organisation, lets it begin in a network and invites whoever will look after it. */
@Component
class NewOrganisations {

    private final Entrance entrance;
    private final Organisations organisations;
    private final Networks networks;
    private final Affiliations affiliations;
    private final Invitations invitations;
    private final Languages languages;

    NewOrganisations(
            Entrance entrance,
            Organisations organisations,
            Networks networks,
            Affiliations affiliations,
            Invitations invitations,
            Languages languages) {
        this.entrance = entrance;
        this.organisations = organisations;
        this.networks = networks;
        this.affiliations = affiliations;
        this.invitations = invitations;
        this.languages = languages;
    }

    /** All of it or nothing, as the work that lets people in: it alone may invite. */
    Organisation add(Screen screen, Organisation.Facts facts, NewOrganisationPages.Beginning beginning) {
        Organisation organisation = entrance.open(() -> begin(screen, facts, beginning));
        organisations.noteFounded(organisation);
        return organisation;
    }

    private Organisation begin(Screen screen, Organisation.Facts facts, NewOrganisationPages.Beginning beginning) {
        Organisation organisation = organisations.add(facts);
        if (!beginning.network().isEmpty()) {
            affiliations.begin(networks.get(beginning.network()).id(), organisation.id());
        }
        invitations.invite(
                screen.viewer().id(),
                Housekeeping.host(organisation),
                beginning.email(),
                Set.of(Role.ADMINISTRATOR),
                languages.find(beginning.language()).orElse(screen.language()));
        return organisation;
    }
}
