package express.accompaniment;

import express.database.Acting;
import express.journeys.CaseFile;
import express.journeys.LooseEnd;
import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** With a file end the talks that were still to come; what has begun can be written down afterwards. */
@Component
class OpenTalks implements LooseEnd {

    record TalksPart(List<Session> talks) {}

    private final Sessions sessions;
    private final Talking talking;
    private final InstantSource time;

    OpenTalks(Sessions sessions, Talking talking, InstantSource time) {
        this.sessions = sessions;
        this.talking = talking;
        this.time = time;
    }

    private List<Session> list(CaseFile journey) {
        return sessions.list(journey).stream()
                .filter(it -> it.toCome() && it.at().isAfter(time.instant()))
                .toList();
    }

    @Override
    public Optional<Content> ask(Screen screen, CaseFile journey, Form form) {
        return Optional.of(list(journey))
                .filter(talks -> !talks.isEmpty())
                .map(talks -> screen.part("accompaniment/opentalks", new TalksPart(talks)));
    }

    /** Nothing has to be said about them. */
    @Override
    public List<Form.Wrong> missing(CaseFile journey, Map<String, String> typed) {
        return List.of();
    }

    @Override
    public void end(CaseFile journey, Map<String, String> typed) {
        list(journey).forEach(it -> talking.cancel(Acting.viewer(), journey, it.id()));
    }
}
