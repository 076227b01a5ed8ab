package express.people;

import express.base.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where people are signed in. The module of the ways in plugs in how; here is what others do once it is known who. */
public interface Sittings {

    /** Begins a new one. What was in a session before is dropped, and its name with it. */
    void begin(PersonId person, boolean shared, HttpServletRequest request, HttpServletResponse response);

    /** Ends all of a person's, on every device. */
    void endAll(PersonId person);

    /** Ends the one of this request, for somebody who does not come back: the browser forgets who was there. */
    void endForGood(HttpServletRequest request, HttpServletResponse response);
}
