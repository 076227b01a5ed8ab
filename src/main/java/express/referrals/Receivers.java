package express.referrals;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.journeys.CaseWorkers;
import express.journeys.CaseWorkers.CaseWorker;
import express.messaging.Channel;
import express.messaging.Recipient;
import express.people.Addressees;
import express.services.Service;
import express.services.ServiceId;
import express.services.Services;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is written to: the desk of the service, or whoever answers for it; and those who have the case. */
@Component
class Receivers {

    private final Services services;
    private final Addressees addressees;
    private final Answerers answerers;
    private final CaseWorkers workers;

    Receivers(Services services, Addressees addressees, Answerers answerers, CaseWorkers workers) {
        this.services = services;
        this.addressees = addressees;
        this.answerers = answerers;
        this.workers = workers;
    }

    List<Recipient> of(Referral referral, String house) {
        Optional<Recipient> desk = desk(referral, house);
        List<Recipient> advisers = addressees.listIn(referral.receiver(), Role.ADVISER);
        if (desk.isPresent()) {
            return List.of(desk.get());
        }
        return advisers.isEmpty() ? circle(referral.receiver()) : advisers;
    }

    private List<Recipient> circle(OrganisationId house) {
        return answerers
                .of(house, Circle.EDITORS, Circle.ADMINISTRATORS, Circle.COORDINATORS, Circle.OPERATORS)
                .people();
    }

    private Optional<Recipient> desk(Referral referral, String house) {
        return Optional.ofNullable(referral.serviceId())
                .flatMap(id -> find(new ServiceId(id)))
                .filter(service -> service.ways().email() != null
                        && Channel.EMAIL.reaches(service.ways().email()))
                .map(service -> new Recipient(null, house, service.ways().email(), Channel.EMAIL, service.language()));
    }

    private Optional<Service> find(ServiceId id) {
        try {
            return Optional.of(services.get(id));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** Whoever has the case now, who leads first; if nobody does, those who administer the organisation. */
    List<Recipient> senders(Referral referral) {
        List<Recipient> people = workers.list(referral.journey()).stream()
                .filter(CaseWorker::goesOn)
                .map(CaseWorker::person)
                .flatMap(this::one)
                .toList();
        return people.isEmpty() ? addressees.listIn(referral.sender(), Role.ADMINISTRATOR) : people;
    }

    private Stream<Recipient> one(PersonId person) {
        return addressees.find(person).stream();
    }
}
