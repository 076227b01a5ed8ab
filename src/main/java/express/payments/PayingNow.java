package express.payments;

import express.base.OrganisationId;
import express.loans.HowToPay;
import express.ui.QrCode;
import express.ui.Screen;
import gg.jte.Content;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where to pay and what to write on it: in words, and as a code for those whose bank reads it. */
@Component
class PayingNow implements HowToPay {

    /** @param cents nothing is asked for, if zero */
    record WayPage(HouseAccount account, int number, long cents, QrCode code) {

        String reference() {
            return Reference.grouped(number);
        }

        String iban() {
            return Iban.grouped(account.iban());
        }
    }

    private static final int MOST_BYTES = 331;

    private final HouseAccounts accounts;

    PayingNow(HouseAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Content> show(Screen screen, OrganisationId lender, int number, long cents) {
        return find(lender, number, cents).map(it -> screen.part("payments/way", it));
    }

    Optional<WayPage> find(OrganisationId lender, int number, long cents) {
        return accounts.find(lender).map(it -> new WayPage(it, number, cents, QrCode.of(text(it, number, cents))));
    }

    /** As the European Payments Council has it (EPC069-12), version 2: without a bank, with a reference. */
    static String text(HouseAccount account, int number, long cents) {
        String amount = cents == 0 ? "" : "EUR" + BigDecimal.valueOf(cents, 2).toPlainString();
        String text = String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                "",
                BankText.of(account.holder(), 70),
                account.iban(),
                amount,
                "",
                Reference.of(number));
        if (text.length() > MOST_BYTES) {
            throw new IllegalStateException("longer than any code: " + text.length());
        }
        return text;
    }
}
