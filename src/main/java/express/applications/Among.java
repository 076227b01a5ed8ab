package express.applications;

import express.applications.Application.Channel;
import express.base.Ids;
import express.base.PersonId;
import express.ui.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of many are meant: those of a period, of one channel, of one officer, of whoever looks.
 * Pages hand it on in their addresses.
 *
 * @param until the last day of the period
 * @param nobody those whom nobody took up
 * @param mine those that the viewer looks after
 */
public record Among(
        LocalDate since,
        LocalDate until,
        @Nullable Channel channel,
        @Nullable PersonId officer,
        boolean nobody,
        boolean mine) {

    /** In an address, instead of an officer. */
    public static final String NOBODY = "none";

    /** In an address, that only those are meant. */
    static final String MINE = "yes";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    public static final Among ALL = new Among(FIRST, LAST, null, null, false, false);

    /** What an address says; what cannot be read narrows nothing. */
    public static Among of(Map<String, String> asked) {
        String officer = asked.getOrDefault("officer", "");
        return new Among(
                day(asked.get("since")).orElse(FIRST),
                day(asked.get("until")).orElse(LAST),
                Arrays.stream(Channel.values())
                        .filter(it -> it.name().equals(asked.get("channel")))
                        .findFirst()
                        .orElse(null),
                officer.isEmpty() || officer.equals(NOBODY) ? null : new PersonId(Ids.parse(officer)),
                officer.equals(NOBODY),
                MINE.equals(asked.get("mine")));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return Typed.date(Typed.digits(typed));
    }

    public static boolean isDay(String typed) {
        return day(typed).isPresent();
    }

    /** The period alone; this year up to today, where none is said. */
    public Among orThisYear(LocalDate today) {
        return new Among(
                since.equals(FIRST) ? today.withDayOfYear(1) : since,
                until.equals(LAST) ? today : until,
                null,
                null,
                false,
                false);
    }

    Instant begins() {
        return since.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    Instant ends() {
        return until.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** By anything else than that they are the viewer's: that is chosen beside it. */
    boolean isNarrow() {
        return !withMine(false).equals(ALL);
    }

    Among withMine(boolean wanted) {
        return new Among(since, until, channel, officer, nobody, wanted);
    }

    public String query() {
        return "since=" + since + "&until=" + until
                + (channel == null ? "" : "&channel=" + channel)
                + (officer == null ? "" : "&officer=" + officer)
                + (nobody ? "&officer=" + NOBODY : "")
                + (mine ? "&mine=" + MINE : "");
    }
}
