package express.ledger;

import express.directory.Organisation;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the entries of a year to accountants. */
@Controller
class ExportPages {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final LedgerPages.Shelf shelf;
    private final Export export;

    ExportPages(LedgerPages.Shelf shelf, Export export) {
        this.shelf = shelf;
        this.export = export;
    }

    /** Of this year, if nobody says of which. */
    @GetMapping(LedgerPages.PATH + "/entries.txt")
    void entries(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String year,
            HttpServletResponse response)
            throws IOException {
        Organisation house = shelf.enter(screen, slug);
        Book book = shelf.books().get(house.id());
        int typed = Typed.number(year);
        int wanted = typed < FIRST || typed > LAST ? shelf.today().getYear() : typed;
        response.setContentType("text/tab-separated-values;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"entries-" + slug + "-" + wanted + ".txt\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Writer out = response.getWriter();
        export.write(screen, book, wanted, out);
        out.flush();
    }
}
