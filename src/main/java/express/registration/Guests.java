package express.registration;

import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.people.People;
import express.people.Person;
import express.ui.OwnCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who takes part in a gathering: by an account whose address is registered, or by the link that somebody came by. */
@Component
public class Guests {

    private static final String COOKIE = "place";

    /** As long as a day of a gathering. */
    private static final Duration LIFE = Duration.ofHours(14);

    private final Answering answering;
    private final People people;
    private final Participants participants;
    private final Gatherings gatherings;

    Guests(Answering answering, People people, Participants participants, Gatherings gatherings) {
        this.answering = answering;
        this.people = people;
        this.participants = participants;
        this.gatherings = gatherings;
    }

    /** Only with a place that is confirmed. */
    public Optional<Participant> find(Gathering gathering, Viewer viewer, HttpServletRequest request) {
        return byLink(request)
                .filter(it -> it.gathering().equals(gathering.id()))
                .or(() -> byAccount(gathering, viewer))
                .filter(it -> it.state() == State.CONFIRMED);
    }

    private Optional<Participant> byLink(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(answering::findParticipant);
    }

    private Optional<Participant> byAccount(Gathering gathering, Viewer viewer) {
        return viewer instanceof Viewer.Person person
                ? Optional.of(people.get(person.id()))
                        .map(Person::email)
                        .flatMap(email -> answering.findParticipant(gathering.id(), email))
                : Optional.empty();
    }

    /** Under which ids somebody was ever registered, for modules that hold something under those. */
    public List<UUID> listPlaces(PersonId person) {
        return people
                .find(person)
                .map(Person::email)
                .map(Person::normalised)
                .map(participants::listOf)
                .orElse(List.of())
                .stream()
                .map(Participant::id)
                .toList();
    }

    /** To which gathering a link leads; this browser is known by it from now on, until it is closed or the day is over. */
    public Gathering admit(String code, HttpServletRequest request, HttpServletResponse response) {
        Gathering gathering = answering
                .findParticipant(code)
                .filter(it -> it.state() == State.CONFIRMED)
                .flatMap(it -> gatherings.findPublished(new GatheringId(it.gathering())))
                .orElseThrow(NotFound::new);
        response.addCookie(OwnCookie.secret(request, COOKIE, code, LIFE));
        return gathering;
    }
}
