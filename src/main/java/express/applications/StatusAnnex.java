package express.applications;

import express.ui.Screen;
import gg.jte.Content;

/** What another module offers below what somebody asked for, such as to say that something is not right. */
public interface StatusAnnex {

    Content show(Screen screen, Application application);
}
