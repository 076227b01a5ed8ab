package express.interpreting;

import express.tariffs.Tariff;
import java.math.BigDecimal;

/** What a mission comes to for whoever does it, if it goes as planned. The way is paid by the sheet, and not known before. */
record Pay(BigDecimal amount, String currency) {

    static Pay of(Request request, Tariff tariff) {
        return new Pay(request.comesTo(tariff).total(), tariff.currency());
    }
}
