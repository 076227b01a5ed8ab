package express.assessments;

import express.assessments.Cohorts.Cohort;
import express.assessments.Cohorts.Median;
import express.base.NetworkId;
import express.jobs.Routine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Once a quarter, counts what networks that consent may see of each other, so that nobody can find out what one of them
 * scored:
 *
 * <ul>
 *   <li>What is shown is one median per section, of at least five networks, rounded to halves; never a list, a lowest or
 *       a highest, nor which networks they are.
 *   <li>It is counted when a quarter is over and never again. Whoever joins or leaves afterwards changes nothing that can
 *       be seen, so two looks, before and after, tell nothing of them.
 *   <li>No round is counted twice: a cohort begins where the one before it ended. With fewer than five networks nothing
 *       is fixed, and the time goes on until there are five. So two cohorts have no data in common, and their difference
 *       is not that of one network.
 *   <li>Of a network counts its latest round of that time, if at least three people answered.
 *   <li>Whoever takes the consent back is in no cohort from then on; what was counted before stays, since it holds
 *       nothing of theirs alone, and counting it anew would be the very difference that tells.
 * </ul>
 *
 * <p>It does not help against four networks that conspire against a fifth: whoever holds them all knows all scores but
 * one. Networks are made by people whom the operator knows.
 */
@Component
class ComparingNetworks implements Routine {

    static final String PURPOSE = "assessments-comparison";
    static final int FEWEST = 5;

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final ComparisonConsents consents;
    private final Cohorts cohorts;
    private final Replies replies;
    private final Instruments instruments;
    private final Assessments assessments;
    private final InstantSource time;

    ComparingNetworks(
            ComparisonConsents consents,
            Cohorts cohorts,
            Replies replies,
            Instruments instruments,
            Assessments assessments,
            InstantSource time) {
        this.consents = consents;
        this.cohorts = cohorts;
        this.replies = replies;
        this.instruments = instruments;
        this.assessments = assessments;
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
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        fix(firstOfQuarter(today), consents.list());
    }

    static LocalDate firstOfQuarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
    }

    /** For each instrument, if that quarter is still to be counted. */
    void fix(LocalDate until, List<NetworkId> among) {
        for (Instrument instrument : instruments.list()) {
            LocalDate from =
                    cohorts.findLatest(instrument.id()).map(Cohort::until).orElse(BEGINNING);
            if (from.isBefore(until)) {
                fix(instrument, from, until, among);
            }
        }
    }

    private void fix(Instrument instrument, LocalDate from, LocalDate until, List<NetworkId> among) {
        Map<String, List<Double>> medians = new HashMap<>();
        int networks = 0;
        for (NetworkId network : among) {
            Optional<Results> results = find(instrument, network, start(from), start(until));
            if (results.isPresent()) {
                networks++;
                results.get()
                        .sections()
                        .forEach(section -> Optional.ofNullable(section.spread())
                                .ifPresent(spread -> medians.computeIfAbsent(
                                                section.section().id(), id -> new ArrayList<>())
                                        .add(spread.median())));
            }
        }
        if (networks >= FEWEST) {
            Map<String, Median> told = new HashMap<>();
            medians.forEach((section, values) -> median(values).ifPresent(median -> told.put(section, median)));
            cohorts.fix(instrument.id(), until, networks, told);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** Its latest round of that time. */
    private Optional<Results> find(Instrument instrument, NetworkId network, Instant from, Instant until) {
        List<UUID> closed = cohorts.listClosed(network, instrument.id(), from, until);
        return closed.stream()
                .findFirst()
                .map(id -> Results.of(assessments.get(network, id), instrument, replies.list(network, List.of(id))))
                .filter(Results::areTold);
    }

    /** Nothing of fewer than five. */
    static Optional<Median> median(List<Double> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return Optional.of(new Median(Math.round(median * 2) / 2.0, values.size()));
    }
}
