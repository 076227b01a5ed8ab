package express.plans;

import express.base.Wordless;
import express.jobs.Routine;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds those who lead an action a fortnight before its day, and once after it. */
@Component
class RemindingLeads implements Routine {

    static final String PURPOSE = "plans-reminders";

    private static final Logger LOG = LoggerFactory.getLogger(RemindingLeads.class);

    private final DueDays days;
    private final PlanPost post;
    private final InstantSource time;

    RemindingLeads(DueDays days, PlanPost post, InstantSource time) {
        this.days = days;
        this.post = post;
        this.time = time;
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
        days.list(LocalDate.ofInstant(time.instant(), ZoneId.systemDefault())).forEach(this::remind);
    }

    /** Who cannot be told now is told later, and keeps nobody else waiting. */
    private void remind(DueDays.Due due) {
        try {
            post.remind(due);
        } catch (RuntimeException failure) {
            LOG.error("cannot remind of {}", due.action(), Wordless.of(failure));
        }
    }
}
