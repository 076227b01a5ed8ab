package express.payments;

import express.loans.HowToPay;
import express.ui.QrCode;
import express.ui.Screen;
import gg.jte.Content;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where to pay and what to write on it: in words, and as a code for those whose bank reads it. */
@Component
class PayingNow implements HowToPay {

    /**
     * @param asked of no cents nothing is said
     * @param code nothing, where banks read none: it is made for euro
     */
    record WayPage(
            HouseAccount account, Asked asked, @Nullable QrCode code) {

        String reference() {
            return Reference.grouped(asked.number());
        }

        String iban() {
            return Iban.grouped(account.iban());
        }
    }

    private static final String CURRENCY = "EUR";

    private static final int MOST_BYTES = 331;

    private final HouseAccounts accounts;

    PayingNow(HouseAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Content> show(Screen screen, Asked asked) {
        return find(asked).map(it -> screen.part("payments/way", it));
    }

    Optional<WayPage> find(Asked asked) {
        return accounts.find(asked.lender()).map(it -> new WayPage(it, asked, code(it, asked)));
    }

    private static @Nullable QrCode code(HouseAccount account, Asked asked) {
        return asked.currency().equals(CURRENCY) ? QrCode.of(text(account, asked.number(), asked.cents())) : null;
    }

    /** As the European Payments Council has it (EPC069-12), version 2: without a bank, with a reference. */
    static String text(HouseAccount account, int number, long cents) {
        String amount =
                cents == 0 ? "" : CURRENCY + BigDecimal.valueOf(cents, 2).toPlainString();
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
