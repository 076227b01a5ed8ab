package express.legal;

import express.base.Viewer;
import express.people.PersonalData;
import express.texts.Reading;
import express.ui.MenuEntry;
import express.ui.Screen;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The record of processing that Article 30 of the GDPR asks for, made of what modules declare. */
@Controller
class ProcessingPages {

    static final String PATH = "/processing";

    /** @param controller who answers for the installation, as the imprint says it */
    record ProcessingPage(Reading controller, List<String> holdings, List<Period> periods) {}

    private final Shelf shelf;
    private final InstantSource time;
    private final List<String> holdings;

    ProcessingPages(Shelf shelf, InstantSource time, List<PersonalData> holdings) {
        this.shelf = shelf;
        this.time = time;
        this.holdings = holdings.stream().map(PersonalData::name).sorted().toList();
    }

    @Bean
    static MenuEntry processingEntry() {
        return new MenuEntry(MenuEntry.Place.FOOT, 81, PATH, "legal.processing.title", Viewer::isOperator);
    }

    @GetMapping(PATH)
    ModelAndView processing(Screen screen) {
        return screen.show("legal/processing", page(screen));
    }

    @GetMapping(PATH + ".pdf")
    ResponseEntity<byte[]> paper(Screen screen) {
        return screen.print(
                "legal/processing-paper",
                page(screen),
                screen.text("legal.processing.title"),
                screen.text("legal.processing.lead"),
                time.instant());
    }

    private ProcessingPage page(Screen screen) {
        LegalAccess.requireDecider(screen.viewer());
        Reading imprint = shelf.get(Statement.IMPRINT).text().reading(screen.language(), List.of(Locale.ENGLISH));
        return new ProcessingPage(imprint, holdings, shelf.periods());
    }
}
