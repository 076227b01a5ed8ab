package express.frontdoor;

import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.journeys.FirstContacts;
import express.journeys.FirstContacts.FirstContact;
import express.journeys.FirstContacts.Way;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Writes down what a demonstration begins with, however often it starts and on however many nodes. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class FrontdoorDemoDesk {

    private final Welcomers welcomers;
    private final FirstContacts contacts;
    private final Organisations organisations;
    private final InstantSource time;

    FrontdoorDemoDesk(Welcomers welcomers, FirstContacts contacts, Organisations organisations, InstantSource time) {
        this.welcomers = welcomers;
        this.contacts = contacts;
        this.organisations = organisations;
        this.time = time;
    }

    /** Who has taken it back meanwhile is named again at the next start: it is a demonstration. */
    void name(Viewer.Person viewer, OrganisationId house, List<Locale> languages) {
        Acting.as(viewer, () -> {
            welcomers.agree(house, viewer.id(), viewer.name(), languages);
            return null;
        });
    }

    /** The same number is the same contact, which may have been answered long ago. */
    void ask(OrganisationId house, Locale language, String name, String telephone, String wish) {
        UUID id = UUID.nameUUIDFromBytes(telephone.getBytes(StandardCharsets.UTF_8));
        organisations.networks(house).stream()
                .limit(1)
                .map(network -> new FirstContact(
                        network, id, house, name, language, wish, Way.PHONE, telephone, false, 1, time.instant()))
                .forEach(contacts::receive);
    }
}
