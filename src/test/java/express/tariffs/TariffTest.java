package express.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked by hand from the rules that services have published; the last column says how. */
class TariffTest {

    private static Tariff tariff(String code) {
        return Starter.find(code).orElseThrow().tariff();
    }

    private static Instant at(Tariff tariff, String local) {
        return LocalDateTime.parse(local).atZone(tariff.region().zone()).toInstant();
    }

    @ParameterizedTest(name = "{0} {1} {3} min + {4} waiting, {5} km: {7} ({8})")
    @CsvSource(delimiter = '|', textBlock = """
        # tariff                | mode      | begin            | min | wait | km  | tickets | total  | how
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 60  | 0    | 0   | 0       | 48.00  | one hour
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 20  | 0    | 0   | 0       | 48.00  | shorter than planned: one hour at least
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 61  | 0    | 0   | 0       | 60.00  | 48 + one quarter begun at 12
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 75  | 0    | 0   | 0       | 60.00  | 48 + 12
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 76  | 0    | 0   | 0       | 72.00  | 48 + 2 x 12
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 120 | 0    | 0   | 0       | 96.00  | 48 + 4 x 12
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 60  | 15   | 0   | 0       | 60.00  | waiting counts: 75 minutes
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 60  | 0    | 40  | 0       | 61.20  | 48 + 40 x 0.33
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 60  | 0    | 150 | 0       | 97.50  | 48 + 150 x 0.33
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 60  | 0    | 151 | 0       | 97.50  | not beyond 150 km
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 60  | 0    | 400 | 0       | 97.50  | 48 + 49.50
        hourly                  | ON_SITE   | 2026-03-10T09:00 | 60  | 0    | 0   | 7.20    | 55.20  | tickets at cost
        hourly                  | STANDING  | 2026-03-10T09:00 | 240 | 0    | 0   | 0       | 192.00 | four hours at 48
        hourly                  | TELEPHONE | 2026-03-10T09:00 | 4   | 0    | 0   | 0       | 12.00  | a quarter at least
        hourly                  | TELEPHONE | 2026-03-10T09:00 | 16  | 0    | 0   | 0       | 24.00  | two quarters begun
        hourly                  | TELEPHONE | 2026-03-10T09:00 | 60  | 0    | 90  | 12      | 48.00  | nobody travels to a telephone
        hourly                  | VIDEO     | 2026-03-10T09:00 | 10  | 0    | 0   | 0       | 24.00  | half an hour at least
        hourly                  | VIDEO     | 2026-03-10T09:00 | 31  | 0    | 0   | 0       | 36.00  | 24 + 12
        first-hour              | ON_SITE   | 2019-05-06T14:00 | 60  | 0    | 0   | 0       | 8.00   | first hour
        first-hour              | ON_SITE   | 2019-05-06T14:00 | 61  | 0    | 0   | 0       | 10.00  | 8 + one quarter at 2
        first-hour              | ON_SITE   | 2019-05-06T14:00 | 100 | 0    | 20  | 0       | 20.60  | 8 + 3 x 2 + 6.60
        first-hour              | TELEPHONE | 2019-05-06T14:00 | 10  | 0    | 0   | 0       | 12.65  | 11.25 + 10 x 0.14
        first-hour              | TELEPHONE | 2019-05-06T14:00 | 60  | 0    | 0   | 0       | 53.40  | 45 + 60 x 0.14
        quarters                | TELEPHONE | 2014-05-06T14:00 | 15  | 0    | 0   | 0       | 13.00  | a quarter
        quarters                | TELEPHONE | 2014-05-06T14:00 | 46  | 0    | 0   | 0       | 52.00  | four quarters begun
        quarters                | ON_SITE   | 2014-05-06T14:00 | 60  | 0    | 30  | 5       | 11.00  | the way is in the hour, kilometres are not
        volunteer               | ON_SITE   | 2014-05-06T14:00 | 60  | 0    | 0   | 0       | 23.00  | flat
        volunteer               | ON_SITE   | 2014-05-06T14:00 | 300 | 45   | 0   | 0       | 23.00  | flat, however long
        volunteer               | ON_SITE   | 2014-05-06T14:00 | 60  | 0    | 32  | 0       | 23.00  | 32 km for nothing
        volunteer               | ON_SITE   | 2014-05-06T14:00 | 60  | 0    | 33  | 0       | 23.10  | the 33rd at 0.10
        volunteer-certified     | TELEPHONE | 2014-05-06T14:00 | 5   | 0    | 0   | 0       | 30.00  | flat
        self-employed           | ON_SITE   | 2014-05-06T14:00 | 60  | 0    | 0   | 0       | 23.00  | first hour
        self-employed           | ON_SITE   | 2014-05-06T14:00 | 91  | 0    | 50  | 0       | 39.80  | 23 + 3 x 5 + 18 x 0.10
        self-employed-certified | ON_SITE   | 2014-05-06T14:00 | 91  | 0    | 0   | 0       | 52.50  | 30 + 3 x 7.50
        cooperative             | ON_SITE   | 2026-03-10T09:00 | 90  | 0    | 10  | 0       | 79.00  | 50 + 2 x 12.50 + 4
        cooperative             | ON_SITE   | 2026-03-10T19:30 | 90  | 0    | 0   | 0       | 87.50  | 50 + (12.50 + 12.50) x 1.5: the quarters begin in the night
        cooperative             | ON_SITE   | 2026-03-10T20:00 | 60  | 0    | 0   | 0       | 75.00  | 50 x 1.5
        cooperative             | ON_SITE   | 2026-03-10T06:59 | 60  | 0    | 0   | 0       | 75.00  | the night ends at 7
        cooperative             | ON_SITE   | 2026-03-10T07:00 | 60  | 0    | 0   | 0       | 50.00  | it is day
        cooperative             | ON_SITE   | 2026-03-14T10:00 | 60  | 0    | 0   | 0       | 62.50  | Saturday: 50 x 1.25
        cooperative             | ON_SITE   | 2026-03-15T10:00 | 75  | 0    | 0   | 0       | 93.75  | Sunday: 62.50 x 1.5
        cooperative             | ON_SITE   | 2026-03-14T21:00 | 60  | 0    | 0   | 0       | 75.00  | Saturday night: the higher of both
        cooperative             | ON_SITE   | 2026-07-21T10:00 | 60  | 0    | 0   | 0       | 100.00 | national day: 50 x 2
        cooperative             | ON_SITE   | 2026-05-25T10:00 | 60  | 0    | 0   | 0       | 100.00 | Whit Monday
        cooperative             | ON_SITE   | 2026-09-27T10:00 | 60  | 0    | 0   | 0       | 100.00 | feast of the Walloon community
        cooperative             | TELEPHONE | 2026-03-10T09:00 | 10  | 0    | 0   | 0       | 20.00  | 15, filled up to 20
        cooperative             | TELEPHONE | 2026-03-10T09:00 | 30  | 0    | 0   | 0       | 27.50  | 15 + 12.50
        cooperative             | ON_SITE   | 2026-03-29T01:30 | 90  | 0    | 0   | 0       | 112.50 | the clock jumps at two, still 90 minutes: 75 x 1.5
        cooperative             | ON_SITE   | 2026-10-25T01:30 | 120 | 0    | 0   | 0       | 150.00 | an hour comes twice, still 120 minutes: 100 x 1.5
        bridge                  | ON_SITE   | 2026-06-20T12:00 | 60  | 0    | 0   | 0       | 1240.00 | Midsummer Day: 620 x 2
        bridge                  | VIDEO     | 2026-10-31T12:00 | 45  | 0    | 0   | 0       | 880.00 | All Saints: (310 + 130) x 2
        """)
    void pricesPerformances(
            String code,
            Mode mode,
            String begin,
            int minutes,
            int waiting,
            BigDecimal kilometres,
            BigDecimal tickets,
            BigDecimal total,
            String how) {
        Tariff tariff = tariff(code);
        var done = new Performance(mode, at(tariff, begin), minutes, waiting, kilometres, tickets, 0);
        assertThat(tariff.of(done).total()).as(how).isEqualByComparingTo(total);
    }

