package express.lending;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Slugs;
import express.base.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what a lender offers, and notes who did. */
@Component
class Publishing {

    private final Products products;
    private final Trail trail;

    Publishing(Products products, Trail trail) {
        this.products = products;
        this.trail = trail;
    }

    /** A new product under the next free name; the slug it got. */
    @Transactional
    public String begin(Viewer by, OrganisationId lender, String wanted, Product draft) {
        String slug = Slugs.free(wanted, "loan", free -> products.add(Ids.next(), free, lender));
        products.publish(numbered(draft, slug, 1));
        trail.note(by, lender.value(), Act.CREATED, "loan product " + slug);
        return slug;
    }

    /** A product that comes with a release, if its name is still free. */
    @Transactional
    public void bring(Viewer by, Product product) {
        if (products.add(Ids.next(), product.slug(), product.lender())) {
            products.publish(numbered(product, product.slug(), 1));
            trail.note(by, product.lender().value(), Act.CREATED, "loan product " + product.slug());
        }
    }

    /** Whether it became the version after that which was seen. */
    @Transactional
    public boolean publish(Viewer by, Product seen, Product draft) {
        boolean published = products.publish(numbered(draft, seen.slug(), seen.version() + 1));
        if (published) {
            trail.note(by, seen.lender().value(), Act.CHANGED, "loan product " + seen.slug());
        }
        return published;
    }

    /** Puts what was typed in the place of a version that does not hold yet; whether it was still there and did not. */
    @Transactional
    public boolean correct(Viewer by, Product planned, Product draft) {
        boolean taken = products.takeBack(planned);
        if (taken) {
            products.publish(numbered(draft, planned.slug(), planned.version()));
            trail.note(by, planned.lender().value(), Act.CHANGED, "loan product " + planned.slug());
        }
        return taken;
    }

    /** Whether it did not hold yet. */
    @Transactional
    public boolean takeBack(Viewer by, Product planned) {
        boolean taken = products.takeBack(planned);
        if (taken) {
            trail.note(by, planned.lender().value(), Act.CHANGED, "plan of " + planned.slug());
        }
        return taken;
    }

    private static Product numbered(Product draft, String slug, int number) {
        return new Product(
                Ids.next(), slug, draft.lender(), number, draft.since(), draft.name(), draft.summary(), draft.terms());
    }

    @Transactional
    public void withdraw(Viewer by, Product product) {
        if (products.withdraw(product.slug())) {
            trail.note(by, product.lender().value(), Act.CHANGED, "withdrawal of " + product.slug());
        }
    }

    @Transactional
    public void offerAgain(Viewer by, Product product) {
        if (products.offerAgain(product.slug())) {
            trail.note(by, product.lender().value(), Act.CHANGED, "offer of " + product.slug());
        }
    }
}
