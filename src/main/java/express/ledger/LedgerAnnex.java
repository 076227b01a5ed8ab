package express.ledger;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a house to its books, where it keeps any. */
@Component
class LedgerAnnex implements OrganisationAnnex {

    private static final int ORDER = 68;

    record HousePart(String path) {}

    private final Books books;

    LedgerAnnex(Books books) {
        this.books = books;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return LedgerAccess.mayRead(screen.viewer(), house.id())
                        && books.find(house.id()).isPresent()
                ? Optional.of(screen.part("ledger/annex", new HousePart(LedgerPages.Shelf.path(house))))
                : Optional.empty();
    }
}
