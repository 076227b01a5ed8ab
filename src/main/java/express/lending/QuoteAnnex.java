package express.lending;

import express.ui.Screen;
import gg.jte.Content;

/** What another module offers to whoever looks at what a loan would cost, such as to ask for it. It stands among buttons. */
public interface QuoteAnnex {

    Content show(Screen screen, Quote quote);
}
