package express.loans;

import express.ledger.Account;
import express.ledger.Account.Kind;
import java.util.List;
import java.util.Map;

/** The accounts that loans are booked on, until a house has others; numbers after the Belgian minimum chart. */
final class UsualChart {

    private UsualChart() {}

    static List<Account> accounts() {
        return List.of(
                of("2910", Kind.ASSET, Sums.PRINCIPAL, "Loans to borrowers", "Prêts aux emprunteurs", "قروض للمقترضين"),
                of(
                        "4910",
                        Kind.ASSET,
                        Sums.INTEREST,
                        "Interest earned, not paid",
                        "Intérêts courus",
                        "فوائد مستحقة لم تُدفع"),
                of("4140", Kind.ASSET, Sums.FEES, "Fees to be paid", "Frais à recevoir", "رسوم مطلوبة"),
                of("4890", Kind.LIABILITY, Sums.CREDIT, "Paid in advance", "Versements d’avance", "مدفوع مسبقًا"),
                of("5500", Kind.ASSET, "bank", "Bank", "Banque", "المصرف"),
                of("5700", Kind.ASSET, "cash", "Cash", "Caisse", "الصندوق"),
                of("6420", Kind.EXPENSE, Sums.LOSS, "Loans written off", "Créances abandonnées", "قروض مشطوبة"),
                of("7040", Kind.INCOME, Sums.FEE_INCOME, "File fees", "Frais de dossier", "رسوم الملفات"),
                of("7430", Kind.INCOME, Sums.RECOVERED, "Recovered", "Récupérations", "مبالغ مستردة"),
                of(
                        "7510",
                        Kind.INCOME,
                        Sums.INTEREST_INCOME,
                        "Interest on loans",
                        "Intérêts sur prêts",
                        "فوائد القروض"));
    }

    private static Account of(String code, Kind kind, String purpose, String english, String french, String arabic) {
        return new Account(code, kind, Map.of("en", english, "fr", french, "ar", arabic), purpose);
    }
}
