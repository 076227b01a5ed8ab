package express.registration;

import express.gatherings.Calendars;
import express.gatherings.Gathering;
import express.gatherings.Session;
import express.people.Rates;
import express.ui.Ical;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar of one participant, for programs that follow it. Its address is the secret by which they came. */
@Controller
class FeedPages {

    private final Answering answering;
    private final OwnProgramme own;
    private final Calendars calendars;
    private final Rates rates;

    FeedPages(Answering answering, OwnProgramme own, Calendars calendars, Rates rates) {
        this.answering = answering;
        this.own = own;
        this.calendars = calendars;
        this.rates = rates;
    }

    /** Of somebody without a place it is empty; of somebody who had one everything is cancelled. */
    @Open
    @GetMapping(PlacePages.PATH + "{code}.ics")
    ResponseEntity<String> calendar(Screen screen, @PathVariable String code, HttpServletRequest request) {
        rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
        Answering.Place place = answering.get(code);
        Participant guest = place.participant();
        Set<UUID> chosen = own.sessions(place.gathering(), place.programme(), guest).stream()
                .map(Session::id)
                .collect(Collectors.toSet());
        boolean comes = guest.state() == State.CONFIRMED;
        Gathering shown = comes ? place.gathering() : leftBy(place.gathering());
        String body = calendars.of(
                shown,
                it -> (comes || !guest.isOpen())
                        && (chosen.contains(it.id())
                                || place.programme().find(it.id()).isEmpty()),
                screen.language());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Ical.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + place.gathering().slug() + ".ics\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(body);
    }

    /** For them it does not take place any more. */
    private static Gathering leftBy(Gathering it) {
        return new Gathering(
                it.id(), it.slug(), it.host(), it.version(), it.begins(), it.ends(), Instant.EPOCH, it.invented());
    }
}
