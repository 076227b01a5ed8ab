package express.assessments;

import express.assessments.Cohorts.Cohort;
import express.assessments.Replies.Voice;
import express.directory.FollowUps.FollowUp;
import express.directory.FollowedUp;
import express.directory.Network;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the results of a round together with those of the rounds before and with what other networks say. */
@Component
@Transactional(readOnly = true)
class ResultsDesk {

    /** So many rounds stand beside each other. */
    private static final int SHOWN = 5;

    /**
     * @param rounds up to this one, the oldest first, of which something can be told
     * @param consents whether the network compares itself with others
     * @param others what the others say, by section, if there are enough of them
     * @param became what became of statements, by their address
     */
    record ResultsPage(
            Network network,
            Instrument instrument,
            Results results,
            List<Results> rounds,
            boolean consents,
            @Nullable Cohort cohort,
            Map<String, Double> others,
            Map<String, FollowUp> became) {

        String path() {
            return results.assessment().path(network.slug());
        }

        /** By which the plan knows a statement again. */
        String source(Results.OfStatement statement) {
            return path() + "#statement-" + statement.statement().id();
        }

        @Nullable
        FollowUp became(Results.OfStatement statement) {
            return became.get(source(statement));
        }

        @Nullable
        Results before() {
            return rounds.size() < 2 ? null : rounds.get(rounds.size() - 2);
        }

        Strip strip(Instrument.Section section, String direction) {
            Spread before = before() == null ? null : before().spread(section.id());
            return strip(Objects.requireNonNull(results.spread(section.id())), before, direction);
        }

        Strip strip(Results.OfStatement statement, String direction) {
            Spread before = before() == null
                    ? null
                    : before().spreadOf(statement.statement().id());
            return strip(Objects.requireNonNull(statement.spread()), before, direction);
        }

        private static Strip strip(Spread spread, @Nullable Spread before, String direction) {
            return new Strip(spread, before == null ? null : before.median(), direction.equals("rtl"));
        }

        /** From the weakest to the strongest. */
        List<Results.OfSection> ranked() {
            return results.sections().stream()
                    .filter(it -> it.spread() != null)
                    .sorted(Comparator.comparingDouble(
                            it -> Objects.requireNonNull(it.spread()).median()))
                    .toList();
        }
    }

    private final Assessments assessments;
    private final Replies replies;
    private final ComparisonConsents consents;
    private final Cohorts cohorts;
    private final FollowedUp followedUp;

    ResultsDesk(
            Assessments assessments,
            Replies replies,
            ComparisonConsents consents,
            Cohorts cohorts,
            FollowedUp followedUp) {
        this.assessments = assessments;
        this.replies = replies;
        this.consents = consents;
        this.cohorts = cohorts;
        this.followedUp = followedUp;
    }

    ResultsPage read(Network network, Assessment assessment, Instrument instrument) {
        List<Results> all = list(network, assessment, instrument);
        boolean consented = consents.find(network.id()).isPresent();
        Optional<Cohort> cohort = consented ? cohorts.findLatest(instrument.id()) : Optional.empty();
        return new ResultsPage(
                network,
                instrument,
                all.getLast(),
                all.stream().filter(Results::areTold).toList(),
                consented,
                cohort.orElse(null),
                cohort.map(cohorts::medians).orElse(Map.of()),
                followedUp.listActions(network));
    }

    /** This round and those before it, the oldest first. */
    private List<Results> list(Network network, Assessment until, Instrument instrument) {
        List<Assessment> rounds = Stream.concat(
                        Stream.of(until),
                        assessments.list(network.id()).stream()
                                .filter(it -> it.isClosed() && it.instrument().equals(instrument.id()))
                                .filter(it -> it.openedAt().isBefore(until.openedAt()))
                                .limit(SHOWN - 1))
                .sorted(Comparator.comparing(Assessment::openedAt))
                .toList();
        Map<UUID, List<Voice>> voices = new HashMap<>(
                replies.list(network.id(), rounds.stream().map(Assessment::id).toList()).stream()
                        .collect(Collectors.groupingBy(Voice::assessment)));
        return rounds.stream()
                .map(it -> Results.of(it, instrument, voices.getOrDefault(it.id(), List.of())))
                .toList();
    }
}
