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
                documents(),
                disclosures(),
                Allocation.USUAL);
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

    private static List<Disclosure> disclosures() {
        return List.of(
                new Disclosure(
                        Disclosure.Topic.WITHDRAWAL,
                        Wording.of(
                                "Within 14 days after signing you can change your mind without saying why. You give"
                                        + " back what you received, with the interest of those days.",
                                "Dans les 14 jours après la signature, vous pouvez changer d’avis sans dire pourquoi."
                                        + " Vous rendez ce que vous avez reçu, avec l’intérêt de ces jours.",
                                "خلال 14 يومًا بعد التوقيع يمكنك أن تغيّر رأيك دون ذكر السبب. تعيد ما استلمته مع فائدة"
                                        + " تلك الأيام.")),
                new Disclosure(
                        Disclosure.Topic.EARLY,
                        Wording.of(
                                "You can pay back all or part of it earlier, whenever you like. It costs nothing, and"
                                        + " you save the interest that is still to come.",
                                "Vous pouvez rembourser tout ou partie plus tôt, quand vous voulez. Cela ne coûte rien"
                                        + " et vous économisez l’intérêt encore à venir.",
                                "يمكنك أن تسدّد القرض كله أو بعضه مبكرًا متى شئت. لا يكلّف ذلك شيئًا وتوفّر الفائدة"
                                        + " المتبقية.")),
                new Disclosure(
                        Disclosure.Topic.LATE,
                        Wording.of(
                                "If a payment is late, interest goes on at the same rate for the days it is late."
                                        + " There is no other penalty. Call us before: a new plan can be made.",
                                "Si un paiement est en retard, l’intérêt continue au même taux pendant ces jours. Il"
                                        + " n’y a pas d’autre pénalité. Appelez-nous avant : un nouveau plan est"
                                        + " possible.",
                                "إذا تأخرت دفعة تستمر الفائدة بالسعر نفسه عن أيام التأخير. لا توجد غرامة أخرى. اتصل"
                                        + " بنا قبل ذلك: يمكن وضع خطة جديدة.")),
                new Disclosure(
                        Disclosure.Topic.MISSED,
                        Wording.of(
                                "If payments are missed for long, the loan can be called back as a whole, the"
                                    + " guarantor is asked to pay their share, and the register of credits is told.",
                                "Si des paiements manquent longtemps, le prêt entier peut être réclamé, le garant doit"
                                        + " payer sa part, et la centrale des crédits en est informée.",
                                "إذا فاتت دفعات لمدة طويلة فقد يُطلب القرض كله، ويُطلب من الكفيل أن يدفع حصته،"
                                        + " ويُبلَّغ سجل القروض.")),
                new Disclosure(
                        Disclosure.Topic.GUARANTOR,
                        Wording.of(
                                "Somebody who believes in what you do stands surety for half of the loan, and agrees"
                                        + " to it themselves, knowing what it means.",
                                "Quelqu’un qui croit en votre projet se porte garant de la moitié du prêt, et y consent"
                                        + " lui-même en sachant ce que cela signifie.",
                                "شخص يؤمن بمشروعك يكفل نصف القرض، ويوافق على ذلك بنفسه وهو يعلم معناه.")),
                new Disclosure(
                        Disclosure.Topic.COMPLAINT,
                        Wording.of(
                                "If something is not right, you can complain. You get an answer within 30 days, and"
                                        + " can go to the ombudsman for financial matters afterwards.",
                                "Si quelque chose ne va pas, vous pouvez vous plaindre. Vous recevez une réponse dans"
                                        + " les 30 jours, et pouvez ensuite vous adresser au médiateur financier.",
                                "إذا لم يكن أمر ما على ما يرام يمكنك أن تشتكي. تتلقى جوابًا خلال 30 يومًا، ويمكنك بعدها"
                                        + " أن تتوجه إلى أمين المظالم للشؤون المالية.")));
    }
}
