package express.lending;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demonstration an invented lender offers two products. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class LendingDemo {

    private static final String OFFICER = "marta@express.example";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Products products;
    private final Publishing publishing;

    LendingDemo(Entrance entrance, People people, Viewers viewers, Products products, Publishing publishing) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.products = products;
        this.publishing = publishing;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void begin() {
        entrance.look(() -> people.findByEmail(OFFICER))
                .flatMap(officer -> viewers.find(officer.id()))
                .ifPresent(officer -> Acting.as(officer, () -> {
                    officer.seats().stream()
                            .filter(seat -> seat.role() == Role.LENDER)
                            .findFirst()
                            .ifPresent(seat -> offer(officer, seat.organisation()));
                    return null;
                }));
    }

    private void offer(Viewer officer, OrganisationId lender) {
        offer(officer, StarterProducts.micro(lender, SINCE));
        offer(officer, StarterProducts.steady(lender, SINCE));
    }

    /** Of several nodes one does. */
    private void offer(Viewer officer, Product product) {
        if (products.listVersions(product.slug()).isEmpty()) {
            publishing.bring(officer, product);
        }
    }
}
