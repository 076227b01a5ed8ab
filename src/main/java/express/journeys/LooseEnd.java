package express.journeys;

import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What another module has open in a file, and what becomes of it when the file is closed: nothing goes on in silence. */
public interface LooseEnd {

    /** What is asked where it is closed; nothing, if nothing is open. */
    Optional<Content> ask(Screen screen, CaseFile journey, Form form);

    /** What of that was not said. */
    List<Form.Wrong> missing(CaseFile journey, Map<String, String> typed);

    /** Ends all that is open as was said, in the transaction in which the file is closed, and before. */
    void end(CaseFile journey, Map<String, String> typed);
}
