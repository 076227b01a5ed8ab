package express.ledger;

import express.ui.Screen;

/** What happened, in words, where the module that wrote it still has some. */
final class Kinds {

    private Kinds() {}

    static String words(Screen screen, String kind) {
        return screen.knows(kind) ? screen.text(kind) : kind;
    }
}
