package express.breakouts;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.lobby.Usher;
import express.rooms.VideoRoom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads everybody from the lobby to the room of their own group. */
@Component
class LobbyUsher implements Usher {

    private final OwnGroups groups;

    LobbyUsher(OwnGroups groups) {
        this.groups = groups;
    }

    @Override
    public Set<UUID> elsewhere(Gathering gathering, Programme programme, UUID participant) {
        return groups.elsewhere(gathering, programme, participant);
    }

    @Override
    public List<VideoRoom.Group> groups(Gathering gathering, Programme programme, Session session, Locale language) {
        List<Session> sharing = Round.of(programme).stream()
                .filter(it -> it.find(session.id()).isPresent())
                .flatMap(it -> it.sessions().stream())
                .filter(it -> session.room() != null && session.room().equals(it.room()))
                .toList();
        return sharing.size() < 2
                ? List.of()
                : sharing.stream()
                        .map(it -> new VideoRoom.Group(
                                it.said().title(language),
                                groups.in(gathering, it.id()).stream()
                                        .map(Usher::key)
                                        .toList()))
                        .toList();
    }
}
