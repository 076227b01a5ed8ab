package express.plans;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Family;
import express.directory.Organisation;
import express.policy.PolicyAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the people of an invented town have in mind. */
record DemoPlan(List<Organisation> houses, List<UUID> objectives, List<PolicyAction> policies, LocalDate today) {

    static final String SUMMARY = "Dans un an, qui arrive à Liège et veut vivre de son propre travail sait à quelle"
            + " porte frapper, attend moins de deux semaines et trouve quelqu’un qui parle sa langue.\nLa ville et les"
            + " organisations du réseau y travaillent ensemble ; il manque surtout un local le samedi et un fonds pour"
            + " les premières machines.";

    static final String DROPPED = "Les bénévoles n’ont pas le temps ; le café de la Maison des Deux Rives suffit.";

    record Wanted(String title, String why) {}

    static final List<Wanted> OBJECTIVES = List.of(
            new Wanted(
                    "Une seule porte, dans la langue de chacun",
                    "Sur dix personnes qui cherchent un conseil, quatre frappent d’abord à la mauvaise porte."),
            new Wanted(
                    "De l’idée au premier client en six mois",
                    "Trop de projets s’arrêtent entre la formation et le premier prêt."));

    /** @param states through which it went after it was an idea */
    record Told(
            Facts facts, @Nullable Origin origin, @Nullable String source, List<State> states) {}

    List<Told> actions() {
        return List.of(
                told(
                        facts(0, Family.LOCAL_AUTHORITY, "Une carte des services en cinq langues au guichet", 40)
                                .said(
                                        "Au guichet, personne ne sait qui accompagne qui.",
                                        "40 heures d’interprètes, 800\u00a0€ d’impression (ville)",
                                        "200 cartes données en six mois",
                                        ChainStep.INFORMATION,
                                        null,
                                        8),
                        State.AGREED,
                        State.UNDER_WAY),
                told(
                        facts(0, Family.CIVIL_SOCIETY, "Une permanence en arabe et en tigrigna le samedi", 25)
                                .said(
                                        "En semaine, beaucoup suivent un cours de langue.",
                                        "Deux bénévoles, une salle de 9 h à 13 h",
                                        "15 personnes par mois",
                                        ChainStep.MENTORING,
                                        null,
                                        0),
                        State.AGREED),
                told(
                        facts(0, Family.ACADEMICS, "Former dix conseillers à l’entretien de compétences", -18)
                                .said(
                                        "Les compétences sans diplôme restent invisibles.",
                                        "Trois jours de formation (haute école)",
                                        "Dix conseillers formés",
                                        ChainStep.COMPETENCE_ASSESSMENT,
                                        null,
                                        2),
                        State.AGREED,
                        State.UNDER_WAY),
                told(
                        facts(
                                        1,
                                        Family.FINANCE_INSTITUTION,
                                        "Un fonds de 20\u202f000\u00a0€ pour les premières machines",
                                        120)
                                .said(
                                        "Les banques ne prêtent pas moins de 10\u202f000\u00a0€.",
                                        "Garantie à trouver ; 5\u202f000\u00a0€ promis",
                                        "Huit prêts en un an",
                                        ChainStep.FINANCE,
                                        "microstart",
                                        6),
                        State.AGREED),
                told(
                        facts(1, Family.SOCIAL_ECONOMY, "La cuisine de la boulangerie louée à l’heure", -40)
                                .said(
                                        "Qui veut vendre à manger doit d’abord pouvoir cuisiner.",
                                        "La cuisine, deux après-midi par semaine",
                                        "Quatre projets l’utilisent",
                                        ChainStep.SELF_ENTREPRENEURSHIP,
                                        null,
                                        0),
                        State.AGREED,
                        State.UNDER_WAY,
                        State.DONE),
                told(facts(1, Family.ENTREPRENEURSHIP_SUPPORT, "Un marché d’essai au printemps", 150)
                        .said(
                                "Un premier client vaut dix plans d’affaires.",
                                "",
                                "",
                                ChainStep.NETWORKING,
                                "newcomer-startup-award",
                                0)),
                told(facts(-1, null, "Une page d’accueil du réseau en tigrigna", 0)
                        .said("", "", "", ChainStep.INFORMATION, null, -1)),
                told(
                        facts(-1, Family.CIVIL_SOCIETY, "Un café mensuel des entrepreneurs", 0)
                                .said("", "", "", ChainStep.NETWORKING, null, -1),
                        State.DROPPED));
    }

    private Told told(Facts facts, State... states) {
        return new Told(facts, null, null, List.of(states));
    }

    private Draft facts(int objective, @Nullable Family lead, String title, int days) {
        return new Draft(this, objective, lead, title, days);
    }

    /** The first half of an action. */
    private record Draft(
            DemoPlan plan, int objective, @Nullable Family family, String title, int days) {

        Facts said(String why, String means, String indicator, ChainStep step, @Nullable String practice, int policy) {
            return new Facts(
                    objective < 0 ? null : plan.objectives().get(objective),
                    title,
                    why,
                    "",
                    lead(),
                    List.of(),
                    "",
                    days == 0 ? null : plan.today().plusDays(days),
                    means,
                    indicator,
                    "",
                    practice,
                    policy < 0 || policy >= plan.policies().size()
                            ? null
                            : plan.policies().get(policy).id(),
                    step,
                    Locale.FRENCH);
        }

        private @Nullable OrganisationId lead() {
            return plan.houses().stream()
                    .filter(house -> house.family() == family)
                    .map(Organisation::id)
                    .findFirst()
                    .orElse(null);
        }
    }
}
