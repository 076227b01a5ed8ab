package express.directory;

import express.base.OrganisationId;
import express.base.PersonId;
import express.database.Installation;
import express.directory.DemoWorld.Circle;
import express.directory.DemoWorld.House;
import express.directory.DemoWorld.Somebody;
import express.people.DemoPeople;
import express.people.Entrance;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills a new demonstration before its first visitor comes; of several nodes one does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class DirectoryDemo {

    @Bean
    static SmartInitializingSingleton demoWorld(
            Entrance entrance, Installation installation, Entries entries, InstantSource time, Cast cast) {
        return () -> entrance.open(() -> {
            if (installation.found(time.instant())) {
                cast.enter(houses(entries), time.instant().minus(Duration.ofDays(200)));
            }
            return null;
        });
    }

    /** All that begins, in the order in which the world names it. */
    record Begun(Map<Circle, Network> networks, Map<House, OrganisationId> houses) {}

    private static Begun houses(Entries entries) {
        var begun = new Begun(new EnumMap<>(Circle.class), new EnumMap<>(House.class));
        for (House house : House.values()) {
            Network network = begun.networks().computeIfAbsent(house.circle(), circle -> entries.begin(circle.facts()));
            begun.houses().put(house, entries.join(network, house.facts()).id());
        }
        for (DemoHouse house : DemoHouse.read()) {
            entries.join(begun.networks().get(house.circle()), house.facts());
        }
        return begun;
    }

    @Bean
    static Cast cast(People people, Memberships memberships, DemoPeople demo) {
        return new Cast(people, memberships, demo);
    }

    /** Lets the invented people in. */
    record Cast(People people, Memberships memberships, DemoPeople demo) {

        void enter(Begun begun, Instant since) {
            for (Somebody somebody : Somebody.values()) {
                PersonId person = people.enter(new Person(
                        PersonId.next(),
                        somebody.called(),
                        somebody.email(),
                        somebody.language(),
                        somebody.operates(),
                        since.plusSeconds(somebody.ordinal())));
                somebody.seats()
                        .forEach((house, roles) ->
                                memberships.join(begun.houses().get(house), person, roles));
                somebody.coordinates()
                        .forEach(circle -> memberships.coordinate(
                                begun.networks().get(circle).id(), person));
                demo.introduce(person, somebody.words());
            }
        }
    }
}
