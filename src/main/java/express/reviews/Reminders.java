package express.reviews;

import express.jobs.Routine;
import express.reviews.Case.Happening.Kind;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reminds reviewers: once of an answer, once before their time is up and once after it. */
@Component
class Reminders implements Routine {

    private final Bench bench;
    private final Rounds rounds;
    private final Askings askings;
    private final Cases cases;
    private final ReviewPost post;

    Reminders(Bench bench, Rounds rounds, Askings askings, Cases cases, ReviewPost post) {
        this.bench = bench;
        this.rounds = rounds;
        this.askings = askings;
        this.cases = cases;
        this.post = post;
    }

    @Override
    public String name() {
        return Bench.PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (Askings.Reminder reminder : Askings.Reminder.values()) {
            bench.work(() -> remind(reminder));
        }
    }

    private int remind(Askings.Reminder reminder) {
        int reminded = 0;
        for (Asking asking : askings.remind(reminder)) {
            post.toReviewer(cases.read(asking.round()), asking, reminder.kind());
            rounds.note(asking.round(), Kind.REMINDED, null, asking.id(), "");
            reminded++;
        }
        return reminded;
    }
}
