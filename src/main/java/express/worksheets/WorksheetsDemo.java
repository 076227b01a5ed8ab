package express.worksheets;

import express.base.ChainStep;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Network;
import express.directory.Networks;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration an invented network has held its work session. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class WorksheetsDemo {

    private static final String LEADS = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Networks networks;
    private final Session session;

    WorksheetsDemo(Entrance entrance, People people, Viewers viewers, Networks networks, Session session) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.networks = networks;
        this.session = session;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(3)
    void begin() {
        entrance.look(() -> people.findByEmail(LEADS))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(this::hold);
    }

    private void hold(Viewer.Person leader) {
        leader.coordinates().stream()
                .flatMap(id -> networks.find(id).stream())
                .findFirst()
                .ifPresent(network -> Acting.as(leader, () -> session.hold(network)));
    }

    /** What was written down. Of several nodes one writes. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Session {

        private static final String TITLE = "Séance de travail du réseau";

        private final Worksheets worksheets;
        private final Lines lines;
        private final InstantSource time;

        Session(Worksheets worksheets, Lines lines, InstantSource time) {
            this.worksheets = worksheets;
            this.lines = lines;
            this.time = time;
        }

        boolean hold(Network network) {
            if (!worksheets.list(network.id()).isEmpty()) {
                return false;
            }
            LocalDate day =
                    LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).minusDays(30);
            UUID id = worksheets.begin(network.id(), day, TITLE);
            Worksheet sheet = worksheets.get(network.id(), id);
            written(day).forEach(line -> lines.add(sheet, line));
            writeTree(sheet);
            return true;
        }

        private static List<Line> written(LocalDate day) {
            return List.of(
                    judged(
                            Part.STRENGTH,
                            "Premier accueil en quatre langues à la Maison des Deux Rives",
                            ChainStep.INFORMATION,
                            "Registre d’accueil : 310 personnes l’an dernier"),
                    judged(
                            Part.STRENGTH,
                            "La cuisine du Fournil partagé permet de tester un métier",
                            ChainStep.SELF_ENTREPRENEURSHIP,
                            "Onze essais, quatre entreprises"),
                    judged(
                            Part.WEAKNESS,
                            "Personne ne suit les créateurs après la première année",
                            ChainStep.MENTORING,
                            null),
                    judged(
                            Part.WEAKNESS,
                            "Les compétences acquises ailleurs restent invisibles",
                            ChainStep.COMPETENCE_ASSESSMENT,
                            "Trois dossiers de reconnaissance seulement"),
                    together(
                            "Accueil communal d’Outre-Pont",
                            "Maison des Deux Rives",
                            "Orientation des nouveaux arrivants",
                            4),
                    together("Tremplin Outremeuse", "Crédit Passerelle", "Préparation des dossiers de prêt", 3),
                    together("Haute école de la Brume", "Tremplin Outremeuse", "Bilans de compétences", 2),
                    new Line.Said(
                                    "Une fiche commune d’orientation, remplie une seule fois",
                                    null,
                                    null,
                                    "Accueil communal d’Outre-Pont, Maison des Deux Rives",
                                    "Réunir les modèles existants",
                                    null,
                                    null,
                                    null,
                                    day.plusDays(60),
                                    null)
                            .in(Part.IMPROVEMENT),
                    new Line.Said(
                                    "Accompagner un entretien par interprète",
                                    null,
                                    "Conseillers de Tremplin Outremeuse",
                                    null,
                                    null,
                                    "VISIT",
                                    5,
                                    null,
                                    null,
                                    null)
                            .in(Part.NEED),
                    new Line.Said(
                                    "Échange avec Ljusvik sur les agences d’interprètes coopératives",
                                    null,
                                    null,
                                    "Ljusvik tillsammans",
                                    "Erasmus+ pour adultes",
                                    "TRANSNATIONAL",
                                    null,
                                    null,
                                    null,
                                    null)
                            .in(Part.INITIATIVE),
                    weighed("Accueil communal d’Outre-Pont", 5, 5),
                    weighed("Crédit Passerelle", 4, 4),
                    weighed("Commerçants du centre", 2, 4),
                    weighed("Nouveaux arrivants qui ont une idée", 5, 1),
                    weighed("Presse locale", 2, 2),
                    weighed("Service public de l’emploi", 4, 4));
        }

        private static Line judged(Part part, String words, ChainStep step, @Nullable String evidence) {
            return new Line.Said(words, step, null, null, evidence, null, null, null, null, null).in(part);
        }

        private static Line together(String who, String with, String what, int quality) {
            return new Line.Said(what, null, who, with, null, null, quality, null, null, null).in(Part.COOPERATION);
        }

        private static Line weighed(String name, int importance, int influence) {
            return new Line.Said(name, null, null, null, null, null, importance, influence, null, null)
                    .in(Part.STAKEHOLDER);
        }

        private void writeTree(Worksheet sheet) {
            Line problem = hang(sheet, Part.PROBLEM, "Peu de nouveaux arrivants créent leur entreprise", null);
            Line money = hang(sheet, Part.CAUSE, "Le financement est hors de portée", problem);
            hang(sheet, Part.CAUSE, "Les banques demandent un historique que personne n’a", money);
            hang(sheet, Part.CAUSE, "Personne ne se porte garant", money);
            hang(sheet, Part.CAUSE, "Les démarches découragent", problem);
            Line waste = hang(sheet, Part.EFFECT, "Des savoir-faire se perdent", problem);
            hang(sheet, Part.EFFECT, "Le centre-ville garde des vitrines vides", waste);
            hang(sheet, Part.EFFECT, "Des familles restent dépendantes des aides", problem);
        }

        private Line hang(Worksheet sheet, Part part, String words, @Nullable Line on) {
            Line.Said said =
                    new Line.Said(words, null, null, null, null, null, null, null, null, on == null ? null : on.id());
            Line line = said.in(part);
            lines.add(sheet, line);
            return line;
        }
    }
}
