package express.invoicing;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.tariffs.Scale;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of an organisation to the invoices that it gets from houses of interpreters. */
@Component
class InvoicingAnnex implements OrganisationAnnex {

    private static final int ORDER = 8;

    record AnnexPage(String path) {}

    private final Documents documents;

    InvoicingAnnex(Documents documents) {
        this.documents = documents;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation organisation) {
        return screen.viewer().belongsTo(organisation.id())
                        && !documents
                                .listOfParty(organisation.id().value(), Scale.CHARGE, null)
                                .isEmpty()
                ? Optional.of(screen.part(
                        "invoicing/annex", new AnnexPage("/organisations/" + organisation.slug() + "/invoices")))
                : Optional.empty();
    }
}
