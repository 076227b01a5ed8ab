package express.questions;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.practices.Catalogue;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A demonstration has an invented practice about which somebody invented has asked twice, and was answered once. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class QuestionsDemo {

    private static final PracticeId PRACTICE = new PracticeId(id("questions.demo.practice"));
    private static final QuestionId ANSWERED = new QuestionId(id("questions.demo.answered"));
    private static final QuestionId WAITING = new QuestionId(id("questions.demo.waiting"));

    private final Correspondence correspondence;
    private final Questions questions;
    private final Answerers addressees;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Cast cast;

    QuestionsDemo(
            Correspondence correspondence,
            Questions questions,
            Answerers addressees,
            Catalogue catalogue,
            Publishing publishing,
            Cast cast) {
        this.correspondence = correspondence;
        this.questions = questions;
        this.addressees = addressees;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.cast = cast;
    }

    /** Always the same, so that each is made once by however many nodes. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** How the demonstration finds those who talk. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Cast(Entrance entrance, People people, Viewers viewers) {

        Viewer find(String name) {
            return entrance.look(() -> people.findByEmail(name + "@express.example"))
                    .flatMap(person -> viewers.find(person.id()))
                    .map(Viewer.class::cast)
                    .orElse(Viewer.VISITOR);
        }
    }

    /** Once the library is filled. */
    @EventListener(ApplicationReadyEvent.class)
    void talk() {
        Viewer nadia = cast.find("nadia");
        Viewer ingrid = cast.find("ingrid");
        if (!nadia.signedIn() || !ingrid.signedIn()) {
            return;
        }
        OrganisationId house = nadia.person().seats().iterator().next().organisation();
        if (catalogue.findOwner(PRACTICE).isEmpty()) {
            Acting.as(nadia, () -> publishing.publish(PRACTICE, house, invented()));
        }
        boolean fresh = Acting.as(
                ingrid,
                () -> ask(ingrid, ANSWERED, house, "Who repairs what comes back broken, and who pays for it?")
                        & ask(ingrid, WAITING, house, "May we come and see it in spring?"));
        if (fresh) {
            Acting.as(nadia, () -> answer(nadia));
        }
    }

    private boolean ask(Viewer by, QuestionId id, OrganisationId owner, String words) {
        OrganisationId from = by.person().seats().iterator().next().organisation();
        var asked = new Questions.Asked(
                PRACTICE, owner, addressees.of(owner).networks(), from, words, id.equals(ANSWERED), false);
        return questions.add(by, id, asked);
    }

    private boolean answer(Viewer by) {
        String words = "Two retired carpenters, one evening a week. The town gives 300 euro a year for spare parts.";
        return correspondence.answer(by, questions.get(ANSWERED), new AnswerForm(words, AnswerForm.SHOW), null);
    }

    private static Sheet invented() {
        return new Sheet(
                "tool-library",
                ChainStep.SELF_ENTREPRENEURSHIP,
                List.of(ChainStep.SELF_ENTREPRENEURSHIP),
                Locale.FRENCH,
                "BE",
                "BE",
                "Valbrume",
                Sheet.Level.LOCAL,
                null,
                null,
                new Sheet.Owner("Maison des Deux Rives", Sheet.Family.CIVIL_SOCIETY, null),
                List.of(),
                null,
                null,
                List.of(),
                Sheet.Evidence.ANECDOTAL,
                List.of(8),
                Sheet.SdgsBy.AUTHORS,
                null,
                List.of(
                        "since",
                        "target",
                        "cost",
                        "funding",
                        "problem",
                        "objectives",
                        "roles",
                        "resources",
                        "conditions",
                        "results",
                        "success",
                        "obstacles"),
                List.of(),
                List.of(),
                Map.of(
                        Locale.FRENCH,
                        new Sheet.Words(
                                "Une bibliothèque d’outils pour les premiers chantiers",
                                "On emprunte une perceuse comme un livre. Cette pratique est inventée, pour la"
                                        + " démonstration.",
                                Map.of(),
                                Map.of(
                                        "process",
                                        List.of("On choisit un outil.", "On apprend à s’en servir.", "On le rapporte."),
                                        "needed",
                                        List.of("Un local et une armoire qui ferme."),
                                        "adaptable",
                                        List.of("Le choix des outils."),
                                        "firstSteps",
                                        List.of(
                                                "Demander aux artisans ce qui leur manquait au début.",
                                                "Trouver le local.",
                                                "Prêter le premier outil.")))));
    }
}
