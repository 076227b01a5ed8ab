package express.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import express.base.Viewer;
import express.paper.Imprint;
import express.paper.Paper;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every template is given beside its page: the reader's language and how things are written in it, who is
 * looking, and what the layout needs. Handlers take one as a parameter and answer with {@link #show}.
 */
public final class Screen {

    private final Frame frame;
    private final HttpServletRequest request;
    private final Locale language;
    private final Viewer viewer;

    Screen(Frame frame, HttpServletRequest request, Locale language, Viewer viewer) {
        this.frame = frame;
        this.request = request;
        this.language = language;
        this.viewer = viewer;
    }

    /** Answers with a page: the template's name is that of its module and file. */
    public ModelAndView show(String template, Object page) {
        return new ModelAndView(new TemplateView(frame.templates(), template, this, page));
    }

    /** Answers with the form again, because something in it is not as it should be. */
    public ModelAndView refuse(String template, Object page) {
        ModelAndView shown = show(template, page);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    /** Sends the reader on to another page of this site, as every accepted form does. */
    public ModelAndView go(String path) {
        var onward = new RedirectView(path);
        onward.setStatusCode(HttpStatus.SEE_OTHER);
        onward.setExpandUriTemplateVariables(false);
        onward.setExposeModelAttributes(false);
        return new ModelAndView(onward);
    }

    /** Answers with a PDF: the template makes the words, {@link Paper} the sheet. */
    public ResponseEntity<byte[]> print(String template, Object page, String title, String description, Instant made) {
        String banner = demo() ? text("ui.demo.notice") : "";
        var imprint = new Imprint(lang(), title, description, made, text("ui.paper.page", "{0}", "{1}"), banner);
        var words = frame.templates().render(template, this, page);
        byte[] pdf = frame.paper().pdf(new String(words.toByteArray(), StandardCharsets.UTF_8), imprint);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
    }

    public Viewer viewer() {
        return viewer;
    }

    public Locale language() {
        return language;
    }

    public String lang() {
        return language.toLanguageTag();
    }

    public String dir() {
        return Languages.direction(language);
    }

    public String text(String key, Object... arguments) {
        Object[] apart = Arrays.stream(arguments)
                .map(argument -> argument instanceof String text ? Isolation.in(language, text) : argument)
                .toArray();
        return frame.messages().text(language, key, apart);
    }

    public boolean knows(String key) {
        return frame.messages().knows(key);
    }

    public String number(Number number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    /** A number with its unit: money of a currency, a share in per cent, or simply so many. */
    public String amount(BigDecimal value, String unit) {
        if (unit.matches("[A-Z]{3}")) {
            NumberFormat money = NumberFormat.getCurrencyInstance(locale());
            money.setCurrency(Currency.getInstance(unit));
            money.setMinimumFractionDigits(0);
            return money.format(value);
        }
        if (unit.equals("percent")) {
            NumberFormat share = NumberFormat.getPercentInstance(locale());
            share.setMaximumFractionDigits(1);
            return share.format(value.movePointLeft(2));
        }
        return number(value);
    }

    public String date(Instant instant) {
        return DateFormat.getDateInstance(DateFormat.LONG, locale()).format(Date.from(instant));
    }

    public String date(LocalDate date) {
        return date(date.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
    }

    public String time(Instant instant) {
        return DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale())
                .format(Date.from(instant));
    }

    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale())
                .format(items.stream().map(item -> Isolation.in(language, item)).toList());
    }

    public String country(String code) {
        return LocaleDisplayNames.getInstance(locale()).regionDisplayName(code);
    }

    public String languageName(Locale named) {
        return LocaleDisplayNames.getInstance(locale()).localeDisplayName(named);
    }

    private ULocale locale() {
        return ULocale.forLocale(language);
    }

    List<Locale> languages() {
        return frame.languages().all();
    }

    List<MenuEntry> menu() {
        return entries(MenuEntry.Place.TOP);
    }

    List<MenuEntry> footer() {
        return entries(MenuEntry.Place.FOOT);
    }

    private List<MenuEntry> entries(MenuEntry.Place place) {
        return frame.menu().stream()
                .filter(entry -> entry.place() == place && entry.isFor(viewer))
                .toList();
    }

    /** The address of a style, behaviour or picture by its name. */
    public String asset(String name) {
        return frame.assets().path(name);
    }

    /** The key of what has just been done, told once after a redirect. */
    @Nullable
    String news() {
        return (String) request.getAttribute(News.ATTRIBUTE);
    }

    boolean demo() {
        return frame.demo();
    }

    /** This page's address without the choice of language. */
    public String path() {
        return request.getRequestURI();
    }

    /** This page, as it is, in another language. */
    String in(Locale other) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        return address.replaceQueryParam(Languages.PARAMETER, other.toLanguageTag())
                .build()
                .toUriString();
    }

    boolean at(MenuEntry entry) {
        return request.getRequestURI().equals(entry.path())
                || request.getRequestURI().startsWith(entry.path() + "/");
    }

    /** A new name for one form on this page, which nobody can guess. */
    String sending() {
        return UUID.randomUUID().toString();
    }

    @Nullable
    CsrfToken token() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
