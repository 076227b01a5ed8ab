package express.lobby;

import express.base.Forbidden;
import express.base.Ids;
import express.base.NotFound;
import express.boards.Boards;
import express.boards.Kind;
import express.gatherings.Clock;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.lobby.Foyer.Meeting;
import express.polls.Evaluation;
import express.polls.Poll;
import express.registration.Guests;
import express.rooms.RoomsAway;
import express.rooms.VideoRooms;
import express.ui.Open;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lobby: now, next, the door, and what people write. */
@Controller
class LobbyPages {

    private static final String PATH = "/gatherings/{slug}/lobby";

    /**
     * @param open what is under way, or begins soon
     * @param doors whether rooms are configured
     * @param written all that people write on
     */
    record LobbyPage(
            Presence presence,
            Instant now,
            Clock clock,
            List<Meeting> open,
            List<Poll> polls,
            boolean doors,
            List<Content> parts,
            @Nullable Content written) {}

    record AwayPage(Presence presence) {}

    /** What people can write on. */
    @Component
    record Papers(Foyer foyer, Boards boards, Evaluation evaluation) {}

    /** What other modules notice and show. */
    @Component
    record Company(List<Witness> witnesses, List<LobbyPart> parts) {

        void seen(Presence presence, @Nullable Session door) {
            presence.guestId()
                    .ifPresent(guest ->
                            witnesses.forEach(it -> it.seen(presence.gathering(), presence.programme(), guest, door)));
        }

        List<Content> show(Screen screen, Presence presence) {
            return presence.guestId().stream()
                    .flatMap(guest -> parts.stream()
                            .flatMap(it -> it.show(screen, presence.gathering(), presence.programme(), guest).stream()))
                    .toList();
        }
    }

    private final Entry entry;
    private final Guests guests;
    private final Papers papers;
    private final VideoRooms rooms;
    private final Company company;
    private final InstantSource time;

    LobbyPages(Entry entry, Guests guests, Papers papers, VideoRooms rooms, Company company, InstantSource time) {
        this.entry = entry;
        this.guests = guests;
        this.papers = papers;
        this.rooms = rooms;
        this.company = company;
        this.time = time;
    }

    static List<Kind> kinds(SessionKind kind) {
        return switch (kind) {
            case KEYNOTE, STUDY_VISIT, POLICY_INPUT -> List.of(Kind.QUESTIONS);
            case BREAKOUT -> List.of(Kind.THEME, Kind.QUESTIONS);
            case WORK_SESSION -> List.of(Kind.SWOT, Kind.COMMITMENTS);
            case PLENARY -> List.of(Kind.QUESTIONS, Kind.COMMITMENTS);
            case BREAK -> List.of();
        };
    }

    /** By the link of a registration, without an account. */
    @Open
    @GetMapping("/registrations/{code}/lobby")
    ModelAndView arrive(
            Screen screen, HttpServletRequest request, HttpServletResponse response, @PathVariable String code) {
        return screen.go(guests.admit(code, request, response).path() + "/lobby");
    }

    @Open
    @GetMapping(PATH)
    ModelAndView lobby(Screen screen, HttpServletRequest request, @PathVariable String slug) {
        Presence presence = entry.enter(screen.viewer(), request, slug);
        Foyer.View foyer = papers.foyer().of(presence.gathering(), presence.programme());
        company.seen(presence, null);
        return screen.show("lobby/lobby", page(screen, presence, foyer));
    }

    private LobbyPage page(Screen screen, Presence presence, Foyer.View foyer) {
        Instant now = time.instant();
        List<Session> open = presence.now(now);
        return new LobbyPage(
                presence,
                now,
                new Clock(presence.programme().zone(), screen.language()),
                foyer.meetings().stream()
                        .filter(it -> open.contains(it.session()))
                        .toList(),
                foyer.polls().stream()
                        .filter(poll -> presence.hosts() || poll.standing() != Poll.Standing.DRAFT)
                        .toList(),
                rooms.isOffered(),
                company.show(screen, presence),
                presence.hosts() || foyer.anyBoards() ? foyer.written(screen, presence) : null);
    }

    /** An address into a room is made when somebody goes through its door, for them and for now. */
    @Open
    @GetMapping(PATH + "/door")
    ModelAndView door(
            Screen screen,
            HttpServletRequest request,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String session) {
        Presence presence = entry.enter(screen.viewer(), request, slug);
        Session meeting = session(presence, session);
        if (!rooms.isOffered() || !presence.hosts() && !presence.isOpen(meeting, time.instant())) {
            throw new NotFound();
        }
        try {
            URI door = rooms.door(entry.room(presence, meeting, language(presence.programme())), presence.guest());
            company.seen(presence, meeting);
            return screen.go(door.toString());
        } catch (RoomsAway away) {
            ModelAndView page = screen.show("lobby/away", new AwayPage(presence));
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return page;
        }
    }

    private static Session session(Presence presence, String id) {
        return presence.programme()
                .find(Ids.parse(id))
                .filter(it -> it.kind() != SessionKind.BREAK)
                .orElseThrow(NotFound::new);
    }

    /** A room and a board are called alike by all. */
    static Locale language(Programme programme) {
        return programme.facts().languages().stream()
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    @Open
    @PostMapping(PATH + "/boards")
    ModelAndView begin(
            Screen screen,
            HttpServletRequest request,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String kind) {
        Presence presence = hosted(screen, request, slug);
        Session meeting = session(presence, session);
        Kind chosen = kinds(meeting.kind()).stream()
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
        Locale language = language(presence.programme());
        String subject = Subjects.of(presence.gathering(), meeting);
        return screen.go(papers.boards()
                .begin(subject, chosen, meeting.said().title(language), language)
                .path());
    }

    @Open
    @PostMapping(PATH + "/evaluation")
    ModelAndView evaluate(Screen screen, HttpServletRequest request, @PathVariable String slug) {
        Presence presence = hosted(screen, request, slug);
        Poll poll = papers.evaluation().begin(Subjects.of(presence.gathering()), language(presence.programme()));
        return screen.go(poll.path());
    }

    private Presence hosted(Screen screen, HttpServletRequest request, String slug) {
        Presence presence = entry.enter(screen.viewer(), request, slug);
        if (!presence.hosts()) {
            throw new Forbidden();
        }
        return presence;
    }
}
