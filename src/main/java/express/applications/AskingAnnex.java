package express.applications;

import express.lending.Quote;
import express.lending.QuoteAnnex;
import express.ui.Screen;
import gg.jte.Content;
import org.springframework.stereotype.Component;

/** Leads from what a loan would cost to asking for it, with the same amount and time. */
@Component
class AskingAnnex implements QuoteAnnex {

    record AskingPart(String path) {}

    @Override
    public Content show(Screen screen, Quote quote) {
        return screen.part(
                "applications/asking",
                new AskingPart("/applications/new?product=" + quote.product().slug() + "&principal="
                        + quote.principal().stripTrailingZeros().toPlainString() + "&months=" + quote.months()));
    }
}
