package express.boards;

import express.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** To whose things boards and polls belong: each such module declares one as a bean. */
public interface BoardHost {

    /**
     * Who somebody is before what belongs to a subject; nothing, if the subject is none of this module's, or does not exist
     * for them. Somebody without an account may be known by what their browser sends.
     */
    Optional<Seat> seat(String subject, Viewer viewer, HttpServletRequest request);

    /** The page of the subject. */
    String path(String subject);
}
