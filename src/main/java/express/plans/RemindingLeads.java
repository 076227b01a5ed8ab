package express.plans;

import express.base.NetworkId;
import express.base.Wordless;
import express.jobs.Routine;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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
        days.list(LocalDate.ofInstant(time.instant(), ZoneId.systemDefault())).stream()
                .collect(Collectors.groupingBy(DueDays.Due::network, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::remind);
    }

    /** Who cannot be told now is told later, and keeps nobody else waiting. */
    private void remind(NetworkId network, List<DueDays.Due> due) {
        try {
            post.remind(network, due);
        } catch (RuntimeException failure) {
            LOG.error("cannot remind the people of {}", network, Wordless.of(failure));
        }
    }
}
