package express.lending;

import express.Neighbourhood;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Lenders of tests, each with products of its own. */
@Component
public class Lender {

    private final World world;
    private final Neighbourhood neighbourhood;
    private final Publishing publishing;
    private final Products products;

    Lender(World world, Neighbourhood neighbourhood, Publishing publishing, Products products) {
        this.world = world;
        this.neighbourhood = neighbourhood;
        this.publishing = publishing;
        this.products = products;
    }

    public OrganisationId house() {
        return neighbourhood.house("Crédit des tests");
    }

    public Viewer.Person officer(OrganisationId house) {
        return world.member("Olive Officer", house, Role.LENDER);
    }

    /** A product with the terms of {@code micro}, under a name of its own. */
    public Product micro(OrganisationId house) {
        return offer(house, StarterProducts.micro(house, LocalDate.of(2026, 1, 1)));
    }

    /** A product with the terms of {@code steady}, under a name of its own. */
    public Product steady(OrganisationId house) {
        return offer(house, StarterProducts.steady(house, LocalDate.of(2026, 1, 1)));
    }

    /** The same without steps: the first loan may be as large as any. */
    public Product withoutSteps(OrganisationId house) {
        return offer(house, Loans.withoutSteps(StarterProducts.micro(house, LocalDate.of(2026, 1, 1))));
    }

    /** The same, but for three months nothing is paid, and the interest is added to the loan. */
    public Product capitalising(OrganisationId house) {
        return offer(house, Loans.capitalising(StarterProducts.micro(house, LocalDate.of(2026, 1, 1))));
    }

    private Product offer(OrganisationId house, Product draft) {
        Viewer officer = officer(house);
        String slug =
                Acting.as(officer, () -> publishing.begin(officer, house, draft.slug() + "-" + Ids.next(), draft));
        return products.getProduct(slug);
    }
}
