package express.outings;

import express.applications.Among;
import express.applications.Application.Channel;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration two officers of an invented lender have been out for half a year. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class OutingsDemo {

    private static final List<String> OFFICERS = List.of("marta", "yasmine");
    private static final String HOUSE = "credit-passerelle";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Organisations organisations;
    private final Play play;

    OutingsDemo(Entrance entrance, People people, Viewers viewers, Organisations organisations, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.organisations = organisations;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(8)
    void begin() {
        organisations
                .find(HOUSE)
                .ifPresent(house -> OFFICERS.forEach(name -> find(name)
                        .ifPresent(officer -> Acting.as(officer, () -> play.out(officer, name, house.id())))));
    }

    private Optional<Viewer.Person> find(String name) {
        return entrance.look(() -> people.findByEmail(name + "@express.example"))
                .flatMap(person -> viewers.find(person.id()));
    }

    private static List<String[]> lines() {
        try {
            return new ClassPathResource("outings/demo.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** All days of one officer, or none if there are some already. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Outings outings;
        private final OutingPages.Shelf shelf;

        Play(Outings outings, OutingPages.Shelf shelf) {
            this.outings = outings;
            this.shelf = shelf;
        }

        public boolean out(Viewer.Person officer, String name, OrganisationId lender) {
            boolean played = outings.count(lender, Among.ALL).stream()
                    .anyMatch(it -> officer.id().equals(it.officer()));
            if (!played) {
                lines().stream()
                        .filter(line -> line[2].equals(name))
                        .map(line -> outing(line, officer, lender))
                        .forEach(outings::add);
            }
            return !played;
        }

        private Outing outing(String[] line, Viewer.Person officer, OrganisationId lender) {
            return new Outing(
                    Ids.next(),
                    lender,
                    shelf.today().minusDays(Long.parseLong(line[0])),
                    Channel.valueOf(line[1]),
                    line[5],
                    Integer.parseInt(line[3]),
                    Integer.parseInt(line[4]),
                    line[6],
                    officer.id());
        }
    }
}
