package express.ui;

import express.base.Settings;
import express.paper.Paper;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What all screens share. */
@Component
record Frame(
        Templates templates,
        Messages messages,
        Languages languages,
        Assets assets,
        Paper paper,
        KeptPages kept,
        List<MenuEntry> menu,
        Settings settings) {

    Frame {
        menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    boolean demo() {
        return settings.demo();
    }
}
