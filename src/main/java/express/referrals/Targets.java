package express.referrals;

import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.Reaching;
import express.services.Premises;
import express.services.Service;
import express.services.ServiceId;
import express.services.Services;
import express.services.Site;
import express.translation.Confirmed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To what somebody can be sent: a service, or an organisation as a whole, of the network in which they are accompanied. */
@Component
class Targets {

    private final Organisations organisations;
    private final Services services;
    private final Premises premises;
    private final Reaching reaching;
    private final Confirmed confirmed;

    Targets(Organisations organisations, Services services, Premises premises, Reaching reaching, Confirmed confirmed) {
        this.organisations = organisations;
        this.services = services;
        this.premises = premises;
        this.reaching = reaching;
        this.confirmed = confirmed;
    }

    ReferralForm.Target get(CaseFile journey, String service, String house) {
        List<Organisation> houses = organisations.listIn(List.of(journey.network()));
        if (!service.isEmpty()) {
            Service one = services.get(ServiceId.of(service));
            if (one.state() == Service.State.ENDED) {
                throw new NotFound();
            }
            return new ReferralForm.Target(
                    in(houses, journey, one.organisation().toString()), one, district(one));
        }
        return new ReferralForm.Target(in(houses, journey, house), null, null);
    }

    private static Organisation in(List<Organisation> houses, CaseFile journey, String named) {
        return houses.stream()
                .filter(it -> !it.id().equals(journey.holder()))
                .filter(it -> it.slug().equals(named) || it.id().toString().equals(named))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private @Nullable String district(Service service) {
        Map<ServiceId, List<Site>> at = premises.of(List.of(service.id()));
        return at.getOrDefault(service.id(), List.of()).stream()
                .map(site -> site.district() == null ? site.town() : site.district())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(null);
    }

    Locale language(CaseFile journey) {
        return reaching.language(journey);
    }

    boolean isConfirmed(Locale language) {
        return confirmed.isConfirmed(language);
    }
}
