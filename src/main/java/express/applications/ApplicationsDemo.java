package express.applications;

import express.applications.Application.State;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.lending.Product;
import express.lending.Products;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import express.people.Viewers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demonstration forty invented people have asked an invented lender for a loan; some of them only just. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ApplicationsDemo {

    private static final String OFFICER = "marta";

    private final Cast cast;
    private final Products products;
    private final DemoAsking asking;
    private final DemoHandling handling;
    private final Background background;
    private final InstantSource time;

    ApplicationsDemo(
            Cast cast,
            Products products,
            DemoAsking asking,
            DemoHandling handling,
            Background background,
            InstantSource time) {
        this.cast = cast;
        this.products = products;
        this.asking = asking;
        this.handling = handling;
        this.background = background;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(6)
    void begin() {
        Optional<Product> micro = products.findProduct("micro");
        cast.find(OFFICER)
                .filter(officer -> micro.filter(it -> Acting.as(officer, () -> handling.isNew(it)))
                        .isPresent())
                .ifPresent(officer -> play());
    }

    private void play() {
        List<DemoApplication> lines = DemoApplication.read();
        var days = new DemoDays(time.instant());
        cast.enter(lines, days);
        lines.forEach(line -> play(line, products.getProduct(line.get("product")), days));
    }

    private void play(DemoApplication line, Product product, DemoDays days) {
        Viewer.Person person = cast.find(line.get("mail")).orElseThrow();
        Application it = Acting.as(person, () -> asking.ask(person, line, product, days));
        if (line.state() == State.STARTED || line.state() == State.SUBMITTED) {
            return;
        }
        background.run(() -> asking.vouch(it.id(), days.at(line.ago("submitted") - 1)));
        if (line.state() == State.WITHDRAWN) {
            Acting.as(person, () -> {
                asking.withdraw(it, days.at(line.ago("moved")));
                return null;
            });
            return;
        }
        Viewer.Person officer = cast.find(line.get("officer")).orElseThrow();
        Optional<Viewer.Person> tied =
                Optional.of(line.get("tied").replaceFirst(".* ", "")).flatMap(cast::find);
        Acting.as(officer, () -> {
            handling.handle(officer, it, line, product, tied, days.at(line.ago("moved")));
            return null;
        });
    }

    /** Those who play. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Cast {

        private final Entrance entrance;
        private final People people;
        private final Viewers viewers;

        Cast(Entrance entrance, People people, Viewers viewers) {
            this.entrance = entrance;
            this.people = people;
            this.viewers = viewers;
        }

        Optional<Viewer.Person> find(String mail) {
            return mail.isEmpty()
                    ? Optional.empty()
                    : entrance.look(() -> people.findByEmail(mail + "@express.example"))
                            .flatMap(person -> viewers.find(person.id()));
        }

        /** In one go, for all of them. */
        void enter(List<DemoApplication> lines, DemoDays days) {
            entrance.open(() -> {
                lines.forEach(line -> people.enter(new Person(
                        PersonId.next(),
                        line.get("called"),
                        line.email(),
                        line.language(),
                        false,
                        days.at(line.ago("started")))));
                return null;
            });
        }
    }
}
