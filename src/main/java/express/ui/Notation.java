package express.ui;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How numbers, dates, lists and names are written in a language, and which way it runs. Kept by language, since ICU
 * takes long to find out.
 */
final class Notation {

    private static final LoadingCache<Locale, Notation> KEPT =
            Caffeine.newBuilder().maximumSize(500).build(Notation::new);

    /** Where French puts a space at which no line may end. */
    private static final Pattern SPACED = Pattern.compile(" (?=[?!;:»])|(?<=«) ");

    private final ULocale locale;
    private final String ownName;
    private final String direction;
    private final LocaleDisplayNames names;
    private final ListFormatter list;
    private final LocalizedNumberFormatter numbers;
    private final LocalizedNumberFormatter shares;
    private final Map<String, LocalizedNumberFormatter> money = new ConcurrentHashMap<>();
    private final DateFormat date;
    private final DateFormat time;
    private final DateFormat month;

    private Notation(Locale language) {
        locale = ULocale.forLocale(language);
        ownName = locale.getDisplayName(locale);
        direction = locale.isRightToLeft() ? "rtl" : "ltr";
        names = LocaleDisplayNames.getInstance(locale);
        list = ListFormatter.getInstance(locale);
        numbers = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(3));
        shares = NumberFormatter.withLocale(locale).unit(MeasureUnit.PERCENT).precision(Precision.maxFraction(1));
        date = DateFormat.getDateInstance(DateFormat.LONG, locale);
        time = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale);
        month = DateFormat.getInstanceForSkeleton("yMMMM", locale);
    }

    static Notation of(Locale language) {
        return KEPT.get(language);
    }

    String ownName() {
        return ownName;
    }

    String direction() {
        return direction;
    }

    /** A text as it is set: whoever writes French need not think of which space they type. */
    String set(String text) {
        return locale.getLanguage().equals("fr") ? SPACED.matcher(text).replaceAll("\u00a0") : text;
    }

    String number(Number value) {
        return numbers.format(value).toString();
    }

    /** A number with its unit: money of a currency, a share in per cent, or simply so many. */
    String amount(BigDecimal value, String unit) {
        if (unit.equals("percent")) {
            return shares.format(value).toString();
        }
        return isCurrency(unit)
                ? money.computeIfAbsent(unit, this::money).format(value).toString()
                : number(value);
    }

    private static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    private LocalizedNumberFormatter money(String code) {
        Currency currency = Currency.getInstance(code);
        return NumberFormatter.withLocale(locale)
                .unit(currency)
                .precision(Precision.fixedFraction(currency.getDefaultFractionDigits())
                        .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE));
    }

    /** ICU's formats of dates are not safe for several threads; a copy is cheap. */
    String date(Instant instant) {
        return ((DateFormat) date.clone()).format(Date.from(instant));
    }

    String time(Instant instant) {
        return ((DateFormat) time.clone()).format(Date.from(instant));
    }

    String month(Instant instant) {
        return ((DateFormat) month.clone()).format(Date.from(instant));
    }

    String list(Collection<String> items) {
        return list.format(items);
    }

    String country(String code) {
        return names.regionDisplayName(code);
    }

    String language(Locale named) {
        return names.localeDisplayName(named);
    }
}
