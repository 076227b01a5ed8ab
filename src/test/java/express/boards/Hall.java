package express.boards;

import express.base.Ids;
import express.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where tests put boards: everybody who is signed in writes, whoever is called Hosta hosts, and a visitor is known by the
 * name that they say.
 */
@Component
class Hall implements BoardHost {

    private final Boards boards;

    Hall(Boards boards) {
        this.boards = boards;
    }

    Board board(Kind kind) {
        return boards.begin("hall/" + Ids.next(), kind, "Work & <b>words</b>", Locale.FRENCH);
    }

    static Seat seat(String name) {
        return new Seat("guest " + name, true, name.equals("Hosta"));
    }

    @Override
    public Optional<Seat> seat(String subject, Viewer viewer, HttpServletRequest request) {
        if (!subject.startsWith("hall/")) {
            return Optional.empty();
        }
        if (viewer instanceof Viewer.Person person) {
            return Optional.of(
                    new Seat(Seat.key(person.id()), true, person.name().startsWith("Hosta")));
        }
        return Optional.ofNullable(request.getParameter("guest")).map(Hall::seat);
    }

    @Override
    public String path(String subject) {
        return "/";
    }
}
