package express.lending;

import express.base.OrganisationId;
import express.lending.Product.Document;
import express.lending.Product.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Two products shaped after published examples; the limits of their bands are assumed. */
final class StarterProducts {

    static final String MICRO = "micro";
    static final String STEADY = "steady";

    private static final UUID NONE = new UUID(0, 0);

    private StarterProducts() {}

    static Product micro(OrganisationId lender, LocalDate since) {
        return new Product(
                NONE,
                MICRO,
                lender,
                1,
                since,
                Wording.of("Micro", "Micro", "قرض صغير"),
                Wording.of(
                        "A small loan to begin or to grow. Every instalment is the same; the last one settles the"
                                + " cents.",
                        "Un petit prêt pour commencer ou pour grandir. Toutes les mensualités sont égales ; la dernière"
                                + " règle les centimes.",
                        "قرض صغير للبدء أو للنمو. جميع الأقساط متساوية، والأخير يسوّي السنتات."),
                terms(Rounding.Style.EXACT_TOTAL));
    }

    static Product steady(OrganisationId lender, LocalDate since) {
        return new Product(
                NONE,
                STEADY,
                lender,
                1,
                since,
                Wording.of("Steady", "Régulier", "قرض ثابت"),
                Wording.of(
                        "The same prices; the interest of every month is rounded to the cent, as your own sums would"
                                + " be.",
                        "Les mêmes prix ; l’intérêt de chaque mois est arrondi au centime, comme dans vos propres"
                                + " comptes.",
                        "الأسعار نفسها، وتُقرَّب فائدة كل شهر إلى السنت كما في حساباتك أنت."),
                terms(Rounding.Style.EACH_ROW));
    }

    private static Terms terms(Rounding.Style style) {
        return new Terms(
                "EUR",
                money("500"),
                money("25000"),
                3,
                60,
                List.of(
                        new Band(money("5000"), money("9.95")),
                        new Band(money("15000"), money("8.95")),
                        new Band(null, money("7.95"))),
                List.of(new Fee(
                        Wording.of("File fee", "Frais de dossier", "رسوم الملف"),
                        Fee.When.DISBURSEMENT,
                        money("5"),
                        money("750"),
                        money("0"))),
                new Repayment(
                        Shape.EQUAL_INSTALMENTS,
                        List.of(),
                        Frequency.MONTHLY,
                        Grace.INTEREST_ONLY,
                        DayCount.THIRTY_360,
                        new Rounding(style, money("0.01")),
                        Dating.PLAIN),
                0,
                3,
                List.of(new Terms.Seasoned(money("15000"), 12)),
                List.of(new Terms.Stage(0, money("15000")), new Terms.Stage(1, money("25000"))),
                money("50"),
                null,
                questions(),
                documents());
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "professional",
                        Wording.of(
                                "Is the loan for your work or your business?",
                                "Le prêt est-il destiné à votre travail ou à votre entreprise ?",
                                "هل القرض لعملك أو لمشروعك؟"),
                        true),
                new Question(
                        "self-employed",
                        Wording.of(
                                "Are you self-employed, or will you be soon?",
                                "Êtes-vous indépendant, ou le serez-vous bientôt ?",
                                "هل تعمل لحسابك الخاص أو ستفعل قريبًا؟"),
                        true),
                new Question(
                        "income-here",
                        Wording.of(
                                "Will you earn this income in Belgium?",
                                "Gagnerez-vous ce revenu en Belgique ?",
                                "هل ستكسب هذا الدخل في بلجيكا؟"),
                        true),
                new Question(
                        "debt-settlement",
                        Wording.of(
                                "Are you in collective debt settlement?",
                                "Êtes-vous en règlement collectif de dettes ?",
                                "هل أنت في تسوية جماعية للديون؟"),
                        false));
    }

    private static List<Document> documents() {
        return List.of(
                new Document(
                        "identity",
                        Wording.of(
                                "A copy of your identity card or residence permit",
                                "Une copie de votre carte d’identité ou titre de séjour",
                                "نسخة من بطاقة هويتك أو تصريح إقامتك"),
                        true),
                new Document(
                        "bank-card",
                        Wording.of(
                                "A copy of your bank card",
                                "Une copie de votre carte bancaire",
                                "نسخة من بطاقتك المصرفية"),
                        true),
                new Document(
                        "credit-register",
                        Wording.of(
                                "An extract of the register of credits",
                                "Un extrait de la centrale des crédits",
                                "مستخرج من سجل القروض"),
                        true),
                new Document(
                        "statements",
                        Wording.of(
                                "Bank statements of the last three months",
                                "Les extraits de compte des trois derniers mois",
                                "كشوف الحساب للأشهر الثلاثة الأخيرة"),
                        true),
                new Document(
                        "purpose",
                        Wording.of(
                                "Offers or invoices of what you want to buy",
                                "Des devis ou factures de ce que vous voulez acheter",
                                "عروض أسعار أو فواتير لما تريد شراءه"),
                        true),
                new Document(
                        "guarantor",
                        Wording.of(
                                "The guarantor’s identity card and proof of income",
                                "La carte d’identité du garant et une preuve de ses revenus",
                                "بطاقة هوية الكفيل وإثبات دخله"),
                        false));
    }
}
