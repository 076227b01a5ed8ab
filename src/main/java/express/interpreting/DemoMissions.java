package express.interpreting;

import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A month of invented missions that are done, and the week that comes, of which nobody has taken anything yet. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class DemoMissions {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int DONE = 20;

    private final MissionPages.Shelf shelf;
    private final Candidates candidates;
    private final Accepting accepting;
    private final Settling settling;

    DemoMissions(MissionPages.Shelf shelf, Candidates candidates, Accepting accepting, Settling settling) {
        this.shelf = shelf;
        this.candidates = candidates;
        this.accepting = accepting;
        this.settling = settling;
    }

    /**
     * What they ask for in a week they asked for in the month before, too.
     *
     * @param asked by this client
     */
    void fill(Viewer.Person dispatcher, Viewer.Person client, Agreement agreement, List<DemoMission> asked) {
        LocalDate today = LocalDate.ofInstant(shelf.prices().now(), ZONE);
        int number = 0;
        for (LocalDate day : past(today)) {
            DemoMission like = asked.get(number % asked.size());
            done(dispatcher, ask(client, agreement, like, day, number++, null));
        }
        for (DemoMission it : asked) {
            UUID series = it.isSeries() ? Ids.next() : null;
            for (LocalDate day : it.days(today)) {
                ask(client, agreement, it, day, number++, series);
            }
        }
    }

    /** Working days of a month, one for each mission. */
    static List<LocalDate> past(LocalDate today) {
        return IntStream.range(0, DONE)
                .mapToObj(it -> weekday(today.minusDays(2L + it * 3L / 2)))
                .toList();
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day;
    }

    private Request ask(
            Viewer.Person client,
            Agreement agreement,
            DemoMission it,
            LocalDate day,
            int number,
            @Nullable UUID series) {
        var request = new Request(
                agreement.house(),
                Ids.next(),
                agreement.id(),
                agreement.client(),
                client.id(),
                shelf.prices().now(),
                series,
                day,
                day.atTime(it.at()).atZone(ZONE).toInstant(),
                it.minutes(),
                it.mode(),
                it.language(),
                it.dialect(),
                it.place(),
                "",
                it.topic(),
                false,
                null,
                null,
                "",
                it.by().substring(0, 2).toUpperCase(Locale.ROOT) + "-" + (1000 + number),
                "",
                State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return Acting.as(client, () -> {
            shelf.requests().ask(request);
            return request;
        });
    }

    /** Whoever suits best accepted, and the sheet was signed. */
    private void done(Viewer.Person dispatcher, Request request) {
        Instant now = shelf.prices().now();
        Optional<Offer> offer = Acting.as(
                dispatcher,
                () -> candidates.of(request).stream()
                        .filter(Candidate::suits)
                        .findFirst()
                        .flatMap(it -> shelf.offers().make(request, it.person(), now, now.plus(Duration.ofHours(1))))
                        .flatMap(secret -> shelf.offers().find(secret)));
        offer.filter(it -> accepting.accept(it) == Accepting.Outcome.ACCEPTED).ifPresent(it -> {
            BigDecimal way = request.mode().travels() ? new BigDecimal("14.0") : BigDecimal.ZERO;
            var sheet = new Sheet(
                    request.house(),
                    request.id(),
                    Ids.next(),
                    request.beginsAt(),
                    request.endsAt().plus(Duration.ofMinutes(10)),
                    0,
                    0,
                    way,
                    BigDecimal.ZERO,
                    false,
                    "Karin Berg",
                    "Handläggare",
                    "",
                    null,
                    it.interpreter(),
                    now);
            settling.settle(request, sheet);
        });
    }
}
