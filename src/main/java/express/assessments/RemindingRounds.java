package express.assessments;

import express.assessments.RoundLetter.Asked;
import express.base.NetworkId;
import express.base.Wordless;
import express.directory.Networks;
import express.jobs.Routine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks those who have not begun to answer once more, a few days before a round closes. */
@Component
class RemindingRounds implements Routine {

    private static final String PURPOSE = "assessments-reminding";
    private static final Logger LOG = LoggerFactory.getLogger(RemindingRounds.class);

    private final Reminders reminders;
    private final Instruments instruments;
    private final Networks networks;
    private final Conducting conducting;

    RemindingRounds(Reminders reminders, Instruments instruments, Networks networks, Conducting conducting) {
        this.reminders = reminders;
        this.instruments = instruments;
        this.networks = networks;
        this.conducting = conducting;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        reminders.listDue().stream()
                .collect(Collectors.groupingBy(Assessment::network, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::remind);
    }

    /** What cannot be sent for one network keeps no other from it. */
    private void remind(NetworkId network, List<Assessment> rounds) {
        try {
            conducting.remind(
                    networks.find(network).orElseThrow(),
                    rounds.stream()
                            .map(round -> new Asked(round, instruments.get(round.instrument())))
                            .toList(),
                    reminders);
        } catch (RuntimeException failure) {
            LOG.error("cannot remind the people of {}", network, Wordless.of(failure));
        }
    }
}
