package express.writing;

import express.glossary.Glosses;
import express.texts.Translating;
import express.translation.MachineTranslation;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What helps somebody who translates: a machine that begins, and the words of the field. */
@Component
record TranslatorsAids(MachineTranslation machine, Glosses glosses) {

    Map<UUID, Content> glosses(Screen screen, Translating translating) {
        return translating.beside((source, language) -> glosses.show(screen, source, language, translating.into()));
    }
}
