package express.practices;

import express.base.ChainStep;
import express.base.Settings;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole library, or what an address chooses of it, as one file for everybody: written while it is read, so that it
 * is never in memory as a whole.
 */
@Controller
class OpenLibrary {

    static final String CSV = PracticeData.PATH + ".csv";
    static final String JSON = PracticeData.PATH + ".json";

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int AT_ONCE = 100;
    private static final List<String> HEAD = Stream.concat(
                    Stream.of(
                            "slug",
                            "version",
                            "published",
                            "status",
                            "step",
                            "steps",
                            "country",
                            "nuts",
                            "place",
                            "level",
                            "since",
                            "until",
                            "owner",
                            "family",
                            "partners",
                            "groups",
                            "cost",
                            "funding",
                            "cofunding",
                            "evidence",
                            "sdgs",
                            "subjects",
                            "figures",
                            "sources",
                            "page",
                            "licence",
                            "language",
                            "original",
                            "title",
                            "summary"),
                    Stream.of(Section.values()).map(Section::field))
            .toList();

    /** A whole library is much to read: who comes while two others do comes again. */
    private final Semaphore places = new Semaphore(2);

    private final Library library;
    private final Practices practices;
    private final Settings settings;
    private final Showing showing;

    OpenLibrary(Library library, Practices practices, Settings settings, Showing showing) {
        this.library = library;
        this.practices = practices;
        this.settings = settings;
        this.showing = showing;
    }

    @FunctionalInterface
    private interface Row {
        void write(Publication publication) throws IOException;
    }

    /** A row for each practice in each of its languages. */
    @Open
    @GetMapping(CSV)
    void csv(Screen screen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(screen, request, response, "text/csv;charset=utf-8", "library.csv", (chosen, out) -> {
            // By this mark spreadsheets know that it is UTF-8.
            out.append('\ufeff');
            Cells.write(out, HEAD);
            each(chosen, publication -> rows(publication, out));
        });
    }

    @Open
    @GetMapping(JSON)
    void json(Screen screen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(screen, request, response, "application/json", "library.json", (chosen, out) -> {
            out.append("{\"licence\":").append(MAPPER.writeValueAsString(Licence.ADDRESS));
            out.append(",\"total\":").append(Integer.toString(chosen.size())).append(",\"practices\":[");
            String[] between = {"\n"};
            each(chosen, publication -> {
                out.append(between[0])
                        .append(MAPPER.writeValueAsString(
                                PracticeData.whole(publication, showing.told(publication.sheet()))));
                between[0] = ",\n";
            });
            out.append("\n]}\n");
        });
    }

    @FunctionalInterface
    private interface Content {
        void write(List<Entry> chosen, Writer out) throws IOException;
    }

    private void write(
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response,
            String type,
            String name,
            Content content)
            throws IOException {
        Asked asked = Asked.of(request);
        if (!asked.isUnderstood()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            response.setContentType(type);
            response.setHeader(HttpHeaders.LINK, Licence.LINK);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            content.write(library.shelf().list(asked.choice(), screen.language()), response.getWriter());
        } finally {
            places.release();
        }
    }

    private void each(List<Entry> chosen, Row row) {
        for (int from = 0; from < chosen.size(); from += AT_ONCE) {
            List<PracticeId> some = chosen.subList(from, Math.min(chosen.size(), from + AT_ONCE)).stream()
                    .map(Entry::id)
                    .toList();
            practices.listLatest(some).forEach(publication -> {
                try {
                    row.write(publication);
                } catch (IOException away) {
                    throw new UncheckedIOException(away);
                }
            });
        }
    }

    private void rows(Publication publication, Writer out) throws IOException {
        for (Locale language : publication.sheet().texts().keySet()) {
            List<String> cells = facts(publication);
            Words words = publication.sheet().words(language);
            cells.add(language.toLanguageTag());
            cells.add(publication.sheet().language().toLanguageTag());
            cells.add(words.title());
            cells.add(words.summary());
            for (Section section : Section.values()) {
                cells.add(String.join("\n\n", words.in(section)));
            }
            Cells.write(out, cells);
        }
    }

    private List<String> facts(Publication publication) {
        Sheet sheet = publication.sheet();
        return new ArrayList<>(List.of(
                sheet.slug(),
                Integer.toString(publication.version()),
                publication.at().toString(),
                publication.status().name(),
                sheet.step().slug(),
                joined(sheet.steps().stream().map(ChainStep::slug).toList()),
                sheet.country(),
                sheet.nuts(),
                sheet.place(),
                sheet.level().name(),
                said(sheet.since()),
                said(sheet.until()),
                sheet.owner().name(),
                sheet.owner().family().name(),
                joined(sheet.partners()),
                sheet.target() == null ? "" : joined(sheet.target().groups()),
                said(sheet.cost()),
                joined(sheet.funding()),
                sheet.cofunding() == null ? "" : joined(sheet.cofunding().facts()),
                sheet.evidence().name(),
                joined(sheet.sdgs()),
                joined(sheet.subjects()),
                joined(sheet.figures().stream().map(OpenLibrary::figure).toList()),
                joined(sheet.sources().stream().map(OpenLibrary::source).toList()),
                settings.address()
                        .resolve(PracticePages.PATH + "/" + sheet.slug())
                        .toString(),
                Licence.ADDRESS.toString()));
    }

    private static String figure(Figure figure) {
        String qualifier = figure.qualifier() == null ? "" : figure.qualifier() + " ";
        return "%s: %s%s %s, %s [^%s]"
                .formatted(
                        figure.id(),
                        qualifier,
                        figure.value().toPlainString(),
                        figure.unit(),
                        figure.period(),
                        figure.source());
    }

    private static String source(Source source) {
        return "[^%s] %s. %s, %d. %s"
                .formatted(source.id(), source.title(), source.publisher(), source.year(), source.url());
    }

    private static String joined(Collection<?> items) {
        return items.stream().map(Objects::toString).collect(Collectors.joining("\n"));
    }

    private static String said(@Nullable Object fact) {
        return fact == null ? "" : fact.toString();
    }
}