    @ParameterizedTest(name = "{0} at {1}, called off at {2}: {4} ({5})")
    @CsvSource(delimiter = '|', textBlock = """
        # tariff     | begin            | called off          | under way | total | how
        hourly       | 2026-03-11T14:00 | 2026-03-10T10:00:00 | false     | 0.00  | at ten on the day before, to the second
        hourly       | 2026-03-11T14:00 | 2026-03-10T10:00:01 | false     | 8.00  | one second later
        hourly       | 2026-03-11T14:00 | 2026-03-11T13:59:00 | true      | 21.20 | 8 + 40 x 0.33
        hourly       | 2026-03-09T14:00 | 2026-03-06T10:00:00 | false     | 0.00  | Monday: Friday at ten
        hourly       | 2026-03-09T14:00 | 2026-03-08T09:00:00 | false     | 8.00  | Sunday is no working day
        hourly       | 2026-04-07T14:00 | 2026-04-03T10:00:00 | false     | 0.00  | after Easter Monday: Friday
        hourly       | 2026-04-07T14:00 | 2026-04-06T09:00:00 | false     | 8.00  | Easter Monday is no working day
        hourly       | 2026-07-13T14:00 | 2026-07-10T10:00:01 | false     | 8.00  | Friday at ten is over
        hourly       | 2025-07-14T14:00 | 2025-07-11T09:00:00 | false     | 8.00  | 11 July is a holiday in Flanders: Thursday
        hourly       | 2026-05-15T14:00 | 2026-05-13T10:00:00 | false     | 0.00  | the day after Ascension
        cooperative  | 2026-03-17T14:00 | 2026-03-10T14:00:00 | false     | 25.00 | seven days before: half
        cooperative  | 2026-03-17T14:00 | 2026-03-10T14:00:01 | false     | 50.00 | later: all of it
        cooperative  | 2026-04-01T14:00 | 2026-03-25T14:00:00 | false     | 25.00 | seven days across summer time are days by the calendar
        bridge       | 2026-06-08T09:00 | 2026-06-05T10:00:00 | false     | 0.00  | 6 June is a Saturday: Friday at ten
        bridge       | 2026-01-07T09:00 | 2026-01-05T10:00:01 | true      | 720.00 | Epiphany between: all of it, and 40 x 2.50
        """)
    void pricesCancellations(
            String code, String begin, String calledOff, boolean underWay, BigDecimal total, String how) {
        Tariff tariff = tariff(code);
        var planned =
                new Performance(Mode.ON_SITE, at(tariff, begin), 60, 0, BigDecimal.valueOf(40), BigDecimal.ZERO, 0);
        assertThat(tariff.cancelled(planned, at(tariff, calledOff), underWay).total())
                .as(how)
                .isEqualByComparingTo(total);
    }

