package express.lending;

import express.base.ChainStep;
import express.frontdoor.SideDoor;
import express.ui.Screen;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from the front door to what a loan would cost, where any is offered. */
@Component
class CostDoor implements SideDoor {

    private final Products products;

    CostDoor(Products products) {
        this.products = products;
    }

    @Override
    public Optional<Way> show(Screen screen) {
        return products.listAll().isEmpty()
                ? Optional.empty()
                : Optional.of(new Way(CostPages.PATH, "money", screen.text("lending.start.title"), ChainStep.FINANCE));
    }
}
