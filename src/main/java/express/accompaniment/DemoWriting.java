package express.accompaniment;

import express.base.ChainStep;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.CaseFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written of one invented person. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
@Transactional
class DemoWriting {

    private static final String INTERPRETER = "Tesfay";

    private final Plans plans;
    private final Planning planning;
    private final Talking talking;
    private final Ended ended;
    private final InstantSource time;

    DemoWriting(Plans plans, Planning planning, Talking talking, Ended ended, InstantSource time) {
        this.plans = plans;
        this.planning = planning;
        this.talking = talking;
        this.ended = ended;
        this.time = time;
    }

    /** What is kept of those whose accompaniment has ended. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Ended(Closings closings, FollowUps followUps, Later later) {}

    boolean hasPlan(CaseFile journey) {
        return !plans.get(journey).empty();
    }

    void plan(Viewer.Person jonas, CaseFile journey, Map<String, String> line) {
        Locale language = Locale.forLanguageTag(line.get("language"));
        UUID goal = planning.addGoal(jonas, journey, line.get("goal"), language);
        planning.addStep(jonas, journey, goal, step(jonas, line));
        planning.agree(jonas, journey, plans.get(journey).version(), language, INTERPRETER);
        int ago = Integer.parseInt(line.get("held"));
        talking.add(jonas, journey, talk(jonas, line, -ago, Integer.valueOf(line.get("minutes"))));
        if (!line.get("coming").isEmpty()) {
            talking.add(jonas, journey, talk(jonas, line, Integer.parseInt(line.get("coming")), null));
        }
    }

    private Plans.Task step(Viewer.Person jonas, Map<String, String> line) {
        Awaited who = Awaited.valueOf(line.get("who"));
        return new Plans.Task(
                line.get("step"),
                ChainStep.valueOf(line.get("chain")),
                who,
                who == Awaited.ADVISER ? jonas.id() : null,
                line.get("other"),
                today().plusDays(Long.parseLong(line.get("days"))).toString(),
                State.OPEN,
                "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    /** At ten in the morning. */
    private Session talk(Viewer.Person jonas, Map<String, String> line, int days, @Nullable Integer minutes) {
        Instant day =
                today().plusDays(days).atStartOfDay(ZoneId.systemDefault()).toInstant();
        boolean held = minutes != null;
        return new Session(
                Ids.next(),
                day.plus(Duration.ofHours(10)),
                minutes,
                Session.Way.PLACE,
                List.of(line.get("topics").split(",")),
                held ? line.get("next") : "",
                held ? line.get("note") : "",
                INTERPRETER,
                jonas.id(),
                1);
    }

    /** The file was closed before, without words. */
    void end(Viewer.Person jonas, CaseFile journey, Map<String, String> line) {
        if (journey.outcome() == null || !ended.closings().list(journey).isEmpty()) {
            return;
        }
        ended.closings().add(journey, Ids.next(), journey.outcome(), line.get("words"), jonas.id());
        ended.followUps().plan(journey, today());
        if (line.get("later").equals("yes")) {
            ended.later().agree(jonas, journey, new Later.Yes(Locale.forLanguageTag("fr"), INTERPRETER));
        }
    }
}
