package express.invoicing;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.jobs.Jobs;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In a demonstration the invented house of interpreters has made the documents of the month before. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class InvoicingDemo {

    private static final String HOUSE = "tolkkollektivet-bryggan";
    private static final String TREASURER = "dawit@express.example";

    private final Organisations organisations;
    private final InvoicingPages.Shelf shelf;
    private final Jobs jobs;
    private final Company company;

    InvoicingDemo(Organisations organisations, InvoicingPages.Shelf shelf, Jobs jobs, Company company) {
        this.organisations = organisations;
        this.shelf = shelf;
        this.jobs = jobs;
        this.company = company;
    }

    /** Lets the invented treasurer in. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Company(Entrance entrance, People people, Viewers viewers, Backstage backstage) {

        Optional<Viewer.Person> find(String email) {
            return entrance.look(() -> people.findByEmail(email)).flatMap(it -> viewers.find(it.id()));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Optional<Organisation> house = organisations.find(HOUSE);
        boolean begun = house.isEmpty()
                || company.backstage()
                        .look(() -> shelf.issuers().find(house.get().id()))
                        .isPresent();
        if (!begun) {
            company.find(TREASURER).ifPresent(treasurer -> begin(house.get(), treasurer));
        }
    }

    private void begin(Organisation house, Viewer.Person treasurer) {
        LocalDate today = shelf.clock().today();
        company.backstage().run(() -> shelf.issuers().say(issuer(house.id(), house.name())));
        String input = MonthWork.input(house, YearMonth.from(today).minusMonths(1));
        Acting.as(treasurer, () -> jobs.start(treasurer, MonthWork.KIND, MonthWork.TITLE, input));
    }

    /** The account is one that banks use as an example; the number stands for nobody. */
    private Issuer issuer(OrganisationId house, String name) {
        return new Issuer(
                house,
                Ids.next(),
                name,
                "Hamngatan 3",
                "123 45",
                "Ljusvik",
                "SE",
                "SE000000000001",
                "SE4550000000058398257466",
                30,
                new BigDecimal("25"),
                "",
                shelf.clock().time().instant(),
                null);
    }
}
