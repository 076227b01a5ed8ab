package express.journeys;

import express.jobs.Routine;
import express.journeys.Deadline.Kind;
import express.journeys.Deadlines.Near;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes tasks of days that bite before they do: one for who accompanies, and one for the person in plain words. */
@Component
class LookingAhead implements Routine {

    static final String PURPOSE = "journeys-dates";

    private static final int BATCH = 200;

    private final Deadlines deadlines;
    private final Tasks tasks;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    LookingAhead(Deadlines deadlines, Tasks tasks, InstantSource time, PlatformTransactionManager transactions) {
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        for (Kind kind : Kind.values()) {
            Integer told;
            do {
                told = transaction.execute(status -> tell(kind, today));
            } while (told != null && told == BATCH);
        }
    }

    private int tell(Kind kind, LocalDate today) {
        List<Near> near = deadlines.listUntold(kind, today.plusDays(kind.ahead()), BATCH);
        near.stream().filter(it -> deadlines.told(it.id(), time.instant())).forEach(it -> tell(it, today));
        return near.size();
    }

    private void tell(Near near, LocalDate today) {
        LocalDate middle = near.day().minusDays(near.kind().ahead() / 2);
        LocalDate due = middle.isBefore(today) ? today : middle;
        var journey = new JourneyId(near.journey());
        if (near.lead() != null) {
            tasks.add(near.network(), journey, near.kind().task(false), near.day(), near.lead(), due);
        } else {
            tasks.leave(near.network(), journey, near.kind().task(false), near.day(), due);
        }
        if (near.person() != null) {
            tasks.add(near.network(), journey, near.kind().task(true), near.day(), null, due);
        }
    }
}
