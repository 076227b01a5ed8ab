package express.interpreting;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.interpreters.Profiles;
import express.people.Entrance;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import express.people.Viewers;
import express.tariffs.Mode;
import express.tariffs.Scale;
import express.tariffs.Starter;
import express.tariffs.Tariffs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demonstration thirty invented interpreters share an agency, with what they charge, and for whom. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class InterpretingDemo {

    private static final String DISPATCHER = "dawit@express.example";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final BigDecimal CEILING = new BigDecimal("15000");

    private final Company company;
    private final Tariffs tariffs;
    private final Profiles profiles;
    private final Agreements agreements;
    private final DemoMissions missions;

    InterpretingDemo(
            Company company, Tariffs tariffs, Profiles profiles, Agreements agreements, DemoMissions missions) {
        this.company = company;
        this.tariffs = tariffs;
        this.profiles = profiles;
        this.agreements = agreements;
        this.missions = missions;
    }

    /** Lets invented people in. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Company(Entrance entrance, People people, Memberships memberships, Viewers viewers) {

        Optional<Viewer.Person> find(String email) {
            return entrance.look(() -> people.findByEmail(email)).flatMap(it -> viewers.find(it.id()));
        }

        PersonId enter(OrganisationId house, DemoMember member, Instant since) {
            return entrance.open(() -> {
                PersonId id = people.findByEmail(member.email())
                        .map(Person::id)
                        .orElseGet(() -> people.enter(new Person(
                                PersonId.next(), member.name(), member.email(), Locale.ENGLISH, false, since)));
                if (memberships.find(house, id).isEmpty()) {
                    memberships.join(house, id, Set.of(Role.INTERPRETER));
                }
                return id;
            });
        }
    }

    /** Before those who make documents of it. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        company.find(DISPATCHER)
                .ifPresent(dispatcher -> dispatcher.seats().stream()
                        .filter(seat -> seat.role() == Role.DISPATCHER)
                        .findFirst()
                        .ifPresent(seat -> begin(dispatcher, seat.organisation())));
    }

    private void begin(Viewer.Person dispatcher, OrganisationId house) {
        if (!Acting.as(dispatcher, () -> tariffs.list(house)).isEmpty()) {
            return;
        }
        Acting.as(dispatcher, () -> {
            publish(dispatcher, house, Scale.CHARGE, "Authorities and schools", "bridge");
            publish(dispatcher, house, Scale.PAY, "Members", "bridge-member");
            return null;
        });
        for (DemoMember member : DemoMember.read()) {
            PersonId person = company.enter(house, member, SINCE.atStartOfDay().toInstant(ZoneOffset.UTC));
            Acting.as(dispatcher, () -> {
                describe(house, person, member);
                return null;
            });
        }
        DemoMission.read().stream()
                .collect(Collectors.groupingBy(DemoMission::by, LinkedHashMap::new, Collectors.toList()))
                .forEach((client, asked) -> company.find(client)
                        .ifPresent(person -> person.seats().stream()
                                .findFirst()
                                .ifPresent(seat -> missions.fill(
                                        dispatcher,
                                        person,
                                        Acting.as(dispatcher, () -> agree(house, seat.organisation())),
                                        asked))));
    }

    private void publish(Viewer by, OrganisationId house, Scale scale, String name, String like) {
        tariffs.begin(
                house,
                by.id(),
                scale,
                name,
                SINCE,
                Starter.find(like).orElseThrow().tariff());
    }

    private void describe(OrganisationId house, PersonId person, DemoMember member) {
        profiles.begin(
                house,
                person,
                new Profiles.Facts(
                        member.status(),
                        "members",
                        member.area(),
                        member.gender(),
                        Set.of(Mode.values()),
                        CEILING,
                        ""));
        member.tongues().forEach(it -> profiles.speak(house, person, it));
        if (member.certified()) {
            profiles.certify(house, person, "Auktoriserad tolk", LocalDate.of(2024, 5, 2), null);
        }
    }

    private Agreement agree(OrganisationId house, OrganisationId client) {
        UUID id = Ids.next();
        var agreement = new Agreement(
                id,
                house,
                client,
                "authorities-and-schools",
                List.of(),
                "Fakturaenheten\nStortorget 1\nLjusvik",
                SINCE,
                null);
        agreements.make(agreement);
        return agreement;
    }
}
