package express.messaging;

import express.base.Ids;
import express.base.NotFound;
import express.base.Settings;
import express.database.Acting;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a demonstration would have sent, for everybody to read: the codes to sign in stand there. */
@Controller
class LetterPages {

    static final String PATH = "/letters";

    private final ShownLetters letters;
    private final Settings settings;

    LetterPages(ShownLetters letters, Settings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @Bean
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static MenuEntry lettersEntry() {
        return MenuEntry.foot(980, PATH, "messaging.letters.title");
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(
            Screen screen,
            @RequestParam(required = false) @Nullable String older,
            @RequestParam(required = false) @Nullable String newer) {
        if (!settings.demo()) {
            throw new NotFound();
        }
        return screen.show(
                "messaging/letters",
                Acting.inBackground(
                        "messaging-demo",
                        () -> newer == null
                                ? letters.listOlderThan(older == null ? ShownLetters.END_OF_TIME : Ids.parse(older))
                                : letters.listNewerThan(Ids.parse(newer))));
    }
}
