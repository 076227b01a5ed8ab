package express.reviews;

import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.writing.DraftId;
import express.writing.Manuscripts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A demonstration begins with one review that has led to a published practice, and one in the middle: vouched for, one
 * reviewer at work, one asked, a remark open.
 */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ReviewDemo {

    private static final int SECOND = 2;

    /** The invented practices with which a demonstration of writing begins. */
    private static final DraftId UNDER_REVIEW = draft("writing.demo");

    private static final DraftId REVIEWED = draft("writing.demo.tools");

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

    private static DraftId draft(String name) {
        return new DraftId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Who takes part. */
    private record Cast(Viewer.Person nadia, Viewer.Person karim, List<Viewer.Person> reviewers) {}

    /** Later than the practices are written and have their pictures. */
    @Order(SECOND)
    @EventListener(ApplicationReadyEvent.class)
    void play() {
        cast().ifPresent(cast -> Acting.as(cast.nadia(), () -> {
            begin(cast, REVIEWED).ifPresent(round -> finish(cast, round));
            begin(cast, UNDER_REVIEW).ifPresent(round -> pause(cast, round));
            return null;
        }));
    }

    private Optional<Cast> cast() {
        return who.named("nadia")
                .flatMap(nadia -> who.named("karim")
                        .flatMap(karim -> who.named("ingrid")
                                .flatMap(ingrid -> who.named("paola")
                                        .map(paola -> new Cast(nadia, karim, List.of(ingrid, paola))))));
    }

    /** Until two are asked, of whom one has accepted. */
    private Optional<RoundId> begin(Cast cast, DraftId draft) {
        if (rounds.find(draft).isPresent() || !submitting.submit(cast.nadia(), manuscripts.get(cast.nadia(), draft))) {
            return Optional.empty();
        }
        RoundId round = rounds.find(draft).orElseThrow().id();
        vouching.vouch(cast.karim(), round, 1, true, "");
        cast.reviewers().forEach(reviewer -> vouching.ask(cast.karim(), round, reviewer.id()));
        judging.answer(cast.reviewers().getFirst(), round, Asking.Answer.ACCEPTED, "");
        return Optional.of(round);
    }

    private void finish(Cast cast, RoundId round) {
        var verdict = new Judgement.Verdict(Level.WELL, "I could begin with this in my town.");
        Map<Criterion, Judgement.Verdict> verdicts = Arrays.stream(Criterion.values())
                .collect(Collectors.toMap(criterion -> criterion, criterion -> verdict));
        judging.answer(cast.reviewers().getLast(), round, Asking.Answer.ACCEPTED, "");
        cast.reviewers().forEach(reviewer -> judging.judge(reviewer, round, 0, 1, verdicts, true));
        submitting.publish(cast.nadia(), round);
    }

    private void pause(Cast cast, RoundId round) {
        judging.remark(
                cast.reviewers().getFirst(),
                round,
                1,
                new SheetField("needed"),
                "How large must the room be, and who pays for it? With that I could begin here.");
    }
}