    @ParameterizedTest(name = "{0}: {1} minutes are missed: {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
        hourly      | 60  | -8.00 | by the rule of calling off late
        hourly      | 240 | -8.00 | flat, however long it would have been
        first-hour  | 60  | -8.00 | the same before 2020
        cooperative | 60  | 0.00  | nothing is agreed
        bridge      | 60  | 0.00  | nothing is agreed
        """)
    void takesWhatIsOwedOffWhereNobodyCame(String code, int minutes, BigDecimal total, String how) {
        Tariff tariff = tariff(code);
        var planned = Performance.planned(Mode.ON_SITE, at(tariff, "2026-03-10T09:00"), minutes);
        Bill owed = tariff.missed(planned);
        assertThat(owed.total()).as(how).isEqualByComparingTo(total);
        assertThat(owed.lines()).allSatisfy(it -> {
            assertThat(it.price()).isNotNegative();
            assertThat(it.kind().isOwed()).isTrue();
        });
    }

    @Test
    void takesOffAFlatSumAndAShareOfThePlannedTimeTogether() {
        Tariff tariff = tariff("cooperative");
        Cancellation off = tariff.cancellation();
        var owing = new Tariff(
                tariff.region(),
                tariff.currency(),
                tariff.rates(),
                tariff.waiting(),
                tariff.travel(),
                tariff.supplements(),
                new Cancellation(
                        off.notices(),
                        off.late(),
                        new Cancellation.Fee(BigDecimal.valueOf(5), BigDecimal.valueOf(25), false)),
                tariff.translation());
        var planned = Performance.planned(Mode.ON_SITE, at(tariff, "2026-03-10T09:00"), 90);
        assertThat(owing.missed(planned).total())
                .as("5 + 25% of 50 + 2 x 12.50")
                .isEqualByComparingTo("-23.75");
    }

    @ParameterizedTest(name = "{0}: {1} words, {2} characters: {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
        hourly      | 100 | 600 | 32.00 | 16, but 32 at least
        hourly      | 200 | 900 | 32.00 | just the least
        hourly      | 250 | 900 | 40.00 | 250 x 0.16
        first-hour  | 9   | 720 | 12.00 | twelve lines
        first-hour  | 9   | 721 | 13.00 | a thirteenth is begun
        first-hour  | 9   | 1   | 12.00 | 12 at least
        """)
    void pricesTranslations(String code, int words, int characters, BigDecimal total, String how) {
        assertThat(tariff(code).translated(new Text(words, characters)).total())
                .as(how)
                .isEqualByComparingTo(total);
    }

