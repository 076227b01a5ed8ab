package express.committee;

import express.directory.Organisation;
import express.messaging.Post;
import express.messaging.Recipient;
import express.messaging.Scheduling;
import express.messaging.Sender;
import express.people.Addressees;
import express.ui.Messages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to those who are called to a session, with what their calendars take in. */
@Component
class SessionPost {

    private final Post post;
    private final Addressees addressees;
    private final SessionCalendar calendar;
    private final Sender sender;
    private final Messages messages;

    SessionPost(Post post, Addressees addressees, SessionCalendar calendar, Sender sender, Messages messages) {
        this.post = post;
        this.addressees = addressees;
        this.calendar = calendar;
        this.sender = sender;
        this.messages = messages;
    }

    void call(Organisation house, Session session, List<Seat> seats) {
        send("called", "REQUEST", house, session, seats);
    }

    void cancel(Organisation house, Session session, List<Seat> seats) {
        send("cancelled", "CANCEL", house, session, seats);
    }

    private void send(String kind, String method, Organisation house, Session session, List<Seat> seats) {
        String path = SessionsPages.path(house) + "/" + session.id();
        seats.stream()
                .flatMap(seat -> Optional.ofNullable(seat.person()).stream())
                .flatMap(person -> addressees.find(person).stream())
                .forEach(to -> post.send(
                        to,
                        new SessionLetter(
                                kind, house.name(), session.heldAt(), path, scheduling(method, house, session, to))));
    }

    private Scheduling scheduling(String method, Organisation house, Session session, Recipient to) {
        String title = messages.text(to.language(), "committee.calendar.title", house.name());
        return new Scheduling(method, calendar.invite(method, house, session, title, to, sender.address()));
    }
}
