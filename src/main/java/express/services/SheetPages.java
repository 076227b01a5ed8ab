package express.services;

import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Open;
import express.ui.Screen;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Services as a table to work on at home: as text, and as a workbook. */
@Controller
class SheetPages {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Networks networks;
    private final Organisations organisations;
    private final ServiceDesk desk;
    private final ServiceTable table;

    SheetPages(Networks networks, Organisations organisations, ServiceDesk desk, ServiceTable table) {
        this.networks = networks;
        this.organisations = organisations;
        this.desk = desk;
        this.table = table;
    }

    @Open
    @GetMapping("/networks/{slug}/services.csv")
    ResponseEntity<byte[]> networkAsText(Screen screen, @PathVariable String slug) {
        return answer(slug + ".csv", CSV, Csv.write(table.rows(screen.language(), houses(slug))));
    }

    @Open
    @GetMapping("/networks/{slug}/services.xlsx")
    ResponseEntity<byte[]> networkAsWorkbook(Screen screen, @PathVariable String slug) throws IOException {
        return answer(slug + ".xlsx", WORKBOOK, workbook(screen, houses(slug)));
    }

    private List<Organisation> houses(String slug) {
        Network network = networks.get(slug);
        return organisations.listIn(List.of(network.id()));
    }

    @GetMapping("/organisations/{slug}/services.csv")
    ResponseEntity<byte[]> houseAsText(Screen screen, @PathVariable String slug) {
        Organisation house = desk.enter(screen.viewer(), slug);
        return answer(slug + ".csv", CSV, Csv.write(table.rows(screen.language(), List.of(house))));
    }

    @GetMapping("/organisations/{slug}/services.xlsx")
    ResponseEntity<byte[]> houseAsWorkbook(Screen screen, @PathVariable String slug) throws IOException {
        Organisation house = desk.enter(screen.viewer(), slug);
        return answer(slug + ".xlsx", WORKBOOK, workbook(screen, List.of(house)));
    }

    private byte[] workbook(Screen screen, Collection<Organisation> houses) throws IOException {
        return Workbooks.write(screen.text("services.annex.title"), table.rows(screen.language(), houses));
    }

    private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"services-" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
