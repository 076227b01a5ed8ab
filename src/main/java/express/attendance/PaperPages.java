package express.attendance;

import express.base.OrganisationId;
import express.gatherings.Clock;
import express.registration.Purpose;
import express.ui.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The participants' list and the declaration of the host. The list for the funder holds names and days and no addresses;
 * that for the participants holds only what each of them agreed to.
 */
@Controller
class PaperPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** @param shared whether it is for the participants themselves */
    record ListPage(Sheet sheet, Map<OrganisationId, String> names, Clock clock, String host, boolean shared) {

        List<Attendee> listed() {
            return sheet.present().stream()
                    .filter(it -> !shared || agrees(it, Purpose.LIST))
                    .toList();
        }

        static boolean agrees(Attendee attendee, Purpose purpose) {
            return attendee.registered().filter(it -> it.agrees(purpose)).isPresent();
        }

        String contact(Attendee attendee) {
            return agrees(attendee, Purpose.CONTACT)
                    ? attendee.registered().orElseThrow().email()
                    : "";
        }

        /** On which somebody was there, in whatever way. */
        static SortedSet<LocalDate> days(Attendee attendee) {
            SortedSet<LocalDate> days = new TreeSet<>(attendee.tally().virtualDays());
            days.addAll(attendee.tally().physicalDays());
            return days;
        }

        String name(OrganisationId organisation) {
            return names.getOrDefault(organisation, "");
        }
    }

    private final HostDoor door;
    private final InstantSource time;

    PaperPages(HostDoor door, InstantSource time) {
        this.door = door;
        this.time = time;
    }

    private ListPage page(Screen screen, String slug, String purpose) {
        Sheet sheet = door.enter(screen, slug);
        var clock = new Clock(sheet.programme().zone(), screen.language());
        return new ListPage(sheet, door.names(sheet), clock, door.host(sheet), purpose.equals("participants"));
    }

    private ResponseEntity<byte[]> print(Screen screen, String template, String key, ListPage page) {
        String title = page.sheet().programme().said().title(screen.language());
        return screen.print(
                "attendance/" + template, page, screen.text(key), screen.text(key + ".about", title), time.instant());
    }

    @GetMapping(HostDoor.PATH + "/participants.pdf")
    ResponseEntity<byte[]> list(
            Screen screen, @PathVariable String slug, @RequestParam(name = "for", defaultValue = "") String purpose) {
        return print(screen, "participants", "attendance.list", page(screen, slug, purpose));
    }

    @GetMapping(HostDoor.PATH + "/declaration.pdf")
    ResponseEntity<byte[]> declaration(Screen screen, @PathVariable String slug) {
        return print(screen, "declaration", "attendance.declaration", page(screen, slug, ""));
    }

    @GetMapping(HostDoor.PATH + "/participants.xlsx")
    ResponseEntity<byte[]> workbook(
            Screen screen, @PathVariable String slug, @RequestParam(name = "for", defaultValue = "") String purpose) {
        ListPage page = page(screen, slug, purpose);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(slug + ".xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(written(screen.text("attendance.list"), rows(screen, page)));
    }

    static List<List<Object>> rows(Screen screen, ListPage page) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> heads = page.shared()
                ? List.of("name", "organisation", "country", "contact")
                : List.of("name", "organisation", "country", "minutes", "virtual", "physical");
        rows.add(heads.stream()
                .<Object>map(it -> screen.text("attendance.column." + it))
                .toList());
        page.listed().forEach(it -> {
            List<Object> row = new ArrayList<>(List.of(
                    it.name(),
                    page.name(it.organisation()),
                    it.country().isEmpty() ? "" : screen.country(it.country())));
            if (page.shared()) {
                row.add(page.contact(it));
            } else {
                row.add(it.tally().attended());
                row.add(it.tally().virtualDays().size());
                row.add(it.tally().physicalDays().size());
            }
            rows.add(row);
        });
        return rows;
    }

    /** A text stays one, whatever it begins with: no program takes a name for a formula. */
    private static byte[] written(String title, List<List<Object>> rows) {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "Express", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Integer number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return content.toByteArray();
    }
}
