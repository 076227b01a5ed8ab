package express.payments;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.lending.Sum;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where those who work for a lender come to its money. */
@Component
class Desk {

    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(100_000_000);

    private final Organisations organisations;
    private final Borrowings borrowings;
    private final InstantSource time;

    Desk(Organisations organisations, Borrowings borrowings, InstantSource time) {
        this.organisations = organisations;
        this.borrowings = borrowings;
        this.time = time;
    }

    Organisation enter(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!PaymentsAccess.mayEnter(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    /** For those who may do something here; to the others of the house it is refused. */
    Organisation work(Viewer viewer, String slug) {
        Organisation house = enter(viewer, slug);
        PaymentsAccess.require(PaymentsAccess.mayWork(viewer, house.id()));
        return house;
    }

    Borrowed loan(Organisation house, String id) {
        return borrowings.get(house.id(), Ids.parse(id));
    }

    Map<UUID, Borrowed> loans(Organisation house, Collection<UUID> ids) {
        return borrowings.list(house.id(), ids).stream().collect(Collectors.toMap(Borrowed::id, it -> it));
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/payments";
    }

    static String money(Screen screen, long cents) {
        return money(screen, "EUR", cents);
    }

    static String money(Screen screen, String currency, long cents) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return screen.amount(BigDecimal.valueOf(cents, decimals), currency);
    }

    /** As people write amounts; nothing that is none. */
    static long cents(String typed) {
        return Sum.readSurely(typed)
                .filter(it -> it.signum() > 0 && it.compareTo(TOO_MUCH) < 0)
                .map(it -> it.movePointRight(2).longValueExact())
                .orElse(0L);
    }
}
