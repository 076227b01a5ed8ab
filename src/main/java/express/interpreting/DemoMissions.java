package express.interpreting;

import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A month of invented missions that are done, and the week that comes, of which nobody has taken anything yet. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class DemoMissions {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int DONE = 20;
    static final List<String> LANGUAGES = List.of("ti", "so", "uk", "ar", "prs", "tr", "sq", "pl");
    private static final List<String> PLACES = List.of(
            "Stortorget 1, Ljusvik", "Strandskolan, Strandby", "Vårdcentralen, Norrhamn", "Hamngatan 8, Ljusvik");
    private static final Topic[] TOPICS = {Topic.SOCIAL, Topic.SCHOOL, Topic.HEALTH, Topic.WORK};

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

    void fill(Viewer.Person dispatcher, Viewer.Person client, Agreement agreement) {
        LocalDate today = LocalDate.ofInstant(shelf.prices().now(), ZONE);
        int number = 0;
        for (LocalDate day : past(today)) {
            done(dispatcher, ask(client, agreement, day, number++));
        }
        for (LocalDate day : week(today)) {
            ask(client, agreement, day, number++);
        }
    }

    /** Working days of a month, one for each mission. */
    static List<LocalDate> past(LocalDate today) {
        return IntStream.range(0, DONE)
                .mapToObj(it -> weekday(today.minusDays(2L + it * 3L / 2)))
                .toList();
    }

    /** Of the week that a roster begins with each day twice, as far as it is to come. */
    static List<LocalDate> week(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, 10)
                .mapToObj(it -> monday.plusDays(it % 5))
                .filter(it -> it.isAfter(today))
                .toList();
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day;
    }

    private Request ask(Viewer.Person client, Agreement agreement, LocalDate day, int number) {
        Instant begin = day.atTime(LocalTime.of(9 + number % 6, number % 2 * 30))
                .atZone(ZONE)
                .toInstant();
        var request = new Request(
                agreement.house(),
                Ids.next(),
                agreement.id(),
                agreement.client(),
                client.id(),
                shelf.prices().now(),
                null,
                day,
                begin,
                60 + number % 3 * 30,
                Mode.values()[number % 4],
                LANGUAGES.get(number % LANGUAGES.size()),
                "",
                PLACES.get(number % PLACES.size()),
                "",
                TOPICS[number % TOPICS.length],
                false,
                null,
                null,
                "",
                "LJ-" + (1000 + number),
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
