package express.gatherings;

import express.base.Viewer;
import express.texts.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a draft; of those who do so at once each waits for the other, and none overwrites what they have not seen. */
@Component
@Transactional
class Rearranging {

    /** Words as they were typed, in one language. */
    record Words(Locale language, String title, String about, String seen) {}

    private final Drafts drafts;
    private final Wordings wordings;
    private final Programmes programmes;

    Rearranging(Drafts drafts, Wordings wordings, Programmes programmes) {
        this.drafts = drafts;
        this.wordings = wordings;
        this.programmes = programmes;
    }

    void change(Gathering gathering, UnaryOperator<Programme> change) {
        drafts.write(gathering, change.apply(drafts.lock(gathering)));
    }

    /** A message key, if somebody else was quicker or the words cannot be kept. */
    Optional<String> writeFacts(Viewer by, Gathering gathering, Programme.Facts facts, Words words) {
        Programme draft = drafts.lock(gathering);
        Optional<String> refused = write(by, gathering.id(), words);
        if (refused.isEmpty()) {
            drafts.write(gathering, draft.with(facts));
        }
        return refused;
    }

    /** A new session has edition 0. */
    Optional<String> write(Viewer by, Gathering gathering, Session session, Words words) {
        Programme draft = drafts.lock(gathering);
        int standing = draft.find(session.id()).map(Session::edition).orElse(0);
        if (standing != session.edition()) {
            return Optional.of("gatherings.fault.meanwhile");
        }
        Optional<String> refused = write(by, session.id(), words);
        if (refused.isEmpty()) {
            drafts.write(gathering, draft.with(next(session)));
        }
        return refused;
    }

    /** A message key, if it was changed or taken out since it was taken up. */
    Optional<String> place(Gathering gathering, UUID session, Placing there) {
        Programme draft = drafts.lock(gathering);
        Optional<Session> standing = draft.find(session).filter(it -> it.edition() == there.edition());
        standing.ifPresent(it -> drafts.write(gathering, draft.with(it.placed(there.begins(), there.room()))));
        return standing.isPresent() ? Optional.empty() : Optional.of("gatherings.fault.moved");
    }

    private static Session next(Session it) {
        return new Session(
                it.id(),
                it.edition() + 1,
                it.kind(),
                it.begins(),
                it.minutes(),
                it.room(),
                it.track(),
                it.speakers(),
                it.practices(),
                it.step(),
                it.languages(),
                it.said());
    }

    private Optional<String> write(Viewer by, UUID thing, Words words) {
        return switch (wordings.write(by, thing, words.language(), words.title(), words.about(), words.seen())) {
            case Outcome.Saved saved -> Optional.empty();
            case Outcome.Conflict theirs -> Optional.of("gatherings.fault.meanwhile");
            case Outcome.Refused refused -> Optional.of(refused.key());
        };
    }

    /** Who does not want to be named any more is named nowhere, not even where they were. */
    void write(Gathering gathering, Programme.Speaker speaker) {
        change(gathering, draft -> draft.with(speaker));
        if (!speaker.named()) {
            programmes.unname(gathering, speaker.id());
        }
    }

    void removeSpeaker(Gathering gathering, UUID speaker) {
        change(
                gathering,
                draft -> draft.speakers(draft.speakers().stream()
                        .filter(it -> !it.id().equals(speaker))
                        .toList()));
        programmes.unname(gathering, speaker);
    }
}
