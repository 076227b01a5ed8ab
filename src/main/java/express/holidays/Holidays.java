package express.holidays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** On which days nobody works where; days of the year, days counted from Easter, and Saturdays of a certain week. */
public final class Holidays {

    private static final Map<Region, List<Rule>> RULES = read();
    private static final Map<Year, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private Holidays() {}

    private record Year(Region region, int number) {}

    /**
     * When something is free: a day of the year, of one year only, so many days from Easter, a weekday on or after a day, or a
     * day that gives way to the one before where it is a Sunday.
     *
     * @param since the year in which it was first free
     * @param until the year in which it was last free
     */
    private record Rule(String day, int since, int until) {

        private static final Pattern ONCE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

        static Rule of(String[] cells) {
            int until = cells.length > 3 ? Integer.parseInt(cells[3]) : Integer.MAX_VALUE;
            return new Rule(cells[1], Integer.parseInt(cells[2]), until);
        }

        Optional<LocalDate> in(int year) {
            if (year < since || year > until) {
                return Optional.empty();
            }
            return ONCE.matcher(day).matches()
                    ? Optional.of(LocalDate.parse(day)).filter(it -> it.getYear() == year)
                    : Optional.of(every(year));
        }

        private LocalDate every(int year) {
            if (day.startsWith("easter")) {
                return easter(year).plusDays(Integer.parseInt(day.substring("easter".length())));
            }
            String[] words = day.split(" ");
            LocalDate date = MonthDay.parse("--" + words[words.length - 1]).atYear(year);
            if (words.length == 1) {
                return date;
            }
            return words[0].equals("weekday")
                    ? date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.minusDays(1) : date
                    : date.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(words[0].toUpperCase(Locale.ROOT))));
        }
    }

    /**
     * Whoever asks first may be a thread of work that is done side by side: such find no file inside a packed Express by
     * themselves.
     */
    private static Map<Region, List<Rule>> read() {
        try {
            Map<Region, List<Rule>> rules = new EnumMap<>(Region.class);
            rules.putAll(new ClassPathResource("holidays/holidays.csv", Holidays.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .collect(Collectors.groupingBy(
                            cells -> Region.valueOf(cells[0]), Collectors.mapping(Rule::of, Collectors.toList()))));
            return rules;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Whether nobody works there on that day. */
    public static boolean isHoliday(Region region, LocalDate day) {
        return YEARS.computeIfAbsent(new Year(region, day.getYear()), Holidays::list)
                .contains(day);
    }

    private static Set<LocalDate> list(Year year) {
        return RULES.getOrDefault(year.region(), List.of()).stream()
                .flatMap(rule -> rule.in(year.number()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Neither a holiday nor a Saturday or Sunday. */
    public static boolean isWorkingDay(Region region, LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !isHoliday(region, day);
    }

    /** The last but {@code days} working day before a day. */
    public static LocalDate workingDaysBefore(Region region, LocalDate day, int days) {
        LocalDate before = day;
        for (int left = days; left > 0; ) {
            before = before.minusDays(1);
            if (isWorkingDay(region, before)) {
                left--;
            }
        }
        return before;
    }

    /** Of the Gregorian calendar, as Meeus, Jones and Butcher reckon it. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int week = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int shift = (golden + 11 * moon + 22 * week) / 451;
        int day = moon + week - 7 * shift + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
