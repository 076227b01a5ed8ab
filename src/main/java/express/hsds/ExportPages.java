package express.hsds;

import de.siegmar.fastcsv.writer.CsvWriter;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.hsds.Faults.Told;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files for others: everything as documents or as tables, and what was wrong with theirs. */
@Controller
class ExportPages {

    private static final int AT_ONCE = 1_000;

    private final Export export;
    private final Organisations organisations;
    private final Imports imports;
    private final Faults faults;

    ExportPages(Export export, Organisations organisations, Imports imports, Faults faults) {
        this.export = export;
        this.organisations = organisations;
        this.imports = imports;
        this.faults = faults;
    }

    @GetMapping(IncomingPages.PATH + "/services.json")
    void json(Screen screen, HttpServletResponse response) throws IOException {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        name(response, "application/json", "express-services.json");
        export.json(houses(screen.viewer()), isOpen(screen), response.getOutputStream());
    }

    @GetMapping(IncomingPages.PATH + "/services.zip")
    void tables(Screen screen, HttpServletResponse response) throws IOException {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        name(response, "application/zip", "express-services.zip");
        export.tables(houses(screen.viewer()), isOpen(screen), response.getOutputStream());
    }

    private static boolean isOpen(Screen screen) {
        return !HsdsAccess.maySeePersons(screen.viewer());
    }

    /** An operator is given everything, others what is in their networks. */
    private @Nullable Collection<OrganisationId> houses(Viewer viewer) {
        if (viewer.isOperator()) {
            return null;
        }
        Collection<NetworkId> networks = viewer.person().coordinates();
        return organisations.listIn(networks).stream().map(Organisation::id).toList();
    }

    private static void name(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** All that was wrong, for those who made the file. */
    @GetMapping(IncomingPages.PATH + "/{id}/report.csv")
    void report(Screen screen, @PathVariable String id, HttpServletResponse response) throws IOException {
        HsdsAccess.require(HsdsAccess.mayBring(screen.viewer()));
        Import file = imports.get(Ids.parse(id));
        name(response, "text/csv; charset=utf-8", "report.csv");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter table = CsvWriter.builder().build(out);
        table.writeRecord("file", "line", "object", "id", "refused", "reason", "field", "detail", "times");
        long from = 0;
        List<Told> some = faults.list(file.id(), from, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(it -> table.writeRecord(
                    harmless(it.file()),
                    Long.toString(it.line()),
                    it.object(),
                    it.id() == null ? "" : it.id().toString(),
                    Boolean.toString(it.refused()),
                    screen.text(it.reason().key()),
                    harmless(it.field()),
                    harmless(it.detail()),
                    Integer.toString(it.times())));
            from += AT_ONCE;
            some = faults.list(file.id(), from, AT_ONCE);
        }
        table.flush();
        out.flush();
    }

    /** What a spreadsheet would take for a formula. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
