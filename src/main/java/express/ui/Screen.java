package express.ui;

import express.base.Viewer;
import express.paper.Imprint;
import express.paper.Paper;
import gg.jte.Content;
import gg.jte.html.HtmlContent;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final Notation notation;
    private @Nullable KeptPart part;

    Screen(Frame frame, HttpServletRequest request, Locale language, Viewer viewer) {
        this.frame = frame;
        this.request = request;
        this.language = language;
        this.viewer = viewer;
        this.notation = Notation.of(language);
    }

    /** Answers with a page: the template's name is that of its module and file. */
    public ModelAndView show(String template, Object page) {
        return new ModelAndView(new TemplateView(frame.templates(), template, this, page));
    }

    /**
     * Answers with a page that all see alike but for what the layout says to them: as it was made for the first of
     * them, until it has another edition.
     */
    public ModelAndView showAll(String template, Object edition, Supplier<?> page) {
        String address = lang() + " " + path() + "?" + request.getQueryString();
        if (viewer.signedIn() || news() != null) {
            part = frame.kept().part(address, edition, page);
            return show(template, part.page());
        }
        Body body = frame.kept().body(address, edition, () -> render(template, page.get()));
        return new ModelAndView(new KeptView(body, lang()));
    }

    /** What stands in the middle of a page, made or kept. */
    Content middle(Content content) {
        return part == null ? content : part.middle(content);
    }

    /** A part of a page, for a page of another module that shows it without knowing what it is. */
    public Content part(String template, Object page) {
        byte[] made = render(template, page);
        HtmlContent part = output -> output.writeBinaryContent(made);
        return part;
    }

    private byte[] render(String template, Object page) {
        return frame.templates().render(template, this, page).toByteArray();
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
        String notice = frame.languages().all().contains(language) ? "ui.demo.notice" : "ui.newcomers.demo";
        String banner = demo() ? text(notice) : "";
        var imprint = new Imprint(lang(), title, description, made, text("ui.paper.page", "{0}", "{1}"), banner);
        byte[] pdf = frame.paper().pdf(new String(render(template, page), StandardCharsets.UTF_8), imprint);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
    }

    /** Answers with a PDF that all see alike, as it was made for the first of them. */
    public ResponseEntity<byte[]> printAll(Object edition, Supplier<ResponseEntity<byte[]>> paper) {
        String address = lang() + " " + path();
        Body body = frame.kept()
                .body(address, edition, () -> Objects.requireNonNull(paper.get().getBody()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(KeptView.ASK_EACH_TIME)
                .eTag(body.mark())
                .body(body.plain());
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The same for a reader of another language, as it is where there are no words in that one. */
    public Screen forReader(Locale reader) {
        return frame.languages().all().contains(reader) ? new Screen(frame, request, reader, viewer) : this;
    }

    /** The same in one of the languages of pages for newcomers, for words that are there in all of them. */
    public Screen forNewcomer(Locale reader) {
        return frame.languages().newcomers().contains(reader) ? new Screen(frame, request, reader, viewer) : this;
    }

    public Locale language() {
        return language;
    }

    public String lang() {
        return language.toLanguageTag();
    }

    public String dir() {
        return notation.direction();
    }

    public String text(String key, Object... arguments) {
        Object[] apart = arguments.clone();
        for (int i = 0; i < apart.length; i++) {
            if (apart[i] instanceof String text) {
                apart[i] = Isolation.in(language, text);
            }
        }
        return notation.set(frame.messages().text(language, key, apart));
    }

    public boolean knows(String key) {
        return frame.messages().knows(key);
    }

    public String number(Number number) {
        return notation.number(number);
    }

    /** A number with its unit: money of a currency, a share in per cent, or simply so many. */
    public String amount(BigDecimal value, String unit) {
        return notation.amount(value, unit);
    }

    public String date(Instant instant) {
        return notation.date(instant);
    }

    public String date(LocalDate date) {
        return date(date.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
    }

    /** The month of a day, in words. */
    public String month(LocalDate day) {
        return notation.month(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
    }

    public String time(Instant instant) {
        return notation.time(instant);
    }

    public String list(Collection<String> items) {
        return notation.list(
                items.stream().map(item -> Isolation.in(language, item)).toList());
    }

    public String country(String code) {
        return notation.country(code);
    }

    public String languageName(Locale named) {
        return notation.language(named);
    }

    List<Locale> languages() {
        return frame.languages().all();
    }

    /** Those of pages for newcomers. */
    public List<Locale> newcomerLanguages() {
        return frame.languages().newcomers();
    }

    /** What somebody is told who asked for this page in a language of pages for newcomers, in that language. */
    @Nullable
    Missed missed() {
        return frame.languages()
                .missed(request)
                .map(it -> new Missed(
                        it,
                        frame.messages().text(it, "ui.newcomers.elsewhere"),
                        frame.messages().text(it, "ui.newcomers.door")))
                .orElse(null);
    }

    /** @param door leads to where it is there */
    record Missed(Locale language, String words, String door) {}

    boolean forNewcomers() {
        return ForNewcomers.Pages.contain(request);
    }

    List<MenuEntry> menu(MenuEntry.Place place) {
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
