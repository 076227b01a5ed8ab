package express.frontdoor;

import express.base.OrganisationId;
import express.base.PersonId;
import express.frontdoor.Key.Kind;
import express.frontdoor.Key.Turn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Coming, going and coming back. The phone has its secret before anything is kept, so that an answer that is sent again
 * after the connection was lost is the same answer.
 */
@Component
class Coming {

    private final Doorway doorway;
    private final Approaches approaches;
    private final Keys keys;
    private final Secrets secrets;

    Coming(Doorway doorway, Approaches approaches, Keys keys, Secrets secrets) {
        this.doorway = doorway;
        this.approaches = approaches;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** What was said on this phone; the cookie lives on. */
    Optional<Approach> find(HttpServletRequest request, HttpServletResponse response) {
        PhoneKey.find(request).ifPresent(it -> PhoneKey.leave(it, request, response));
        return look(request);
    }

    private Optional<Approach> look(HttpServletRequest request) {
        return PhoneKey.find(request).flatMap(it -> doorway.look(() -> find(it)));
    }

    private Optional<Approach> find(String secret) {
        return keys.find(Kind.PHONE, secret).flatMap(approaches::find);
    }

    /** Gives the phone a new secret, until it has one with answers: whoever held it before knows the old one. */
    Optional<Approach> greet(HttpServletRequest request, HttpServletResponse response) {
        Optional<Approach> known = look(request);
        String secret = known.flatMap(it -> PhoneKey.find(request)).orElseGet(Secrets::token);
        PhoneKey.leave(secret, request, response);
        return known;
    }

    /** Nothing, if the phone has lost its secret. Said twice it is said once. */
    Optional<Answers> say(HttpServletRequest request, Locale language, Question question, String answer, Reach reach) {
        return PhoneKey.find(request)
                .map(secret -> doorway.keep(() -> {
                    keys.lock(secret);
                    UUID id = keys.find(Kind.PHONE, secret).orElseGet(() -> approaches.begin(language, null, null));
                    keys.make(id, Kind.PHONE, secret);
                    Answers before = approaches.find(id).map(Approach::answers).orElse(Answers.NONE);
                    Answers after = before.with(question, answer).tidy(reach);
                    approaches.say(id, language, after);
                    return after;
                }));
    }

    /** A worker begins for somebody, on their own device. */
    void beginFor(
            Locale language,
            PersonId worker,
            OrganisationId house,
            HttpServletRequest request,
            HttpServletResponse response) {
        forget(request);
        take(() -> Optional.of(approaches.begin(language, worker, house)), request, response);
    }

    boolean take(Supplier<Optional<UUID>> opening, HttpServletRequest request, HttpServletResponse response) {
        String secret = Secrets.token();
        boolean opened = doorway.keep(
                () -> opening.get().map(id -> keys.make(id, Kind.PHONE, secret)).isPresent());
        if (opened) {
            PhoneKey.leave(secret, request, response);
        }
        return opened;
    }

    boolean returnByCode(String digits, HttpServletRequest request, HttpServletResponse response) {
        return take(() -> keys.find(Kind.CODE, digits), request, response);
    }

    boolean leadsBack(String link) {
        return doorway.look(() -> keys.find(Kind.LINK, link).isPresent());
    }

    boolean returnByLink(String link, HttpServletRequest request, HttpServletResponse response) {
        return take(() -> keys.use(Kind.LINK, link), request, response);
    }

    Turn look(String card) {
        return doorway.look(() -> keys.look(card));
    }

    /** The try is counted in a transaction of its own, whatever follows. */
    Turn returnByCard(String card, String pin, HttpServletRequest request, HttpServletResponse response) {
        Turn turn = doorway.keep(() -> keys.turn(card, pin));
        if (turn instanceof Turn.Opened opened) {
            take(() -> Optional.of(opened.approach()), request, response);
        }
        return turn;
    }

    /** What is needed to come back by typing. */
    record Code(String digits, Instant until) {}

    Code code(Approach approach) {
        String digits = secrets.digits(Secrets.CODE, "CODE " + approach.id());
        return new Code(digits, doorway.keep(() -> keys.make(approach.id(), Kind.CODE, digits)));
    }

    String link(Approach approach) {
        String token = Secrets.token();
        doorway.keep(() -> keys.make(approach.id(), Kind.LINK, token));
        return token;
    }

    Key.Card card(Approach approach) {
        return doorway.keep(() -> keys.card(approach.id()));
    }

    void loseCard(Approach approach) {
        doorway.keep(() -> {
            keys.loseCard(approach.id());
            return true;
        });
    }

    void confirm(Approach approach) {
        doorway.keep(() -> {
            approaches.confirm(approach.id());
            return true;
        });
    }

    Optional<String> renew(String number, PersonId worker) {
        return doorway.keep(() -> keys.renew(number, worker));
    }

    /** The phone forgets, and so do we, unless something else opens it. */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        forget(request);
        PhoneKey.remove(request, response);
    }

    private void forget(HttpServletRequest request) {
        PhoneKey.find(request)
                .ifPresent(secret -> doorway.keep(() -> {
                    keys.forget(secret).filter(id -> !keys.isKept(id)).ifPresent(approaches::remove);
                    return true;
                }));
    }
}
