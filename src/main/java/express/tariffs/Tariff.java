package express.tariffs;

import express.holidays.Region;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one kind of client, or of one kind of interpreter. One that was used never changes: another follows it.
 *
 * @param rates of the modes that there are
 * @param translation nothing, where nobody translates in writing
 */
public record Tariff(
        Region region,
        String currency,
        Map<Mode, Rate> rates,
        Waiting waiting,
        Travel travel,
        List<Supplement> supplements,
        Cancellation cancellation,
        @Nullable Translation translation) {

    public boolean offers(Mode mode) {
        return mode.isWritten()
                ? translation != null && translation.per() == Translation.Per.WORD
                : rates.containsKey(mode);
    }

    /** What a performance comes to. */
    public Bill of(Performance done) {
        return withTravel(time(done), done.mode(), done.kilometres(), done.tickets());
    }

    /** What counts beside the talk is put after it, so that waiting longer never costs less. */
    private Bill time(Performance done) {
        Rate rate = rate(done.mode());
        int before = waiting == Waiting.COUNTS ? done.waiting() : 0;
        int way = travel.timeCounts() ? done.travelMinutes() : 0;
        int minutes = done.minutes() + before + way;
        ZonedDateTime begin = done.begin().atZone(region.zone());
        int units = rate.units(minutes);
        Bill bill = Bill.nothing()
                .and(Line.of(Line.Kind.FIRST, BigDecimal.ONE, rate.first()))
                .and(Line.of(Line.Kind.UNITS, BigDecimal.valueOf(units), rate.unit()))
                .and(Line.of(Line.Kind.MINUTES, BigDecimal.valueOf(minutes), rate.perMinute()));
        for (var held : supplemented(rate, begin, units).entrySet()) {
            bill = bill.and(Line.share(
                    Line.Kind.valueOf(held.getKey().kind().name()),
                    held.getKey().percent(),
                    held.getValue()));
        }
        return bill.atLeast(rate.minimum());
    }

    private Rate rate(Mode mode) {
        return Optional.ofNullable(rates.get(mode))
                .orElseThrow(() -> new IllegalArgumentException("no price for " + mode));
    }

    /**
     * What each supplement is taken of: every stretch has the highest of those that hold when it begins. What the telephone line
     * costs by the minute is the same at any hour: it pays nobody's work.
     */
    private Map<Supplement, BigDecimal> supplemented(Rate rate, ZonedDateTime begin, int units) {
        Map<Supplement, BigDecimal> of = new LinkedHashMap<>();
        highest(begin).ifPresent(it -> of.merge(it, rate.first(), BigDecimal::add));
        for (int unit = 0; unit < units; unit++) {
            ZonedDateTime at = begin.plusMinutes(rate.firstMinutes() + (long) unit * rate.unitMinutes());
            highest(at).ifPresent(it -> of.merge(it, rate.unit(), BigDecimal::add));
        }
        return of;
    }

    private Optional<Supplement> highest(ZonedDateTime at) {
        return supplements.stream().filter(it -> it.holds(at, region)).max(Comparator.comparing(Supplement::percent));
    }

    private Bill withTravel(Bill bill, Mode mode, BigDecimal kilometres, BigDecimal tickets) {
        if (!mode.travels()) {
            return bill;
        }
        Bill driven = bill.and(Line.of(Line.Kind.KILOMETRES, travel.paid(kilometres), travel.perKilometre()));
        return travel.tickets() ? driven.and(Line.of(Line.Kind.TICKETS, BigDecimal.ONE, tickets)) : driven;
    }

    /**
     * What is due although it did not take place.
     *
     * @param planned how it was booked, with what was travelled in vain
     */
    public Bill cancelled(Performance planned, Instant at, boolean underWay) {
        ZonedDateTime begin = planned.begin().atZone(region.zone());
        Cancellation.Fee fee = cancellation.fee(begin, region, at);
        Bill bill = Bill.nothing()
                .and(Line.of(Line.Kind.CANCELLED, BigDecimal.ONE, fee.flat()))
                .and(Line.share(Line.Kind.SHARE, fee.percent(), time(planned).total()));
        return underWay && fee.travel()
                ? withTravel(bill, planned.mode(), planned.kilometres(), planned.tickets())
                : bill;
    }

    /**
     * What a client is owed where nobody came to interpret, or too late to be of use. No price is below nothing, so that it is
     * the number of times that is.
     */
    public Bill missed(Performance planned) {
        Cancellation.Fee fee = cancellation.missed();
        if (fee == null) {
            return Bill.nothing();
        }
        BigDecimal share = Line.share(
                        Line.Kind.SHARE, fee.percent(), time(planned).total())
                .amount();
        return Bill.nothing()
                .and(Line.of(
                        Line.Kind.MISSED, BigDecimal.ONE.negate(), fee.flat().add(share)));
    }

    /** Whether calling off at this moment still costs nothing. */
    public boolean isFree(Performance planned, Instant at) {
        return cancelled(planned, at, true).total().signum() == 0;
    }

    /** What so many words come to. */
    public Bill translated(int words) {
        return translated(new Text(words, 0));
    }

    /** What a translation comes to, once its price is accepted also if it is called off. */
    Bill translated(Text text) {
        if (translation == null) {
            throw new IllegalArgumentException("no price for writing");
        }
        Line.Kind kind = translation.per() == Translation.Per.WORD ? Line.Kind.WORDS : Line.Kind.LINES;
        return Bill.nothing()
                .and(Line.of(kind, BigDecimal.valueOf(translation.units(text)), translation.price()))
                .atLeast(translation.minimum());
    }

    /** Modes in the order in which people look for them. */
    Map<Mode, Rate> sorted() {
        return new EnumMap<>(rates);
    }
}
