package express.writing;

import static java.util.Map.entry;

import express.exhibits.Exhibit;
import express.exhibits.Licence;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** The invented practices of a demonstration, in which nothing is missing: one is under review, one is published. */
enum DemoDraft {
    SEWING(
            "writing.demo",
            "Rapport d’activité de l’atelier",
            "femmes qui ont participé",
            14,
            new Exhibit.Words(
                    "La table près de la fenêtre : ici on coud ensemble chaque semaine",
                    "Une machine à coudre bleue et des tissus sur une table en bois, devant une fenêtre",
                    "Dessin inventé pour la démonstration",
                    Licence.CC0,
                    0),
            Map.ofEntries(
                    entry("title", "Un atelier de couture qui devient une entreprise"),
                    entry(
                            "summary",
                            "Des femmes nouvellement arrivées cousent ensemble chaque semaine. Celles qui veulent en"
                                    + " vivre sont accompagnées jusqu’à leur première commande."),
                    entry("steps", "mentoring"),
                    entry("since", "2023"),
                    entry("partners", "Le Fournil partagé"),
                    entry("groups", "NEWCOMERS"),
                    entry("subjects", "sewing,womens-group,starting-a-business"),
                    entry("gender", "WOMEN"),
                    entry("problem", "Beaucoup savent coudre, mais ne connaissent ni les règles ni les clients d’ici."),
                    entry("objectives", "Une première commande payée, et des personnes à qui demander conseil."),
                    entry("process", """
                        On se retrouve chaque semaine autour des machines.
                        Une couturière installée montre comment elle fixe un prix.
                        La première commande se fait à plusieurs.\
                        """),
                    entry("roles", "Une animatrice tient la porte ouverte ; une couturière installée conseille."),
                    entry("resources", "Une salle, quelques machines et une personne qui tient la porte ouverte."),
                    entry(
                            "conditions",
                            "Avant la première facture, chacune passe au guichet d’entreprises avec l’animatrice."),
                    entry("results", "En 2024, 14 femmes ont participé et 3 ont vendu leur premier vêtement [1]."),
                    entry("success", "Personne ne doit parler bien la langue pour commencer : on montre."),
                    entry("obstacles", "La garde des enfants manquait ; une pièce à côté leur est maintenant ouverte."),
                    entry("needed", "Une salle où les machines peuvent rester."),
                    entry("adaptable", "Le métier : la cuisine ou la réparation de vélos conviennent aussi."),
                    entry("firstSteps", """
                        Demander qui sait coudre.
                        Trouver une salle pour un mois.
                        Inviter une couturière installée.\
                        """))),
    TOOLS(
            "writing.demo.tools",
            "Bilan de la bibliothèque d’outils",
            "premiers chantiers faits avec des outils prêtés",
            37,
            new Exhibit.Words(
                    "Le mur aux outils : chaque outil a sa place, et son ombre quand il est prêté",
                    "Un mur de bois clair avec un marteau, une scie, une clé et la place vide d’une perceuse",
                    "Dessin inventé pour la démonstration",
                    Licence.CC0,
                    0),
            Map.ofEntries(
                    entry("title", "Une bibliothèque d’outils pour les premiers chantiers"),
                    entry(
                            "summary",
                            "On emprunte une perceuse comme un livre, et l’on commence son métier sans s’endetter."
                                    + " Cette pratique est inventée, pour la démonstration."),
                    entry("steps", "networking"),
                    entry("since", "2021"),
                    entry("partners", "Accueil communal d’Outre-Pont"),
                    entry("groups", "NEWCOMERS"),
                    entry("subjects", "equipment,handicraft,starting-a-business,retired-mentors"),
                    entry("gender", "ALL"),
                    entry("problem", "Qui sait carreler ou peindre refuse ses premiers chantiers, faute d’outils."),
                    entry("objectives", "Accepter le premier chantier, et acheter ses outils avec ce qu’il rapporte."),
                    entry("process", """
                        On choisit un outil et l’on dit pour quel chantier.
                        On apprend à s’en servir avec quelqu’un du métier.
                        On le rapporte, et l’on raconte comment cela s’est passé.\
                        """),
                    entry(
                            "roles",
                            "Des artisans à la retraite réparent et expliquent ; une salariée tient le registre."),
                    entry("resources", "Un local au rez-de-chaussée, un établi et une armoire qui ferme."),
                    entry("conditions", "Une assurance couvre les outils prêtés ; chacun assure son propre chantier."),
                    entry("results", "En 2024, 37 premiers chantiers ont été faits avec des outils prêtés [1]."),
                    entry("success", "Celui qui explique a fait ce métier : on lui pose les vraies questions."),
                    entry("obstacles", "Des outils revenaient abîmés ; on les vérifie maintenant ensemble au retour."),
                    entry("needed", "Un local, et deux ou trois artisans qui aiment transmettre."),
                    entry("adaptable", "Le choix des outils, et les heures d’ouverture."),
                    entry("firstSteps", """
                        Demander aux artisans ce qui leur manquait au début.
                        Trouver le local.
                        Prêter le premier outil.\
                        """)));

    private static final Map<String, String> ALIKE = Map.of(
            "step", "self-entrepreneurship",
            "country", "BE",
            "place", "Liège",
            "level", "LOCAL",
            "owner", "Maison des Deux Rives",
            "family", "CIVIL_SOCIETY",
            "cost", "LOW",
            "funding", "MUNICIPAL",
            "evidence", "MONITORED",
            "sdgs", "8");

    private final DraftId id;
    private final String source;
    private final String counted;
    private final int count;
    private final Exhibit.Words picture;
    private final Map<String, String> answers;

    /** @param name always the same, so that it is begun once by however many nodes */
    DemoDraft(
            String name, String source, String counted, int count, Exhibit.Words picture, Map<String, String> answers) {
        this.id = new DraftId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        this.source = source;
        this.counted = counted;
        this.count = count;
        this.picture = picture;
        this.answers = answers;
    }

    DraftId id() {
        return id;
    }

    String title() {
        return answers.get("title");
    }

    String source() {
        return source;
    }

    /** What its figure counts. */
    String counted() {
        return counted;
    }

    int count() {
        return count;
    }

    Exhibit.Words picture() {
        return picture;
    }

    /** Nothing, where nothing is said. */
    String[] answers(Field field) {
        String said = answers.getOrDefault(field.name(), ALIKE.getOrDefault(field.name(), ""));
        return field.kind() == Field.Kind.SUBJECTS ? said.split(",") : new String[] {said};
    }
}
