package express.reviews;

import express.base.ChainStep;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.practices.Sheet;
import express.writing.DraftId;
import express.writing.Manuscripts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A demonstration begins with a review in the middle: vouched for, one reviewer at work, one asked, a remark open. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ReviewDemo {

    /** The invented practice with which a demonstration of writing begins. */
    private static final DraftId DRAFT =
            new DraftId(UUID.nameUUIDFromBytes("writing.demo".getBytes(StandardCharsets.UTF_8)));

    private final Who who;
    private final Manuscripts manuscripts;
    private final Rounds rounds;
    private final Submitting submitting;
    private final Vouching vouching;
    private final Judging judging;

    ReviewDemo(
            Who who,
            Manuscripts manuscripts,
            Rounds rounds,
            Submitting submitting,
            Vouching vouching,
            Judging judging) {
        this.who = who;
        this.manuscripts = manuscripts;
        this.rounds = rounds;
        this.submitting = submitting;
        this.vouching = vouching;
        this.judging = judging;
    }

    /** Finds the invented people. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Who(Entrance entrance, People people, Viewers viewers) {

        Optional<Viewer.Person> named(String name) {
            return entrance.look(() -> people.findByEmail(name + "@express.example"))
                    .flatMap(person -> viewers.find(person.id()));
        }
    }

    /** Later than the practices are written. */
    @EventListener(ApplicationReadyEvent.class)
    void play() {
        who.named("nadia")
                .ifPresent(nadia -> Acting.as(nadia, () -> {
                    if (rounds.find(DRAFT).isEmpty()) {
                        review(nadia);
                    }
                    return null;
                }));
    }

    private void review(Viewer.Person nadia) {
        Manuscripts.Whole draft = manuscripts.get(nadia, DRAFT);
        Optional<Viewer.Person> karim = who.named("karim");
        Optional<Viewer.Person> ingrid = who.named("ingrid");
        Optional<Viewer.Person> paola = who.named("paola");
        if (karim.isEmpty() || ingrid.isEmpty() || paola.isEmpty() || !submitting.submit(nadia, complete(draft))) {
            return;
        }
        RoundId round = rounds.find(DRAFT).orElseThrow().id();
        vouching.vouch(karim.get(), round, 1, true, "");
        vouching.ask(karim.get(), round, ingrid.get().id());
        vouching.ask(karim.get(), round, paola.get().id());
        judging.answer(ingrid.get(), round, Asking.Answer.ACCEPTED, "");
        judging.remark(
                ingrid.get(),
                round,
                1,
                new SheetField("needed"),
                "How large must the room be, and who pays for it? With that I could begin here.");
    }

    private static Manuscripts.Whole complete(Manuscripts.Whole draft) {
        return new Manuscripts.Whole(
                draft.id(),
                draft.organisation(),
                draft.language(),
                draft.title(),
                draft.path(),
                draft.mayWrite(),
                draft.guests(),
                List.of(),
                Optional.of(draft.sheet().orElseGet(ReviewDemo::invented)));
    }

    private static Sheet invented() {
        return new Sheet(
                DRAFT.toString(),
                ChainStep.SELF_ENTREPRENEURSHIP,
                List.of(ChainStep.SELF_ENTREPRENEURSHIP, ChainStep.MENTORING),
                Locale.FRENCH,
                "BE",
                "BE",
                "Valbrume",
                Sheet.Level.LOCAL,
                2023,
                null,
                new Sheet.Owner("Maison des Deux Rives", Sheet.Family.CIVIL_SOCIETY, null),
                List.of("Le Fournil partagé"),
                new Sheet.Target(null, Sheet.Gender.WOMEN, null, List.of(Sheet.Group.NEWCOMERS)),
                Sheet.Cost.LOW,
                List.of(Sheet.Funding.MUNICIPAL),
                Sheet.Evidence.ANECDOTAL,
                List.of(8),
                Sheet.SdgsBy.AUTHORS,
                null,
                List.of("roles", "conditions", "results", "success", "obstacles"),
                List.of(),
                List.of(),
                Map.of(Locale.FRENCH, words()));
    }

    private static Sheet.Words words() {
        return new Sheet.Words(
                "Un atelier de couture qui devient une entreprise",
                "Des femmes nouvellement arrivées cousent ensemble chaque semaine. Celles qui veulent en vivre sont"
                        + " accompagnées jusqu’à leur première commande.",
                Map.of(),
                Map.of(
                        "problem",
                                List.of("Beaucoup savent coudre, mais ne connaissent ni les règles ni les clients"
                                        + " d’ici."),
                        "objectives", List.of("Une première commande payée, et des personnes à qui demander conseil."),
                        "process",
                                List.of(
                                        "On se retrouve chaque semaine autour des machines.",
                                        "Une couturière installée montre comment elle fixe un prix.",
                                        "La première commande se fait à plusieurs."),
                        "resources",
                                List.of("Une salle, quelques machines et une personne qui tient la porte ouverte."),
                        "needed", List.of("Une salle où les machines peuvent rester."),
                        "adaptable", List.of("Le métier : la cuisine ou la réparation de vélos conviennent aussi."),
                        "firstSteps",
                                List.of(
                                        "Demander qui sait coudre.",
                                        "Trouver une salle pour un mois.",
                                        "Inviter une couturière installée.")));
    }
}
