package express.exhibits;

import express.base.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the persons shown decide, with the code of their letter or slip and without an account. Taking a consent back is
 * as easy as giving it (Regulation (EU) 2016/679, article 7(3)), and the picture is erased at once (article 17(1)(b)).
 */
@Component
class Answers {

    /** A consent and what it is about. */
    record Question(Consent consent, Exhibit exhibit) {

        boolean isOpen() {
            return consent.state().isOpen() && !exhibit.withdrawn();
        }
    }

    private final SideDoor door;
    private final Exhibits exhibits;
    private final Consents consents;
    private final Notices notices;

    Answers(SideDoor door, Exhibits exhibits, Consents consents, Notices notices) {
        this.door = door;
        this.exhibits = exhibits;
        this.consents = consents;
        this.notices = notices;
    }

    Optional<Question> look(String code) {
        return door.look(() -> consents.find(code).map(this::question));
    }

    private Question question(Consent consent) {
        return new Question(consent, exhibits.find(consent.exhibit()).orElseThrow());
    }

    /** Sent twice, or after the picture has gone, it changes nothing. */
    void agree(String code) {
        door.open(() -> consents.find(code)
                .filter(consent -> !exhibits.hold(consent.exhibit()).withdrawn())
                .map(consent -> consents.give(consent.id())));
    }

    /** Refuses, or takes back: in both cases nobody sees the picture any more, not even its authors. */
    void end(String code) {
        Optional<Question> asked = look(code).filter(Question::isOpen);
        if (asked.isPresent()) {
            Exhibit exhibit = asked.get().exhibit();
            List<Notices.Colleague> colleagues = notices.colleagues(exhibit.organisation());
            door.open(() -> {
                if (end(asked.get().consent())) {
                    notices.tell(colleagues, exhibit);
                }
                return null;
            });
        }
    }

    /** Whether it ended here: of two at once the second finds nothing to end. */
    boolean end(Consent consent) {
        exhibits.hold(consent.exhibit());
        boolean ended = consents.end(consent.id());
        if (ended) {
            remove(consent.exhibit());
        }
        return ended;
    }

    /** Its organisation takes it away; nobody has to prove a consent any more. */
    void removeFor(OrganisationId organisation, UUID exhibit) {
        door.open(() -> {
            if (exhibits.hold(exhibit).organisation().equals(organisation)) {
                remove(exhibit);
            }
            return null;
        });
    }

    private void remove(UUID exhibit) {
        exhibits.forget(exhibit);
        consents.forgetNames(exhibit);
    }
}