    @Test
    void countsTheWayWhereItIsPartOfTheHour() {
        Tariff tariff = tariff("quarters");
        var done = new Performance(
                Mode.ON_SITE, at(tariff, "2014-05-06T14:00"), 60, 0, BigDecimal.TEN, BigDecimal.ZERO, 40);
        assertThat(tariff.of(done).total()).isEqualByComparingTo("19.25");
    }

    @Test
    void saysWhatItDoesNotOffer() {
        Tariff tariff = tariff("quarters");
        assertThat(tariff.offers(Mode.VIDEO)).isFalse();
        var video = Performance.planned(Mode.VIDEO, at(tariff, "2014-05-06T14:00"), 30);
        assertThatThrownBy(() -> tariff.of(video)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tariff.translated(new Text(1, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Performance.planned(Mode.VIDEO, Instant.EPOCH, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverCostsLessForMoreAndIsTheSumOfItsLines() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int round = 0; round < 3000; round++) {
            Starter starter = Starter.all().get(random.nextInt(Starter.all().size()));
            Tariff tariff = starter.tariff();
            Mode mode = Mode.values()[random.nextInt(Mode.values().length)];
            if (!tariff.offers(mode) || mode.isWritten()) {
                continue;
            }
            Instant begin = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(525_600));
            var done = new Performance(
                    mode,
                    begin,
                    random.nextInt(600),
                    random.nextInt(90),
                    BigDecimal.valueOf(random.nextInt(3000), 1),
                    BigDecimal.valueOf(random.nextInt(4000), 2),
                    random.nextInt(120));
            var more = new Performance(
                    mode,
                    begin,
                    done.minutes() + random.nextInt(100),
                    done.waiting() + random.nextInt(20),
                    done.kilometres().add(BigDecimal.valueOf(random.nextInt(50))),
                    done.tickets().add(BigDecimal.valueOf(random.nextInt(9))),
                    done.travelMinutes() + random.nextInt(20));
            String which = starter.code() + " " + done;
            Bill bill = tariff.of(done);
            assertThat(bill.total()).as(which).isNotNegative();
            assertThat(bill.lines()).as(which).allSatisfy(line -> {
                assertThat(line.amount()).isNotNegative().hasScaleOf(2);
            });
            assertThat(bill.total())
                    .as(which)
                    .isEqualByComparingTo(
                            bill.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(tariff.of(more).total()).as(which).isGreaterThanOrEqualTo(bill.total());
            Instant early = begin.minusSeconds(60L * random.nextInt(20_000));
            assertThat(tariff.cancelled(done, early, false).total())
                    .as(which)
                    .isLessThanOrEqualTo(tariff.cancelled(done, begin, true).total());
        }
    }
}
